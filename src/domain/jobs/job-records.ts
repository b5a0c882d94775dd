import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Job, JobFailure, JobKind, JobStatus } from "./job.ts";

export interface NewJob {
  uid: string;
  accountId: number;
  kind: JobKind;
  input: unknown;
  pipelineVersion: number;
  createdAt: number;
  deadlineAt: number;
  /** It is not made where the account has this many unfinished jobs already. */
  maxUnfinished: number;
  /** The files that it takes: each must be stored, the account's and nobody else's yet, or the job is not made. */
  sources: { mediaIds: readonly string[]; expiresAt: number };
  /** The script (its UUID) that it renders again: it is not made while another job of that is unfinished. */
  rerenders?: string;
}

/** A change of status. It applies only where the job may go there, and `attempt`, where given, is still the job's. */
export interface Move {
  uid: string;
  to: JobStatus;
  at: number;
  attempt?: number;
  stage?: string;
  result?: unknown;
  failure?: JobFailure;
  /** The row that everything else in the same commit is keyed on; a UUID made for this move. */
  transitionId: string;
}

export interface JobPage {
  kind: JobKind;
  accountUid: string;
  limit: number;
  offset: number;
  /** Only jobs older than the one with this id (a cursor). */
  beforeId?: number;
}

/** The jobs' rows. A job is only ever found together with its owner. */
export interface JobRecords {
  /** The owner's job of that kind (of any, where none is named). */
  find(uid: string, accountUid: string, kind?: JobKind): Read<Job | null>;
  /** For the engine, which acts for nobody. */
  findForEngine(uid: string): Read<Job | null>;
  /** The UUID of the job's account. */
  ownerOf(uid: string): Read<string | null>;
  /** Newest first. */
  list(page: JobPage): Read<Job[]>;
  /** Counter rows, not a count. */
  totals(kind: JobKind, accountUid: string): Read<Partial<Record<JobStatus, number>>>;

  /**
   * The job, its files, its first transition, its counter and its dispatch; false where the account has
   * too many unfinished jobs, a file is not to be had, or the script that it renders is at work already.
   */
  create(job: NewJob): Write<boolean>;
  /** False where the job was not where the move begins. */
  move(move: Move): Write<boolean>;
  /** The next attempt: everything older is fenced off from now on. False where it was not the attempt any more. */
  beginAttempt(uid: string, attempt: number, at: number): Write<boolean>;
  /** Stage and progress of a job at work; nothing otherwise. */
  progress(uid: string, attempt: number, stage: string, fraction: number, at: number): Write<boolean>;
  heartbeat(uids: readonly string[], at: number): Write<void>;
  /** Unfinished jobs whose object has not been seen since `before`, longest first. */
  unattended(before: number, limit: number): Read<string[]>;
}
