import type { RuntimeName } from "./slots.ts";

/** What a job's object remembers between slices and over crashes. Results of stages are kept beside it, each on its own. */
export interface JobMemory {
  jobUid: string;
  accountUid: string;
  /** The stage that is next, or under way. */
  stageIndex: number;
  attempt: number;
  /** The slot that the job holds, or is in line for. */
  slot: { runtime: RuntimeName; instance: number | null } | null;
  /** The stage's run, stored before it is started. */
  run: { id: string; posted: boolean; lastEvent: number } | null;
  /** Runs that were lost with their runtime, or that the runtime broke. */
  lostRuns: number;
  /** Runs that ended because their runtime was told to stop. */
  stoppedRuns: number;
  /** Consecutive slices that ended in an error of ours. */
  errors: number;
  /** The place in line that was last told. */
  toldPlace: number | null;
  /** Over: nothing is to be done any more but to forget, a day later. */
  finishedAt: number | null;
}

export function newMemory(jobUid: string, accountUid: string, attempt: number): JobMemory {
  return {
    jobUid,
    accountUid,
    stageIndex: 0,
    attempt,
    slot: null,
    run: null,
    lostRuns: 0,
    stoppedRuns: 0,
    errors: 0,
    toldPlace: null,
    finishedAt: null,
  };
}

/** Where the memory is kept; every call is durable before anything that follows it leaves the object. */
export interface JobMemoryStore {
  load(): Promise<JobMemory | null>;
  save(memory: JobMemory): Promise<void>;
  /** JSON values by name: results of stages, and what `once` remembered. */
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  /** Forgets the values whose names begin so. */
  forget(prefix: string): Promise<void>;
}

export const maxLostRuns = 3;
export const maxStoppedRuns = 5;
export const maxErrors = 5;
