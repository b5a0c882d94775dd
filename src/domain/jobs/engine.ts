import type { Services } from "../services.ts";
import type { JobEventBody } from "./events.ts";
import { isFinished, type Job, type JobFailure } from "./job.ts";
import { type JobMemory, type JobMemoryStore, maxErrors, maxLostRuns, maxStoppedRuns } from "./memory.ts";
import { type Pipeline, type Stage, StageAgain, StageFailure, stageAfterLoss } from "./pipeline.ts";
import { RunLost, RuntimeRefused, RuntimeUnavailable } from "./runtime.ts";
import { Completed, RunStopped, SliceOver, stageContext } from "./stage-context.ts";

/** A slice of a job's work lasts at most this; then the object's next alarm goes on. */
export const sliceMs = 55_000;
/** A job in line asks again after this, should nobody wake it. */
const askAgainMs = 20_000;

export interface EngineHost {
  readonly services: Services;
  readonly store: JobMemoryStore;
  /** To those who follow the job. */
  emit(event: JobEventBody): void;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  pipeline(kind: Job["kind"], version: number): Pipeline | null;
}

/** When to go on (epoch milliseconds), or that the job is over. */
export type Next = { at: number } | "over";

/** One slice: takes the job up where it was and works until it waits, ends, or the time is up. Never throws. */
export async function runSlice(host: EngineHost, memory: JobMemory): Promise<Next> {
  const { services } = host;
  const [job] = await services.reader.together(services.jobs.findForEngine(memory.jobUid));
  if (!job || isFinished(job.status)) return settle(host, memory);
  if (services.clock() > job.deadlineAt) {
    return fail(host, memory, job, {
      code: "DEADLINE_EXCEEDED",
      stage: job.stage,
      message: "The job was not done in the time that it may take.",
      retryable: true,
    });
  }
  const pipeline = host.pipeline(job.kind, job.pipelineVersion);
  if (!pipeline) {
    return fail(host, memory, job, {
      code: "PIPELINE_GONE",
      stage: job.stage,
      message: "The job began with a release that is no longer deployed.",
      retryable: true,
    });
  }
  memory.attempt = Math.max(memory.attempt, job.attempt);
  const sliceEnds = services.clock() + sliceMs;
  while (services.clock() < sliceEnds) {
    const stage = pipeline.stages[memory.stageIndex];
    if (!stage) throw new Error(`pipeline ${pipeline.kind} ended without completing`);
    try {
      const waiting = await takeSlot(host, memory, stage);
      if (waiting) return waiting;
      await enter(host, memory, job, stage);
      const result = await stage.work(stageContext(host, memory, job, pipeline, sliceEnds));
      await host.store.put(`result/${stage.name}`, result ?? null);
      await host.store.forget(`once/${stage.name}/`);
      Object.assign(memory, { stageIndex: memory.stageIndex + 1, run: null, errors: 0 });
      await host.store.save(memory);
    } catch (error) {
      const next = await afterError(host, memory, job, pipeline, stage, error);
      if (next) return next;
    }
  }
  return { at: services.clock() };
}

/** Stops what runs, frees the slot and tells the followers how it ended. May be called again. */
export async function settle(host: EngineHost, memory: JobMemory): Promise<"over"> {
  const { services } = host;
  if (memory.finishedAt === null) {
    await releaseSlot(host, memory, true);
    const [job] = await services.reader.together(services.jobs.findForEngine(memory.jobUid));
    if (job) {
      host.emit({ type: "status", status: job.status, ...(job.failure ? { failure: job.failure } : {}) });
    }
    memory.finishedAt = services.clock();
    memory.run = null;
    await host.store.save(memory);
    await host.store.forget("once/");
    await host.store.forget("result/");
  }
  return "over";
}

async function takeSlot(host: EngineHost, memory: JobMemory, stage: Stage): Promise<Next | null> {
  if (stage.runtime === null) return null;
  if (memory.slot && memory.slot.runtime !== stage.runtime) await releaseSlot(host, memory, true);
  const answer = await host.services.slots.ask(stage.runtime, memory.jobUid, memory.accountUid);
  if (!answer.granted) {
    memory.slot = { runtime: stage.runtime, instance: null };
    if (memory.toldPlace !== answer.place) host.emit({ type: "waiting", place: answer.place });
    memory.toldPlace = answer.place;
    await host.store.save(memory);
    return { at: host.services.clock() + askAgainMs };
  }
  const elsewhere = memory.slot && memory.slot.instance !== null && memory.slot.instance !== answer.instance;
  if (elsewhere && memory.run) throw new RunLost("the slot moved to another instance");
  memory.slot = { runtime: stage.runtime, instance: answer.instance };
  memory.toldPlace = null;
  return null;
}

