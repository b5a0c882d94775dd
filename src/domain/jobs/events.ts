import type { JobFailure, JobStatus } from "./job.ts";

/** What a job tells those who follow it. `id` counts from 1 without gaps within the job. */
export type JobEvent = { id: number; at: number } & JobEventBody;

export type JobEventBody =
  | { type: "status"; status: JobStatus; failure?: JobFailure }
  | { type: "stage"; stage: string }
  /** `progress` of the whole job, 0 to 1. */
  | { type: "progress"; stage: string; progress: number; note?: string }
  /** The job waits for a slot; `place` counts from 1. */
  | { type: "waiting"; place: number }
  | { type: "log"; level: "info" | "warn"; message: string };

/** At most one progress event a second; the rest say nothing new to a person. */
export const progressEventIntervalMs = 1000;
/** D1 hears of progress at most this often. */
export const progressRecordIntervalMs = 2000;
