/** One R2 part, and the most of a file that is ever held in memory. R2 wants equal parts; 10,000 of these are 80 GB. */
export const partBytes = 8 * 1024 * 1024;

export type MediaRole = "source" | "output" | "thumbnail";

/** Who a file belongs to. */
export interface Owner {
  id: number;
  /** The account's UUID: keys start with it. */
  uid: string;
}

/** A file's row. */
export interface Media {
  id: string;
  accountId: number;
  jobId: number | null;
  role: MediaRole;
  state: "uploading" | "stored";
  /** As its sender called it, or as it is downloaded. */
  name: string;
  position: number;
  format: string | null;
  key: string;
  contentType: string;
  bytes: number;
  /** Lower-case hex; of every stored file. */
  sha256: string | null;
  /** null where only a decoder can tell. */
  durationMs: number | null;
  width: number | null;
  height: number | null;
  createdAt: number;
  expiresAt: number;
}

/** A source that was received, stored and checked, and that no job has taken yet. */
export interface StoredFile {
  mediaId: string;
  /** As its sender called it, cleaned. */
  name: string;
  key: string;
  bytes: number;
  sha256: string;
  contentType: string;
  /** null where only a decoder can tell. */
  durationSeconds: number | null;
}

/** Where a file's object lies: account first, so that everything of an account has one prefix. */
export function mediaKey(owner: Owner, role: MediaRole, mediaId: string): string {
  return `${owner.uid}/${role}s/${mediaId}`;
}
