import { ReelwrightError } from "../errors.ts";
import type { LimitAnswer } from "./windows.ts";

/** `rate_limited` until the last of these refusals is over. */
export function rateLimited(refusals: readonly LimitAnswer[]): ReelwrightError {
  const longest = refusals.reduce((most, refusal) => Math.max(most, refusal.retryAfterMs), 0);
  const retryAfterSeconds = Math.max(1, Math.ceil(longest / 1000));
  return new ReelwrightError("rate_limited", `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    data: { retryAfterSeconds },
  });
}
