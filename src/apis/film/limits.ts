import type { LimitPolicy } from "../../domain/limits/policy.ts";

/** Film, "Rate Limiting": both at once, on everything. */
export const filmLimits: readonly LimitPolicy[] = [
  { name: "film-minute", limit: 100, windowSeconds: 60 },
  { name: "film-hour", limit: 1000, windowSeconds: 3600 },
];
