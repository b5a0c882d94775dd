import type { StageContext } from "../jobs/pipeline.ts";

/**
 * What a built-in server needs: one run on the studio runtime, in its job's folder. A stage's context is one. What its methods
 * throw (a slice that is over, a run that is lost, a job that was cancelled) is the engine's, and passes through.
 */
export type RunContext = Pick<StageContext, "send" | "run" | "fetch" | "progress" | "signal">;

/** Where a server works. A service needs no run, and may be asked outside a job. */
export interface AtService {
  readonly runtime: null;
}
export interface OnRuntime {
  readonly runtime: "studio";
}
