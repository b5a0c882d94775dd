import { DurableObject } from "cloudflare:workers";
import type { JobObjectRpc } from "../../src/cloudflare/objects/jobs.ts";
import { type EngineHost, runSlice, settle } from "../../src/domain/jobs/engine.ts";
import { isFinished } from "../../src/domain/jobs/job.ts";
import { type JobMemory, newMemory } from "../../src/domain/jobs/memory.ts";
import { findPipeline } from "../../src/pipelines/index.ts";
import { createServices } from "../services.ts";
import { JobEventLog } from "./job-event-log.ts";
import { jobMemoryStore } from "./job-memory-store.ts";

const dayMs = 24 * 3600 * 1000;

/** One job, alive: its alarm drives the pipeline (`domain/jobs/engine.ts`), its events reach those who follow it. */
export class JobObject extends DurableObject<Env> implements JobObjectRpc {
  private readonly services = createServices(this.env);
  private readonly store = jobMemoryStore(this.ctx.storage);
  private readonly events = new JobEventLog(this.ctx);
  private cancel = new AbortController();
  private slice: Promise<void> = Promise.resolve();

  async start(jobUid: string): Promise<void> {
    const { services } = this;
    const memory = (await this.store.load()) ?? (await this.begin(jobUid));
    await services.writer.commit(
      services.dispatches.acknowledge(jobUid),
      services.jobs.heartbeat([jobUid], services.clock()),
    );
    if (memory && memory.finishedAt === null) await this.ctx.storage.setAlarm(services.clock());
  }

  async cancelled(jobUid: string): Promise<void> {
    this.cancel.abort(new DOMException("the job was cancelled", "AbortError"));
    await this.slice;
    const memory = (await this.store.load()) ?? (await this.remember(jobUid));
    if (!memory) return;
    await settle(this.host, memory);
    await this.rest();
  }

  /** Its events: a WebSocket where one is asked for, server-sent events otherwise. */
  override async fetch(request: Request): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const asked = Number(request.headers.get("last-event-id") ?? query.get("after") ?? 0);
    const after = Number.isSafeInteger(asked) ? Math.max(0, asked) : 0;
    const memory = await this.store.load();
    if (!memory && query.has("over")) return new Response("the job's events are forgotten", { status: 410 });
    const over = memory !== null && memory.finishedAt !== null;
    return request.headers.get("upgrade") === "websocket"
      ? this.events.socket(after, over)
      : this.events.stream(after, over);
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  override async alarm(): Promise<void> {
    const memory = await this.store.load();
    if (!memory) return;
    if (memory.finishedAt !== null) {
      if (this.services.clock() >= memory.finishedAt + dayMs) await this.ctx.storage.deleteAll();
      else await this.rest();
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.slice = promise;
    try {
      const next = await runSlice(this.host, memory);
      if (next === "over") await this.rest();
      else await this.ctx.storage.setAlarm(next.at);
    } catch (error) {
      this.services.log.error("job.slice_failed", error, { job: memory.jobUid });
      await this.ctx.storage.setAlarm(this.services.clock() + 5_000);
    } finally {
      resolve();
    }
  }

  /** null where there is no such job, or it is over and was never begun. */
  private async begin(jobUid: string): Promise<JobMemory | null> {
    const { services } = this;
    const [job] = await services.reader.together(services.jobs.findForEngine(jobUid));
    if (!job || isFinished(job.status)) return null;
    const memory = await this.remember(jobUid);
    if (!memory) return null;
    const [queued] = await services.writer.commit(
      services.jobs.move({
        uid: memory.jobUid,
        to: "queued",
        at: services.clock(),
        transitionId: crypto.randomUUID(),
      }),
    );
    if (queued) this.host.emit({ type: "status", status: "queued" });
    return memory;
  }

  private async remember(jobUid: string): Promise<JobMemory | null> {
    const { services } = this;
    const [job, account] = await services.reader.together(
      services.jobs.findForEngine(jobUid),
      services.jobs.ownerOf(jobUid),
    );
    if (!job || !account) return null;
    const memory = newMemory(jobUid, account, job.attempt);
    await this.store.save(memory);
    return memory;
  }

  /** Nothing left to do: followers go, and a day later so does what the object knows. */
  private async rest(): Promise<void> {
    this.events.closeAll();
    await this.ctx.storage.setAlarm(this.services.clock() + dayMs);
  }

  private get host(): EngineHost {
    return {
      services: this.services,
      store: this.store,
      cancelled: this.cancel.signal,
      pipeline: findPipeline,
      emit: (body) => this.events.append(body, this.services.clock()),
    };
  }
}
