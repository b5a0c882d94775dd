import { setTimeout as sleep } from "node:timers/promises";
import { Miniflare, type MiniflareOptions } from "miniflare";
import type { Log } from "../../src/domain/log.ts";
import { BackOff } from "./back-off.ts";

/** Miniflare's own types leave this one out. */
interface ScheduledTarget {
  scheduled(options: { cron: string; scheduledTime: Date }): Promise<unknown>;
}

/** The Worker in workerd. It is started again whenever workerd dies, on the same port, with its state. */
export class WorkerServer {
  readonly #options: MiniflareOptions;
  readonly #log: Log;
  readonly #watching: Promise<void>;
  #miniflare: Miniflare;
  #stopping = false;

  /** Rejects if it cannot be started at all. */
  static async start(options: MiniflareOptions, log: Log): Promise<WorkerServer> {
    const miniflare = makeMiniflare(options);
    try {
      await miniflare.ready;
    } catch (error) {
      await miniflare.dispose();
      throw error;
    }
    return new WorkerServer(options, log, miniflare);
  }

  private constructor(options: MiniflareOptions, log: Log, miniflare: Miniflare) {
    this.#options = options;
    this.#log = log;
    this.#miniflare = miniflare;
    this.#watching = this.#watch();
  }

  /** Fires the minute's cron, which Miniflare does not do by itself. */
  async fireScheduled(cron: string): Promise<void> {
    const worker = (await this.#miniflare.getWorker()) as unknown as ScheduledTarget;
    await worker.scheduled({ cron, scheduledTime: new Date() });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#miniflare.dispose();
    await this.#watching;
  }

  /**
   * Miniflare starts a workerd that died again, once. If that one dies while it starts, Miniflare
   * gives up and `ready` rejects from then on; only a new Miniflare helps.
   */
  async #watch(): Promise<void> {
    const backOff = new BackOff();
    let since = Date.now();
    while (!this.#stopping) {
      try {
        await this.#miniflare.ready;
        await sleep(500);
      } catch (error) {
        if (this.#stopping) return;
        const waitMilliseconds = backOff.next(Date.now() - since);
        this.#log.error("worker.died", error, { waitMilliseconds });
        await this.#miniflare.dispose().catch((cause: unknown) => this.#log.error("worker.not_disposed", cause));
        await sleep(waitMilliseconds);
        if (this.#stopping) return;
        since = Date.now();
        this.#miniflare = makeMiniflare(this.#options);
      }
    }
  }
}

/** Miniflare ends the process at a signal; its listeners go, so that the supervisor can stop in order. */
function makeMiniflare(options: MiniflareOptions): Miniflare {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const miniflare = new Miniflare(options);
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!before.has(listener)) process.removeListener(signal, listener);
    }
  }
  return miniflare;
}