async function releaseSlot(host: EngineHost, memory: JobMemory, wipe: boolean): Promise<void> {
  const slot = memory.slot;
  if (!slot) return;
  if (wipe && slot.instance !== null) {
    await host.services.runtimes
      .instance(slot.runtime, slot.instance)
      .wipe(memory.jobUid)
      .catch((error: unknown) => host.services.log.warn("job.wipe_failed", { error: String(error) }));
  }
  await host.services.slots.leave(slot.runtime, memory.jobUid);
  memory.slot = null;
}

/** Says where the job is now, to D1 and to its followers, the first time that a stage is entered. */
async function enter(host: EngineHost, memory: JobMemory, job: Job, stage: Stage): Promise<void> {
  const { services } = host;
  const to = stage.name === "moderate" ? "moderating" : "processing";
  if (job.status !== to && job.status !== "processing") {
    const move = services.jobs.move({
      uid: job.uid,
      to,
      at: services.clock(),
      attempt: memory.attempt,
      stage: stage.name,
      transitionId: crypto.randomUUID(),
    });
    const [moved] = await services.writer.commit(move);
    if (!moved) throw new Fenced();
    job.status = to;
    host.emit({ type: "status", status: to });
  }
  if (job.stage === stage.name && memory.run) return;
  if (job.stage !== stage.name) host.emit({ type: "stage", stage: stage.name });
  job.stage = stage.name;
  await host.store.save(memory);
}

/** The job's row is not where this object thinks it is: it was cancelled, or another attempt has begun. */
class Fenced extends Error {
  override readonly name = "Fenced";
}

async function afterError(
  host: EngineHost,
  memory: JobMemory,
  job: Job,
  pipeline: Pipeline,
  stage: Stage,
  error: unknown,
): Promise<Next | null> {
  const { services } = host;
  const now = services.clock();
  if (error instanceof Completed || error instanceof Fenced || host.cancelled.aborted) return settle(host, memory);
  if (error instanceof SliceOver) {
    await host.store.save(memory);
    return { at: now };
  }
  const log = services.log.with({ job: job.uid, stage: stage.name, attempt: memory.attempt });
  if (error instanceof StageFailure) {
    const file = error.file === undefined ? {} : { file: error.file };
    const { code, message, retryable } = error;
    return fail(host, memory, job, { code, stage: stage.name, message, retryable, ...file });
  }
  if (error instanceof RunStopped || error instanceof RunLost) {
    const lost = error instanceof RunLost;
    log.warn(lost ? "job.run_lost" : "job.run_stopped", { message: error.message });
    memory[lost ? "lostRuns" : "stoppedRuns"] += 1;
    if (memory.lostRuns >= maxLostRuns || memory.stoppedRuns > maxStoppedRuns) {
      return fail(host, memory, job, {
        code: "RUNTIME_LOST",
        stage: stage.name,
        message: `The ${stage.runtime} runtime was lost while it worked on this job, ${memory.lostRuns + memory.stoppedRuns} times.`,
        retryable: true,
      });
    }
    const from = stageAfterLoss(pipeline, memory.stageIndex);
    return beginAttempt(host, memory, from, now + (lost ? 0 : 500));
  }
  if (error instanceof StageAgain) {
    log.info("job.stage_again", { again: error.stage, message: error.message });
    const from = pipeline.stages.findIndex((one) => one.name === error.stage);
    if (from === -1) throw new Error(`pipeline ${pipeline.kind} has no stage ${error.stage}`);
    return beginAttempt(host, memory, from, now);
  }
  if (error instanceof RuntimeUnavailable) {
    log.warn("job.runtime_unavailable", { message: error.message });
    await host.store.save(memory);
    return { at: now + 1000 };
  }
  memory.errors += 1;
  log.error("job.stage_error", error, { errors: memory.errors });
  if (memory.errors >= maxErrors || error instanceof RuntimeRefused) {
    return fail(host, memory, job, {
      code: "INTERNAL_ERROR",
      stage: stage.name,
      message: "Something went wrong on our side.",
      retryable: true,
    });
  }
  await host.store.save(memory);
  return { at: now + 500 * 2 ** memory.errors };
}

/** From here on, whatever the attempt before still says or writes is dropped. */
async function beginAttempt(host: EngineHost, memory: JobMemory, from: number, at: number): Promise<Next> {
  const { services } = host;
  const [begun] = await services.writer.commit(
    services.jobs.beginAttempt(memory.jobUid, memory.attempt, services.clock()),
  );
  if (!begun) return settle(host, memory);
  memory.attempt += 1;
  memory.run = null;
  memory.stageIndex = from;
  await host.store.forget("once/");
  await host.store.save(memory);
  return { at };
}

async function fail(host: EngineHost, memory: JobMemory, job: Job, failure: JobFailure): Promise<Next> {
  const { services } = host;
  services.log.warn("job.failed", { job: job.uid, ...failure });
  await services.writer.commit(
    services.jobs.move({
      uid: job.uid,
      to: failure.code === "MODERATION_FAILED" ? "moderation_failed" : "failed",
      at: services.clock(),
      failure,
      transitionId: crypto.randomUUID(),
    }),
  );
  return settle(host, memory);
}
