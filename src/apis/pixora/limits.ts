import type { LimitPolicy } from "../../domain/limits/policy.ts";

/** Pixora, "Rate Limiting". */
export const authenticationLimit: LimitPolicy = { name: "pixora-authentication", limit: 10, windowSeconds: 60 };
export const userLimit: LimitPolicy = { name: "pixora-users", limit: 60, windowSeconds: 60 };
