import type { LimitPolicy } from "../domain/limits/policy.ts";
import { RateLimited } from "../domain/limits/rate-limited.ts";
import type { LimitAnswer, LimitStanding } from "../domain/limits/windows.ts";
import { clientSubject } from "./client-address.ts";
import type { ApiContext } from "./context.ts";
import type { Reference } from "./operations.ts";

/** Counts the request under its operation's policies and notes where it stands, for the headers. Throws `rate_limited`. */
export function countRequest(c: ApiContext, subject: string): Promise<void> {
  return countUnder(c, subject, c.var.operation?.limits ?? []);
}

/** The same for a request that no account stands behind. */
export function countClient(c: ApiContext): Promise<void> {
  return countUnder(c, clientSubject(c), c.var.operation?.anonymousLimits ?? []);
}

/** It was not the subject's after all. */
export async function takeRequestBack(c: ApiContext, subject: string): Promise<void> {
  const policies = c.var.operation?.limits ?? [];
  if (policies.length > 0) await c.var.services.limiter.takeBack(subject, policies);
}

/** For what a use case counts by itself: the headers tell it as they tell the operation's own. */
export function noteStandings(c: ApiContext): (standings: readonly LimitStanding[]) => void {
  return (standings) => c.set("standings", standings);
}

async function countUnder(c: ApiContext, subject: string, policies: readonly LimitPolicy[]): Promise<void> {
  if (policies.length === 0) return;
  const answer: LimitAnswer = await c.var.services.limiter.count(subject, policies);
  c.set("standings", answer.standings);
  if (!answer.admitted) throw new RateLimited([answer]);
}

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10), and the reference's own. */
export function limitHeaders(c: ApiContext, reference: Reference): Record<string, string> {
  const standings = c.var.standings ?? [];
  const [first, ...others] = standings;
  if (!first) return {};
  const nearest = others.reduce((least, other) => (other.remaining < least.remaining ? other : least), first);
  const now = c.var.services.clock();
  const remaining = (one: LimitStanding) =>
    `"${one.policy}";r=${one.remaining};t=${Math.max(0, Math.ceil((one.resetAt - now) / 1000))}`;
  return {
    "ratelimit-policy": standings.map((one) => `"${one.policy}";q=${one.limit};w=${one.windowSeconds}`).join(", "),
    ratelimit: standings.map(remaining).join(", "),
    ...reference.limitHeaders?.(nearest),
  };
}
