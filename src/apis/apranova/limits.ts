import type { LimitPolicy } from "../../domain/limits/policy.ts";

/** ApraNova, "Rate Limiting": per client address, and per account. */
export const anonymousLimit: LimitPolicy = { name: "apranova-anonymous", limit: 100, windowSeconds: 3600 };
export const signedInLimit: LimitPolicy = { name: "apranova-signed-in", limit: 1000, windowSeconds: 3600 };
