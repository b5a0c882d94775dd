import { AuthorFailure } from "../../domain/authoring/author.ts";
import type { Trouble } from "./failures.ts";

export interface Patience {
  /** Of all requests for one script, and of the waiting between them. */
  timeoutMs: number;
  /** Of the waiting alone: who is told to wait longer gives up at once. */
  maxWaitMs: number;
  maxRequests: number;
}

const firstWaitMs = 500;

/**
 * Does it again where that may help, after as long as the service asked for. Throws an `AuthorFailure`, or what `signal` was
 * aborted with.
 */
export async function patiently<T>(
  { timeoutMs, maxWaitMs, maxRequests }: Patience,
  label: string,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
  troubleOf: (error: unknown) => Trouble,
): Promise<T> {
  const inTime = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, inTime]);
  let waitedMs = 0;
  for (let requests = 1; ; requests += 1) {
    try {
      return await request(either);
    } catch (error) {
      orGone(signal, inTime, label, timeoutMs, error);
      const { failure, passing } = troubleOf(error);
      const waitMs = failure.retryAfterMs ?? firstWaitMs * 2 ** (requests - 1);
      if (!passing || requests >= maxRequests || waitedMs + waitMs > maxWaitMs) throw failure;
      waitedMs += waitMs;
      await pause(waitMs, either);
      orGone(signal, inTime, label, timeoutMs, failure);
    }
  }
}

function orGone(signal: AbortSignal, inTime: AbortSignal, label: string, timeoutMs: number, cause: unknown): void {
  signal.throwIfAborted();
  if (!inTime.aborted) return;
  const message = `${label} gave no whole answer within ${Math.round(timeoutMs / 1000)} seconds.`;
  throw new AuthorFailure("timeout", message, { cause });
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
