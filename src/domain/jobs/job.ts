/**
 * The state machine of every job (decisions.md of the references calls it "the engine").
 * Pure: who may move a job where, and what it is worth to know about it.
 */

export const jobKinds = ["montage", "film", "manim", "video"] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStatuses = [
  "pending",
  "queued",
  "moderating",
  "moderation_failed",
  "processing",
  "completed",
  "failed",
  "cancelled",
] as const;
export type JobStatus = (typeof jobStatuses)[number];

const next: Record<JobStatus, readonly JobStatus[]> = {
  pending: ["queued", "failed", "cancelled"],
  queued: ["moderating", "processing", "failed", "cancelled"],
  moderating: ["processing", "moderation_failed", "failed", "cancelled"],
  moderation_failed: [],
  processing: ["completed", "failed", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};

/** Where a job may be to move to `to`. A conditional UPDATE names exactly these. */
export function statusesBefore(to: JobStatus): JobStatus[] {
  return jobStatuses.filter((from) => next[from].includes(to));
}

export function isFinished(status: JobStatus): boolean {
  return next[status].length === 0;
}

/** Why a job failed, as every reference may show it. */
export interface JobFailure {
  code: string;
  /** The stage it failed in; null before the first. */
  stage: string | null;
  message: string;
  /** Whether the same job, sent again, might succeed. */
  retryable: boolean;
  /** The input at fault, as its sender called it. */
  file?: string;
}

export interface Job {
  id: number;
  uid: string;
  accountId: number;
  kind: JobKind;
  status: JobStatus;
  stage: string | null;
  /** 0 to 1. */
  progress: number;
  attempt: number;
  input: unknown;
  result: unknown;
  failure: JobFailure | null;
  pipelineVersion: number;
  createdAt: number;
  updatedAt: number;
  startedAt: number | null;
  finishedAt: number | null;
  deadlineAt: number;
}
