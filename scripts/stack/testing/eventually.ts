import { setTimeout as sleep } from "node:timers/promises";

/** What `ask` gives once it gives something without an error. Asks for 30 s, then fails with the last error. */
export async function eventually<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      if (Date.now() > until) throw new Error("it did not happen within 30 s");
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await sleep(20);
  }
}
