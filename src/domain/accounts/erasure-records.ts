import type { DoomedMedia } from "../media/media-records.ts";
import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";

/** An account whose owner has left, and of which something is still there. */
export interface Erasure {
  accountUid: string;
  beganAt: number;
}

export interface ErasureRecords {
  /**
   * The account is nobody's from now on: all that says who it was, and every way into it, is gone in this one write; its
   * address is free. False, and nothing of it, where the sign-in has ended.
   */
  begin(erasure: { accountUid: string; signInId: string; at: number }): Write<boolean>;
  /** Those that are under way, longest untried first. */
  underWay(limit: number): Read<Erasure[]>;
  tried(accountUid: string, at: number): Write<void>;
  /** UUIDs of jobs that are not over. */
  unfinishedJobs(accountUid: string, limit: number): Read<string[]>;
  /** Files that are not deleted yet are, and how many. */
  deleteFiles(accountUid: string, at: number, limit: number): Write<number>;
  /** Deleted files whose objects are still there. */
  doomedFiles(accountUid: string, limit: number): Read<DoomedMedia[]>;
  /** Deletes at most `limit` jobs and files with all that belongs to them; whether any are left. */
  deleteRows(accountUid: string, limit: number): Write<boolean>;
  /** Deletes the account's own row, and what is left with it; only where it has no jobs and no files. */
  finish(accountUid: string): Write<void>;
}
