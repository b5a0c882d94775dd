import { ReelwrightError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import { refusedClip } from "../clips/check-stored-clip.ts";
import { mediaKey, type Owner, partBytes } from "../media.ts";
import { fileTooLarge } from "../store-bytes.ts";
import { type Upload, uploadExpiry } from "./upload.ts";

/** Uploads that an account may have open, and finished ones that no job has taken: enough for five of the largest jobs. */
const openPerJobFile = 5;

export interface UploadRequest {
  /** Cleaned. */
  name: string;
  /** Bytes in all; null: told later. */
  length: number | null;
  /** `Upload-Metadata` as sent. */
  metadata: string;
}

/**
 * Begins a resumable upload: its rows, with the id of its R2 upload in them, before its
 * first byte. Errors: `payload_too_large`, `invalid_media` (no bytes), `rate_limited` (too many open).
 */
export async function createUpload(services: Services, owner: Owner, request: UploadRequest): Promise<Upload> {
  const { clock, files, settings, uploads, writer } = services;
  const { name, length, metadata } = request;
  const { maxFileBytes, maxFilesPerJob, unfinishedHours } = settings.uploads;
  if (length !== null && length > maxFileBytes) throw fileTooLarge(name, maxFileBytes);
  if (length === 0) throw refusedClip(name, "is empty");

  const id = crypto.randomUUID();
  const key = mediaKey(owner, "source", id);
  const r2UploadId = length !== null && length <= partBytes ? null : await files.beginParts(key);
  const createdAt = clock();
  const expiresAt = uploadExpiry(createdAt, createdAt, unfinishedHours);
  const upload = { id, accountId: owner.id, name, key, r2UploadId, length, metadata, createdAt, expiresAt };
  const [created] = await writer.commit(uploads.create({ ...upload, maxOpen: maxFilesPerJob * openPerJobFile }));
  if (!created) {
    if (r2UploadId !== null) await files.abortParts(key, r2UploadId);
    throw new ReelwrightError("rate_limited", "Too many uploads are open: finish, use or delete some first.", {
      data: { retryAfterSeconds: 60 },
    });
  }
  return { ...upload, offset: 0, tail: [], sha256: null, sealed: false, finished: false };
}
