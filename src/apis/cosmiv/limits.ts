import type { LimitPolicy } from "../../domain/limits/policy.ts";
import type { LimitStanding } from "../../domain/limits/windows.ts";

/** Cosmiv, "Rate Limiting". Its uploads share their policy with resumable uploads (`domain/limits/policy.ts`). */
export const authenticationLimit: LimitPolicy = { name: "cosmiv-authentication", limit: 10, windowSeconds: 60 };
export const generalLimit: LimitPolicy = { name: "cosmiv-general", limit: 100, windowSeconds: 60 };

/** `X-RateLimit-Reset` is in epoch seconds. */
export function cosmivLimitHeaders(nearest: LimitStanding): Record<string, string> {
  return {
    "x-ratelimit-limit": String(nearest.limit),
    "x-ratelimit-remaining": String(nearest.remaining),
    "x-ratelimit-reset": String(Math.ceil(nearest.resetAt / 1000)),
  };
}
