import { setTimeout as sleep } from "node:timers/promises";

/**
 * Resolves when `GET /health` answers 200. Meanwhile `waiting` is told every 10 s what it answers instead.
 * Rejects when `signal` aborts.
 */
export async function untilHealthy(url: string, signal: AbortSignal, waiting: (answer: string) => void): Promise<void> {
  let saidAt = Date.now();
  for (;;) {
    const answer = await ask(url, signal);
    if (answer === undefined) return;
    if (Date.now() - saidAt >= 10_000) {
      saidAt = Date.now();
      waiting(answer);
    }
    await sleep(100, undefined, { signal });
  }
}

/** Undefined if healthy, else what was answered. */
async function ask(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
    if (answer.status === 200) return undefined;
    return `${answer.status} ${(await answer.text()).slice(0, 500)}`;
  } catch (error) {
    signal.throwIfAborted();
    return String(error);
  }
}
