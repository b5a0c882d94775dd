import { failureOf, type Spoken } from "./failures.ts";
import { ServiceFailure } from "./service-failure.ts";

export interface Patience {
  /** Of all requests for one thing, and of the waiting between them. */
  timeoutMs: number;
  /** Of the waiting alone: who is told to wait longer gives up at once. */
  maxWaitMs: number;
  maxRequests: number;
}

const firstWaitMs = 500;

/**
 * Does it again where that may help, after as long as the service asked for, and a little longer by chance, so that those who
 * were turned away together do not come back together. Throws a `ServiceFailure`, or what `signal` was aborted with.
 */
export async function patiently<T>(
  { timeoutMs, maxWaitMs, maxRequests }: Patience,
  service: Spoken,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inTime = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, inTime]);
  let waitedMs = 0;
  for (let requests = 1; ; requests += 1) {
    try {
      signal.throwIfAborted();
      return await request(either);
    } catch (error) {
      orGone(signal, inTime, service.name, timeoutMs, error);
      const failure = failureOf(error, service);
      const askedMs = failure.retryAfterMs ?? firstWaitMs * 2 ** (requests - 1);
      if (!failure.passing || requests >= maxRequests || waitedMs + askedMs > maxWaitMs) throw failure;
      const waitMs = askedMs + Math.min(askedMs / 4, maxWaitMs - waitedMs - askedMs) * Math.random();
      waitedMs += waitMs;
      await pause(waitMs, either);
      orGone(signal, inTime, service.name, timeoutMs, failure);
    }
  }
}

/** Reads `{KIND}_TIMEOUT_SECONDS`: no waiting takes more than half of it, or 30 s. */
export function patienceFor(name: string, given: string | undefined, otherwiseSeconds: number): Patience {
  const seconds = given ? Number(given) : otherwiseSeconds;
  if (!(seconds > 0)) throw new Error(`${name} is not a positive number: ${given}`);
  return { timeoutMs: seconds * 1000, maxWaitMs: Math.min(30_000, seconds * 500), maxRequests: 3 };
}

function orGone(signal: AbortSignal, inTime: AbortSignal, name: string, timeoutMs: number, cause: unknown): void {
  signal.throwIfAborted();
  if (!inTime.aborted) return;
  const message = `${name} gave no whole answer within ${Math.round(timeoutMs / 1000)} seconds.`;
  throw new ServiceFailure("timeout", message, { cause });
}

/** Ends early when aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
