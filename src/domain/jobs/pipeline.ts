import type { RunFile, RunLimits } from "../../../containers/protocol/run-protocol.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { Job, JobKind } from "./job.ts";
import type { RuntimeInput } from "./runtime.ts";
import type { RuntimeName } from "./slots.ts";

/**
 * What a stage works with. A stage may be entered many times (a slice ends, a process
 * dies): everything it does is either repeatable or goes through `once` and `run`,
 * which remember.
 */
export interface StageContext {
  readonly job: Job;
  readonly accountUid: string;
  readonly services: Services;
  /** Outputs go to keys of this attempt, so that a late one of an older attempt harms nothing. */
  readonly attempt: number;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** What an earlier stage answered. */
  result<T>(stage: string): Promise<T>;
  /** Does it once in this attempt of the stage, and answers the same ever after. The value must be JSON. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** Makes sure that the runtime has these files. */
  send(inputs: readonly RuntimeInput[]): Promise<void>;
  /**
   * The stage's run: started, or taken up again. One run a stage. `arriving`: files that are sent, in this order,
   * while it runs; the tool must know how to wait for them.
   */
  run(
    tool: string,
    params: Record<string, unknown>,
    limits: RunLimits,
    arriving?: readonly RuntimeInput[],
  ): Promise<{ files: RunFile[]; result: unknown }>;
  /** A file that a run of this job made. */
  fetch(name: string): Promise<{ body: ReadableStream<Uint8Array>; bytes: number; sha256: string }>;
  /** Of this stage, 0 to 1. */
  progress(fraction: number, note?: string): void;
  /** Ends the job well: its result, and what is committed with it. `writes` gets the id of the transition. */
  complete(result: unknown, writes: (transitionId: string) => readonly Write<unknown>[]): Promise<void>;
}

export interface Stage {
  readonly name: string;
  /** Its share of the job's time, for the progress that a person sees. */
  readonly weight: number;
  /** The runtime whose slot it needs. A stage without one leaves the slot with the job. */
  readonly runtime: RuntimeName | null;
  readonly work: (context: StageContext) => Promise<unknown>;
  /** Later stages need files that its run leaves in the runtime: when the runtime is lost, so are they, and it is done again. */
  readonly leavesFiles: boolean;
}

export interface Pipeline {
  readonly kind: JobKind;
  /** A job runs by the version that it began with; a deploy keeps the one before for a release. */
  readonly version: number;
  readonly stages: readonly Stage[];
}

export function stage(
  name: string,
  weight: number,
  runtime: RuntimeName | null,
  work: Stage["work"],
  options: { leavesFiles?: boolean } = {},
): Stage {
  return { name, weight, runtime, work, leavesFiles: options.leavesFiles ?? false };
}

/** Where to go on when the runtime that stage number `index` used is gone: the first stage whose files went with it. */
export function stageAfterLoss(pipeline: Pipeline, index: number): number {
  const runtime = pipeline.stages[index]?.runtime ?? null;
  let first = index;
  for (let back = index; back >= 0; back--) {
    const one = pipeline.stages[back];
    if (!one || (one.runtime !== null && one.runtime !== runtime)) break;
    if (one.leavesFiles) first = back;
  }
  return first;
}

export function pipeline(kind: JobKind, version: number, stages: readonly Stage[]): Pipeline {
  return { kind, version, stages };
}

/** A stage that cannot go on ends the job with this. */
export class StageFailure extends Error {
  override readonly name = "StageFailure";
  readonly code: string;
  readonly retryable: boolean;
  /** As the sender of the file called it. */
  readonly file: string | undefined;
  constructor(code: string, message: string, options: { retryable?: boolean; file?: string } = {}) {
    super(message);
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.file = options.file;
  }
}

/**
 * A stage that has found out that an earlier one must be done again (a film whose script is wrong): the job goes on there, in
 * its next attempt. The stage it goes back to must know when enough is enough.
 */
export class StageAgain extends Error {
  override readonly name = "StageAgain";
  readonly stage: string;
  constructor(stage: string, why: string) {
    super(why);
    this.stage = stage;
  }
}

/** The job's progress, 0 to 1, when stage number `index` is `fraction` done. */
export function overallProgress(pipeline: Pipeline, index: number, fraction: number): number {
  const total = pipeline.stages.reduce((sum, one) => sum + one.weight, 0);
  const before = pipeline.stages.slice(0, index).reduce((sum, one) => sum + one.weight, 0);
  const own = pipeline.stages[index]?.weight ?? 0;
  return Math.min(1, (before + own * Math.min(1, Math.max(0, fraction))) / total);
}
