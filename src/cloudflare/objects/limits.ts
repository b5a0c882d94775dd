import { ReelwrightError } from "../../domain/errors.ts";
import type { Limiter } from "../../domain/limits/limiter.ts";
import type { LimitPolicy } from "../../domain/limits/policy.ts";
import type { LimitAnswer } from "../../domain/limits/windows.ts";

/** What the RateLimiter answers over RPC. */
export interface RateLimiterRpc {
  count(policies: readonly LimitPolicy[]): Promise<LimitAnswer>;
  takeBack(policies: readonly LimitPolicy[]): Promise<void>;
}

/** One object a subject, by the subject's name. `factor` multiplies every limit. */
export function objectLimiter(namespace: DurableObjectNamespace, factor: number): Limiter {
  const scaled = (policies: readonly LimitPolicy[]) =>
    factor === 1 ? policies : policies.map((policy) => ({ ...policy, limit: policy.limit * factor }));
  const ask = async <T>(subject: string, question: (object: RateLimiterRpc) => Promise<T>): Promise<T> => {
    const object = () => namespace.get(namespace.idFromName(subject)) as unknown as RateLimiterRpc;
    try {
      return await question(object());
    } catch {
      // An object is reset when its code is deployed, and a stub that has failed stays broken: once more, with another.
      try {
        return await question(object());
      } catch (cause) {
        throw new ReelwrightError("unavailable", "The limits cannot be checked at the moment.", { cause });
      }
    }
  };
  return {
    count: (subject, policies) => ask(subject, (object) => object.count(scaled(policies))),
    takeBack: (subject, policies) => ask(subject, (object) => object.takeBack(scaled(policies))),
  };
}

/** `RATE_LIMITS=off`: admits everything and counts nothing. */
export const noLimiter: Limiter = {
  count: async () => ({ admitted: true, standings: [], retryAfterMs: 0, reachedLimit: false }),
  takeBack: async () => {},
};
