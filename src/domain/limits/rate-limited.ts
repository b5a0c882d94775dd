import { ReelwrightError } from "../errors.ts";
import type { LimitAnswer, LimitStanding } from "./windows.ts";

/** `rate_limited` until the last of some refusals is over, with the policies that are full. */
export class RateLimited extends ReelwrightError {
  readonly standings: readonly LimitStanding[];
  constructor(refusals: readonly LimitAnswer[]) {
    const longest = refusals.reduce((most, refusal) => Math.max(most, refusal.retryAfterMs), 0);
    const retryAfterSeconds = Math.max(1, Math.ceil(longest / 1000));
    super("rate_limited", `Too many requests. Try again in ${retryAfterSeconds} s.`, { data: { retryAfterSeconds } });
    this.standings = refusals.flatMap((refusal) => refusal.standings);
  }
}
