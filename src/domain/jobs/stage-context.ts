import type { RunEvent, RunRequest } from "../../../containers/protocol/run-protocol.ts";
import type { EngineHost } from "./engine.ts";
import { progressEventIntervalMs, progressRecordIntervalMs } from "./events.ts";
import type { Job } from "./job.ts";
import type { JobMemory } from "./memory.ts";
import { overallProgress, type Pipeline, type StageContext, StageFailure } from "./pipeline.ts";
import { RunLost, type Runtime, type RuntimeInput } from "./runtime.ts";

/** The slice's time is up while a run goes on; the next slice attaches to it. */
export class SliceOver extends Error {
  override readonly name = "SliceOver";
}
/** The runtime was told to leave; the run is to be done again elsewhere. */
export class RunStopped extends Error {
  override readonly name = "RunStopped";
}
/** The job is over: `complete` was committed. */
export class Completed extends Error {
  override readonly name = "Completed";
}

export function stageContext(
  host: EngineHost,
  memory: JobMemory,
  job: Job,
  pipeline: Pipeline,
  sliceEnds: number,
): StageContext {
  const { services, store } = host;
  const current = pipeline.stages[memory.stageIndex];
  if (!current) throw new Error("no such stage");
  const index = memory.stageIndex;
  const tell = progressTeller(host, memory, job, pipeline, index);

  const titles = new Map<string, string>();
  const runtime = (): Runtime => {
    if (!memory.slot || memory.slot.instance === null) throw new Error(`stage ${current.name} has no runtime`);
    return services.runtimes.instance(memory.slot.runtime, memory.slot.instance);
  };

  /** What the run says, to its end. */
  const follow = async (signal: AbortSignal, over: AbortSignal) => {
    const run = memory.run;
    if (!run) throw new Error("there is no run to follow");
    try {
      for await (const event of runtime().events(job.uid, run.id, run.lastEvent, signal)) {
        run.lastEvent = event.n;
        if (event.type === "progress") tell(event.fraction, event.note);
        else if (event.type === "log") host.emit({ type: "log", level: event.level, message: event.message });
        else return ended(event, titles);
      }
    } catch (error) {
      if (!host.cancelled.aborted && over.aborted) throw new SliceOver();
      throw error;
    }
    if (over.aborted) throw new SliceOver();
    throw new RunLost("the run's events ended without an end");
  };
  const sendWhile = async (inputs: readonly RuntimeInput[], signal: AbortSignal, over: AbortSignal) => {
    for (const input of inputs) {
      signal.throwIfAborted();
      if (over.aborted) throw new SliceOver();
      await runtime().send(job.uid, input, signal);
    }
  };

  return {
    job,
    accountUid: memory.accountUid,
    services,
    attempt: memory.attempt,
    signal: host.cancelled,
    result: async <T>(name: string) => {
      const value = await store.get(`result/${name}`);
      if (value === undefined) throw new Error(`stage ${name} has left no result`);
      return value as T;
    },
    once: async (name, make) => {
      const key = `once/${current.name}/${memory.attempt}/${name}`;
      const known = (await store.get(key)) as { value: never } | undefined;
      if (known) return known.value;
      const value = await make();
      await store.put(key, { value });
      return value;
    },
    send: async (inputs) => {
      for (const { name, title } of inputs) titles.set(name, title ?? name);
      if (memory.run?.posted) return;
      for (const input of inputs) {
        await runtime().send(job.uid, input, host.cancelled);
        if (services.clock() > sliceEnds) throw new SliceOver();
      }
    },
    run: async (tool, params, limits, arriving = []) => {
      for (const { name, title } of arriving) titles.set(name, title ?? name);
      const request: RunRequest = { tool, params, limits };
      memory.run ??= { id: `${current.name}.${memory.attempt}`, posted: false, lastEvent: 0 };
      const run = memory.run;
      if (!run.posted) {
        await store.save(memory);
        await runtime().startRun(job.uid, run.id, request, host.cancelled);
        run.posted = true;
        await store.save(memory);
      }
      const stopped = new AbortController();
      const over = AbortSignal.timeout(Math.max(1, sliceEnds - services.clock()));
      const following = follow(AbortSignal.any([host.cancelled, stopped.signal, over]), over);
      const sending = sendWhile(arriving, AbortSignal.any([host.cancelled, stopped.signal]), over);
      try {
        const [outcome] = await Promise.all([following, sending]);
        return outcome;
      } catch (error) {
        // A file that is half sent at the end of a slice is sent to its end, or a large one would never arrive.
        if (!(error instanceof SliceOver)) stopped.abort();
        await Promise.allSettled([following, sending]);
        throw error;
      }
    },
    fetch: (name) => runtime().fetch(job.uid, name, host.cancelled),
    progress: tell,
    complete: async (result, writes) => {
      const transitionId = crypto.randomUUID();
      const move = services.jobs.move({
        uid: job.uid,
        to: "completed",
        at: services.clock(),
        attempt: memory.attempt,
        stage: current.name,
        result,
        transitionId,
      });
      await services.writer.commit(move, ...writes(transitionId));
      throw new Completed();
    },
  };
}

function ended(event: Extract<RunEvent, { type: "done" | "failed" }>, titles: ReadonlyMap<string, string>) {
  if (event.type === "done") return { files: event.files, result: event.result };
  if (event.code === "runtime_stopping") throw new RunStopped(event.message);
  if (event.retryable) throw new RunLost(event.message);
  const code = event.code.toUpperCase();
  if (event.file === undefined) throw new StageFailure(code, event.message);
  const file = titles.get(event.file) ?? event.file;
  throw new StageFailure(code, event.message.replaceAll(event.file, file), { file });
}

/** Passes progress on: to the followers at most once a second, to D1 at most every other. */
function progressTeller(host: EngineHost, memory: JobMemory, job: Job, pipeline: Pipeline, index: number) {
  const { services } = host;
  const stage = pipeline.stages[index]?.name ?? "";
  let told = 0;
  let recorded = 0;
  return (fraction: number, note?: string) => {
    const now = services.clock();
    const progress = overallProgress(pipeline, index, fraction);
    if (now - told >= progressEventIntervalMs) {
      told = now;
      host.emit({ type: "progress", stage, progress, ...(note === undefined ? {} : { note }) });
    }
    if (now - recorded >= progressRecordIntervalMs) {
      recorded = now;
      services.writer
        .commit(services.jobs.progress(job.uid, memory.attempt, stage, progress, now))
        .catch((error: unknown) => services.log.warn("job.progress_not_recorded", { error: String(error) }));
    }
  };
}
