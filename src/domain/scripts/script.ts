import type { Attempt } from "../authoring/attempts.ts";
import type { AuthorName } from "../authoring/author.ts";
import type { JobFailure, JobStatus } from "../jobs/job.ts";

/** A prompt, what was written for it, and how that stands. Times are epoch milliseconds. */
export interface ScriptSummary {
  /** Orders lists; known to nobody outside. */
  id: number;
  uid: string;
  prompt: string;
  /** As it was asked for. */
  provider: AuthorName;
  /** Who wrote it; null before anybody has. */
  servedBy: AuthorName | null;
  /** Empty before it is written. */
  script: string;
  /** Of the film that was made last, below `/media/`; null where there is none (any more). */
  filmPath: string | null;
  createdAt: number;
  updatedAt: number;
  /** The latest: how the script stands. */
  job: { uid: string; status: JobStatus; failure: JobFailure | null };
}

export interface Script extends ScriptSummary {
  /** The class that is rendered; null: the script's first. */
  scene: string | null;
  /** Of the latest job, in order; none where the script came with the request. */
  attempts: readonly Attempt[];
}
