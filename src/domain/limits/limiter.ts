import type { LimitPolicy } from "./policy.ts";
import type { LimitAnswer } from "./windows.ts";

/** Counts requests. A subject is an account (`account:UUID`), a client (`address:ADDRESS`) or what a policy says. */
export interface Limiter {
  /** One request under all policies at once; a refused one does not count under any. */
  count(subject: string, policies: readonly LimitPolicy[]): Promise<LimitAnswer>;
  /** Takes the request back again: where only failures count, a success did not happen. */
  takeBack(subject: string, policies: readonly LimitPolicy[]): Promise<void>;
}
