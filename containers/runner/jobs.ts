/** All jobs of a runtime. */
import type { RunRequest } from "../protocol/run-protocol.ts";
import type { RunServices } from "./execute-run.ts";
import { makePlace, wipePlace } from "./files/place.ts";
import { type Job, newJob } from "./job.ts";
import { log, messageOf } from "./log.ts";
import { failed } from "./outcome.ts";
import { Run } from "./run.ts";
import type { Settings } from "./settings.ts";

/** Why no run was started. */
type Refused = "conflict" | "busy" | "stopping" | "gone" | "unknown_tool";

export class Jobs {
  readonly #settings: Settings;
  readonly #services: RunServices;
  readonly #jobs = new Map<string, Job>();
  /** Jobs whose folders are being made or wiped; the next call waits. */
  readonly #changing = new Map<string, Promise<unknown>>();
  readonly #sweeper: NodeJS.Timeout;
  #stopping = false;

  constructor(settings: Settings, services: RunServices) {
    this.#settings = settings;
    this.#services = services;
    const sweepEveryMs = Math.min(15_000, settings.idleSeconds * 250);
    this.#sweeper = setInterval(() => this.#sweep(), sweepEveryMs).unref();
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Runs that go now. */
  get busy(): number {
    return this.#running().length;
  }

  /** undefined: there is no such job. */
  async find(id: string): Promise<Job | undefined> {
    while (this.#changing.has(id)) await this.#changing.get(id);
    return this.#jobs.get(id);
  }

  /** The job, made if it is new. */
  async open(id: string): Promise<Job> {
    while (this.#changing.has(id)) await this.#changing.get(id);
    const job = this.#jobs.get(id);
    if (job) return job;
    await this.#change(id, async () => {
      const place = await makePlace(this.#settings.folder, id, this.#services.identities);
      this.#jobs.set(id, newJob(id, place));
    });
    return this.open(id);
  }

  /** The same request again is the same run. */
  startRun(job: Job, id: string, request: RunRequest): { run: Run; isNew: boolean } | Refused {
    if (job.deleted.signal.aborted) return "gone";
    const known = job.runs.get(id);
    if (known) return known.isFor(request) ? { run: known, isNew: false } : "conflict";
    if (this.#stopping) return "stopping";
    const { tools, refusal } = this.#services.sandbox;
    if (refusal === null && !tools.includes(request.tool)) return "unknown_tool";
    if (this.busy >= this.#settings.capacity) return "busy";
    const run = new Run(id, request, job, this.#services);
    job.runs.set(id, run);
    return { run, isNew: true };
  }

  /** Resolves when the job's processes are dead and its folder is gone, or there was none. */
  async delete(id: string): Promise<void> {
    while (this.#changing.has(id)) await this.#changing.get(id);
    const job = this.#jobs.get(id);
    if (!job) return;
    await this.#change(id, async () => {
      job.deleted.abort();
      const runs = [...job.runs.values()];
      for (const run of runs) run.drop();
      await Promise.all(runs.map((run) => run.finished));
      await wipePlace(job.place, this.#services.identities);
      this.#jobs.delete(id);
    });
  }

  /**
   * Takes no new runs and ends those that go with `runtime_stopping`. Resolves when their
   * processes are dead and each has been read to its end, or `readSeconds` have passed.
   */
  async stopRuns(readSeconds: number): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#sweeper);
    const runs = this.#running();
    for (const run of runs) run.stop(failed("runtime_stopping", "The runtime was told to stop.", true));
    await Promise.all(runs.map((run) => run.finished));
    const enough = new Promise((resolve) => setTimeout(resolve, readSeconds * 1000));
    await Promise.race([enough, Promise.all(runs.map((run) => run.events.read.promise))]);
  }

  /** Deletes every job. */
  async deleteAll(): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map((id) => this.delete(id)));
  }

  #running(): Run[] {
    return [...this.#jobs.values()].flatMap((job) => [...job.runs.values()]).filter((run) => run.running);
  }

  #sweep(): void {
    const before = performance.now() - this.#settings.idleSeconds * 1000;
    for (const job of this.#jobs.values()) {
      if (job.openCalls > 0 || job.lastCallAt > before) continue;
      log("info", "a job without a caller is wiped", { job: job.id });
      this.delete(job.id).catch((error: unknown) =>
        log("error", "a job could not be wiped", { job: job.id, cause: messageOf(error) }),
      );
    }
  }

  /** Others wait for `work`, whether it succeeds or not. */
  async #change(id: string, work: () => Promise<void>): Promise<void> {
    const change = work().finally(() => this.#changing.delete(id));
    this.#changing.set(
      id,
      change.catch(() => {}),
    );
    await change;
  }
}
