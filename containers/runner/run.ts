/** One run of a tool, as callers see it: its state and its events. */
import { createHash } from "node:crypto";
import type { RunRequest, RunState } from "../protocol/run-protocol.ts";
import { EventLog } from "./event-log.ts";
import { executeRun, type RunServices } from "./execute-run.ts";
import type { Job } from "./job.ts";
import { log, messageOf } from "./log.ts";
import { type Failed, failed, type Outcome } from "./outcome.ts";

export class Run {
  readonly id: string;
  readonly events = new EventLog();
  /** Resolves when all of its processes are dead and its events have ended. Never rejects. */
  readonly finished: Promise<void>;
  readonly #request: string;
  readonly #tool: string;
  readonly #startedAt = Date.now();
  readonly #stopping = new AbortController();
  #finishedAt: number | null = null;
  #outcome: "running" | "done" | "failed" = "running";

  /** Starts at once. */
  constructor(id: string, request: RunRequest, job: Job, services: RunServices) {
    this.id = id;
    this.#tool = request.tool;
    this.#request = fingerprint(request);
    this.finished = this.#go(request, job, services);
  }

  get running(): boolean {
    return this.#outcome === "running";
  }

  get state(): RunState {
    return {
      run: this.id,
      tool: this.#tool,
      state: this.#outcome,
      startedAt: this.#startedAt,
      finishedAt: this.#finishedAt,
      lastEvent: this.events.last,
    };
  }

  /** Whether this run was asked for by the same request, whatever the order of its keys. */
  isFor(request: RunRequest): boolean {
    return this.#request === fingerprint(request);
  }

  /** Ends it with this event instead of whatever the tool says. The first reason counts. */
  stop(reason: Failed): void {
    this.#stopping.abort(reason);
  }

  /** Ends it without a last event, because its job is being deleted. */
  drop(): void {
    this.#stopping.abort(null);
    this.events.end();
  }

  async #go(request: RunRequest, job: Job, services: RunServices): Promise<void> {
    let outcome: Outcome;
    try {
      const order = {
        id: this.id,
        request,
        emit: (event: Parameters<EventLog["append"]>[0]) => {
          if (!this.events.ended) this.events.append(event);
        },
        stop: (reason: Failed) => this.stop(reason),
        stopped: this.#stopping.signal,
      };
      outcome = await executeRun(order, job, services);
    } catch (error) {
      log("error", "the run server could not carry out a run", { job: job.id, run: this.id, cause: messageOf(error) });
      outcome = failed("tool_failed", "The run server could not carry out this run.", true);
    }
    const { signal } = this.#stopping;
    const last = signal.aborted ? (signal.reason as Failed | null) : outcome;
    this.#outcome = last?.type ?? "failed";
    this.#finishedAt = Date.now();
    const milliseconds = this.#finishedAt - this.#startedAt;
    log("info", "a run ended", { job: job.id, run: this.id, tool: request.tool, outcome: this.#outcome, milliseconds });
    if (last && !this.events.ended) this.events.append(last);
    this.events.end();
  }
}

function fingerprint(request: RunRequest): string {
  return createHash("sha256")
    .update(JSON.stringify(request, (_, value: unknown) => sorted(value)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
