import type { Read } from "../../reads.ts";
import type { Write } from "../../writes.ts";
import type { StoredPart } from "../file-store.ts";
import type { StoredFile } from "../media.ts";
import type { StoredFacts } from "../media-records.ts";
import type { TailPiece, Upload } from "./upload.ts";

export interface NewUpload {
  id: string;
  accountId: number;
  name: string;
  key: string;
  r2UploadId: string | null;
  length: number | null;
  metadata: string;
  createdAt: number;
  expiresAt: number;
  /** It is not made where the account has this many that no job has taken. */
  maxOpen: number;
}

/** What a writer has written since it last said so. Applies only while it is the writer. */
export interface UploadProgress {
  id: string;
  writer: string;
  parts: readonly StoredPart[];
  offset: number;
  sha256: string | null;
  tail: readonly TailPiece[];
}

/** The resumable uploads' rows; each is the companion of a media row of the same id. */
export interface UploadRecords {
  /** The owner's upload: also one that has expired and not been swept yet. */
  find(id: string, accountUid: string): Read<Upload | null>;
  /** The files of those of the owner's that are finished, in any order. */
  finished(ids: readonly string[], accountUid: string, now: number): Read<StoredFile[]>;
  parts(id: string): Read<StoredPart[]>;

  /** The file's row and the upload's; false where there are too many. */
  create(upload: NewUpload): Write<boolean>;
  /** The upload, if nobody else writes: from now on only `writer` does, until `until`. */
  lock(id: string, writer: string, now: number, until: number, expiresAt: number): Write<Upload | null>;
  renew(id: string, writer: string, until: number): Write<boolean>;
  release(id: string, writer: string): Write<void>;
  /** Sets a length that was deferred. */
  setLength(id: string, writer: string, length: number): Write<boolean>;
  /** False where another has taken over. */
  progress(progress: UploadProgress, until: number): Write<boolean>;
  /** As `progress`, with the last part; what is left is `finish`. The offset stays where it was until then. */
  seal(last: Pick<UploadProgress, "id" | "writer" | "parts" | "sha256">, at: number): Write<boolean>;
  /** The file is stored and checked: it may be taken by a job. */
  finish(id: string, writer: string, facts: StoredFacts): Write<boolean>;
}
