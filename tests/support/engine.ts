import { createHash } from "node:crypto";
import { env } from "cloudflare:test";
import { d1Dispatches } from "../../src/cloudflare/d1/dispatches.ts";
import { d1Jobs } from "../../src/cloudflare/d1/jobs.ts";
import { d1Reader } from "../../src/cloudflare/d1/reader.ts";
import { d1Writer } from "../../src/cloudflare/d1/writer.ts";
import type { Log } from "../../src/domain/log.ts";
import { readSettings } from "../../src/cloudflare/settings.ts";
import type { EngineHost } from "../../src/domain/jobs/engine.ts";
import type { JobEventBody } from "../../src/domain/jobs/events.ts";
import { type JobMemory, type JobMemoryStore, newMemory } from "../../src/domain/jobs/memory.ts";
import type { Pipeline } from "../../src/domain/jobs/pipeline.ts";
import {
  type RunEvent,
  RunLost,
  type Runtime,
  type RuntimeInput,
  RuntimeUnavailable,
} from "../../src/domain/jobs/runtime.ts";
import type { SlotAnswer } from "../../src/domain/jobs/slot-queue.ts";
import type { Services } from "../../src/domain/services.ts";
import type { Write } from "../../src/domain/writes.ts";

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, with: () => silentLog };

/** An account's row, with nothing but what the tables demand. */
export async function insertAccount(): Promise<{ id: number; uid: string }> {
  const uid = crypto.randomUUID();
  const row = await env.DB.prepare(
    "INSERT INTO accounts (uid, email, email_key, created_at, updated_at) VALUES (?1, ?1, ?1, 0, 0) RETURNING id",
  )
    .bind(uid)
    .first<{ id: number }>();
  return { id: row?.id ?? 0, uid };
}

/** A memory that survives its host, as an object's storage does. */
export function mapStore(): JobMemoryStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    load: async () => JSON.parse(values.get("memory") ?? "null") as JobMemory | null,
    save: async (memory) => void values.set("memory", JSON.stringify(memory)),
    get: async (name) => {
      const text = values.get(`value/${name}`);
      return text === undefined ? undefined : JSON.parse(text);
    },
    put: async (name, value) => void values.set(`value/${name}`, JSON.stringify(value)),
    forget: async (prefix) => {
      for (const key of [...values.keys()]) if (key.startsWith(`value/${prefix}`)) values.delete(key);
    },
  };
}

type Script = (run: string, after: number) => AsyncIterable<RunEvent>;

/** A runtime that does what its script says, and writes down what it was asked. */
export class ScriptedRuntime implements Runtime {
  readonly calls: string[] = [];
  readonly started = new Set<string>();
  reachable = true;
  script: Script = async function* () {};
  /** What its runs have left, and what it was sent. */
  readonly files = new Map<string, Uint8Array>();

  async send(_job: string, input: RuntimeInput, _signal: AbortSignal) {
    this.reach(`send ${input.name}`);
    const bytes = await input.open();
    if (bytes instanceof Uint8Array) this.files.set(input.name, new Uint8Array(bytes));
  }
  async startRun(_job: string, run: string) {
    this.reach(`start ${run}`);
    this.started.add(run);
  }
  async *events(_job: string, run: string, after: number): AsyncIterable<RunEvent> {
    this.reach(`follow ${run} after ${after}`);
    if (!this.started.has(run)) throw new RunLost(run);
    yield* this.script(run, after);
  }
  async fetch(_job: string, name: string) {
    const file = this.files.get(name);
    if (!file) throw new RunLost("nothing here");
    const sha256 = createHash("sha256").update(file).digest("hex");
    return { body: new Blob([new Uint8Array(file)]).stream(), bytes: file.length, sha256 };
  }
  async wipe() {
    this.reach("wipe");
    this.started.clear();
    this.files.clear();
  }
  private reach(call: string) {
    if (!this.reachable) throw new RuntimeUnavailable(call);
    this.calls.push(call);
  }
}

export interface Rig {
  host: EngineHost;
  memory: JobMemory;
  runtime: ScriptedRuntime;
  events: JobEventBody[];
  store: ReturnType<typeof mapStore>;
  account: { id: number; uid: string };
  jobUid: string;
  services: Services;
  /** Moved by tests; never runs by itself. */
  time: { now: number };
  cancel: AbortController;
  slot: { answer: SlotAnswer; left: number };
}

export interface RigOptions {
  input?: unknown;
  /** Beside those that the engine itself needs. */
  services?: Partial<Services>;
  /** Committed with the job. */
  also?: (services: Services, job: { uid: string; accountId: number }) => readonly Write<unknown>[];
}

/** The engine on the real D1, with a runtime and slots that tests direct. The job is queued. */
export async function engineRig(pipeline: Pipeline, options: RigOptions = {}): Promise<Rig> {
  const account = await insertAccount();
  const runtime = new ScriptedRuntime();
  const events: JobEventBody[] = [];
  const store = mapStore();
  const time = { now: 1_000_000 };
  const slot: Rig["slot"] = { answer: { granted: true, instance: 0 }, left: 0 };
  const cancel = new AbortController();
  const jobs = d1Jobs(env.DB);
  const partial: Partial<Services> = {
    clock: () => time.now,
    log: silentLog,
    settings: readSettings({}, "http://127.0.0.1"),
    reader: d1Reader(env.DB),
    writer: d1Writer(env.DB),
    jobs,
    dispatches: d1Dispatches(env.DB),
    slots: {
      ask: async () => slot.answer,
      leave: async () => {
        slot.left += 1;
      },
    },
    runtimes: { instance: () => runtime },
    ...options.services,
  };
  const services = partial as Services;
  const jobUid = crypto.randomUUID();
  await services.writer.commit(
    jobs.create({
      uid: jobUid,
      accountId: account.id,
      kind: pipeline.kind,
      input: options.input ?? {},
      pipelineVersion: pipeline.version,
      createdAt: time.now,
      deadlineAt: time.now + 3_600_000,
      maxUnfinished: 20,
      sources: { mediaIds: [], expiresAt: 0 },
    }),
    ...(options.also?.(services, { uid: jobUid, accountId: account.id }) ?? []),
    jobs.move({ uid: jobUid, to: "queued", at: time.now, transitionId: crypto.randomUUID() }),
  );
  return {
    host: {
      services,
      store,
      cancelled: cancel.signal,
      emit: (event) => void events.push(event),
      pipeline: (_kind, version) => (version === pipeline.version ? pipeline : null),
    },
    memory: newMemory(jobUid, account.uid, 1),
    runtime,
    events,
    store,
    account,
    jobUid,
    services,
    time,
    cancel,
    slot,
  };
}
