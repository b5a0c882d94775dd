import type { Log } from "../../src/domain/log.ts";
import { StartError } from "./start-error.ts";

/** Ends, in the reverse of the order in which it was started, what a process has begun. */
export class Shutdown {
  readonly #log: Log;
  readonly #stopped = new AbortController();
  readonly #ends: (() => Promise<void> | void)[] = [];

  /**
   * Stops in order at a signal. Another one ends the process at once, unless it comes so soon that it
   * is the same one: npm passes on the Ctrl-C that the terminal sends as well.
   */
  constructor(log: Log) {
    this.#log = log;
    let firstAt: number | undefined;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (firstAt !== undefined) {
          if (Date.now() - firstAt > 1000) process.exit(1);
          return;
        }
        firstAt = Date.now();
        log.info("stopping", { reason: signal });
        void this.exit(0);
      });
    }
  }

  /** Aborts when the process begins to stop. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  add(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  async exit(status: number): Promise<never> {
    this.#stopped.abort(new Error("stopping"));
    for (const end of this.#ends.reverse()) await end();
    process.exit(status);
  }

  /** Runs `start`; if it fails, says why and exits. */
  async guard(start: () => Promise<void>): Promise<void> {
    try {
      await start();
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      if (error instanceof StartError) console.error(error.message);
      else this.#log.error("start.failed", error);
      await this.exit(1);
    }
  }
}
