import type { LimitPolicy } from "../../domain/limits/policy.ts";

/** Omega's own, per client address (decisions.md section 5). */
export const authenticationLimit: LimitPolicy = { name: "omega-authentication", limit: 10, windowSeconds: 60 };
export const waitingListLimit: LimitPolicy = { name: "omega-waiting-list", limit: 30, windowSeconds: 60 };
