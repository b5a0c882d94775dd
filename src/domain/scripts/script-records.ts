import type { Attempt } from "../authoring/attempts.ts";
import type { AuthorName } from "../authoring/author.ts";
import type { DoomedMedia } from "../media/media-records.ts";
import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Script, ScriptSummary } from "./script.ts";

export interface NewScript {
  uid: string;
  accountId: number;
  prompt: string;
  provider: AuthorName;
  jobUid: string;
  createdAt: number;
}

export interface ScriptPage {
  accountUid: string;
  limit: number;
  offset: number;
  /** Only scripts older than the one with this id (a cursor). */
  beforeId?: number;
}

/** The scripts' rows. A script is only ever found together with its owner, but for the engine and by its public path. */
export interface ScriptRecords {
  find(uid: string, accountUid: string): Read<Script | null>;
  /** For a job at work, which acts for nobody, and only while it is the script's latest. */
  ofJob(jobUid: string): Read<Script | null>;
  /** The text alone, for whoever knows its id; null before it is written, and of a disabled account. */
  findPublic(uid: string): Read<string | null>;
  /** Newest first. */
  list(page: ScriptPage): Read<ScriptSummary[]>;

  /** Commit it after its job: only where that was made. */
  create(script: NewScript): Write<void>;
  /** The same for a script that is there already: the job is its latest from now on, and `script`, where given, its text. */
  renderAgain(again: { uid: string; jobUid: string; script: string | null; at: number }): Write<void>;
  /**
   * The latest job's attempts, the last of which is the script's text from now on if it is one. False, and nothing of it,
   * where that attempt of the job is not at work on the script any more.
   */
  keepAttempts(jobUid: string, jobAttempt: number, attempts: readonly Attempt[], at: number): Write<boolean>;
  /** The film is the script's: only if the job's transition was made in the same commit. */
  publish(transitionId: string, filmId: string, at: number): Write<void>;
  /** Marks the files of all its jobs deleted, and deletes the jobs and itself; false where one of them is not over. */
  remove(uid: string, accountUid: string, at: number): Write<boolean>;
  /** The files of its jobs whose objects are still there, deleted or not; ask before `remove`. */
  files(uid: string, accountUid: string): Read<DoomedMedia[]>;
}
