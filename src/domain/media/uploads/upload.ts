/** Bytes of a part that is not full yet, as one request left them in an object of their own. */
export interface TailPiece {
  key: string;
  bytes: number;
}

/** A resumable upload (tus): bytes that come in several requests and become one file. */
export interface Upload {
  /** On the wire, and of the file that it becomes. */
  id: string;
  accountId: number;
  /** As its sender called the file, cleaned. */
  name: string;
  key: string;
  /** null for a file that fits one part: it is stored whole when it is complete. */
  r2UploadId: string | null;
  /** Bytes in all; null while deferred. */
  length: number | null;
  /** Bytes that are kept: `length` only once the file is stored and checked. */
  offset: number;
  /** What has come of a part that is not full yet, in order. */
  tail: readonly TailPiece[];
  /** The state of the hash after the finished parts; the file's digest once sealed. */
  sha256: string | null;
  metadata: string;
  /** All bytes are in the store; parts are to be joined and the file to be checked. */
  sealed: boolean;
  finished: boolean;
  createdAt: number;
  expiresAt: number;
}

/**
 * How long a request may write without saying that it is still there. Another one then
 * takes over.
 */
export const writerLeaseMs = 60_000;
/** With less than this left of its lease a writer renews it before it writes: no write outlives its lease. */
export const writerMarginMs = 40_000;
/** R2 gives up unfinished uploads after seven days. */
const longestUploadMs = 6 * 24 * 3_600_000;

/** An upload that goes on lives on, but not for ever. */
export function uploadExpiry(createdAt: number, now: number, unfinishedHours: number): number {
  return Math.min(now + unfinishedHours * 3_600_000, createdAt + longestUploadMs);
}
