import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Media, MediaRole } from "./media.ts";

export interface NewMedia {
  id: string;
  accountId: number;
  role: MediaRole;
  name: string;
  key: string;
  contentType: string;
  createdAt: number;
  /** Of the unfinished upload; a finished file gets its own. */
  expiresAt: number;
  position?: number;
  format?: string;
}

/** What is known of a file once all of it is stored. */
export interface StoredFacts {
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  contentType: string;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  expiresAt: number;
  /** Below `/media/`, where whoever knows it finds the file; absent where only its owner may have it. */
  publicPath?: string;
}

/** A file that the sweep is to remove, and how. */
export interface DoomedMedia {
  id: string;
  key: string;
  r2UploadId: string | null;
  unfinished: boolean;
}

/** The files' rows. */
export interface MediaRecords {
  /** The owner's file, stored and not deleted. */
  find(id: string, accountUid: string): Read<Media | null>;
  /** The file at that path below `/media/`, whoever asks; none of a disabled account. */
  findPublic(path: string): Read<Media | null>;
  /** The stored files of the owner's job, by role and position. */
  ofJob(jobUid: string, accountUid: string): Read<Media[]>;

  /** The row before the first byte. */
  begin(media: NewMedia): Write<void>;
  /** The upload in parts that its bytes go to, before the first of them. */
  rememberParts(id: string, r2UploadId: string): Write<void>;
  /** The whole file is stored: false where the row was deleted meanwhile. */
  complete(id: string, facts: StoredFacts): Write<boolean>;
  /** As `complete`, and the file becomes the job's: only if the job's transition was made in the same commit. */
  publish(id: string, transitionId: string, facts: StoredFacts): Write<boolean>;
  /** Not to be found from now on; the sweep deletes the objects. */
  markDeleted(ids: readonly string[], at: number): Write<void>;
  /** The same, for those that no job has taken. */
  markUnwanted(ids: readonly string[], at: number): Write<void>;
  markExpired(at: number, limit: number): Write<number>;
  /** Deleted files whose objects are still there, longest deleted first. */
  doomed(limit: number): Read<DoomedMedia[]>;
  /** Those of them that are named. */
  doomedOf(ids: readonly string[]): Read<DoomedMedia[]>;
  /** Their objects are gone: rows without a job go too, others stay for its history. */
  purged(ids: readonly string[], at: number): Write<void>;
  /** Their objects could not be removed: they go to the end of the queue. */
  postponePurge(ids: readonly string[], at: number): Write<void>;
}
