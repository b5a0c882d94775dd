import { createHash } from "node:crypto";
import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { type ByteSource, fill } from "./byte-source.ts";
import type { StoredPart } from "./file-store.ts";

export interface Receiving {
  mediaId: string;
  key: string;
  /** As its sender calls it, for the refusal. */
  name: string;
  source: ByteSource;
  /** The only memory that the file's bytes take: the size of a part. Its front holds the file's first `filled` bytes. */
  buffer: Uint8Array;
  filled: number;
  /** More is `payload_too_large`. */
  maxBytes: number;
}

/**
 * Writes a file to the store as it comes: at once if it fits the buffer, in parts of the
 * buffer's size otherwise. Its row is there already. What it leaves behind when it
 * throws is for `discardFiles`.
 */
export async function storeBytes(services: Services, file: Receiving): Promise<{ bytes: number; sha256: string }> {
  const { buffer, key } = file;
  const hash = createHash("sha256");
  const allowed = (bytes: number) => {
    if (bytes > file.maxBytes) throw fileTooLarge(file.name, file.maxBytes);
  };
  let filled = await fill(file.source, buffer, file.filled);
  allowed(filled);
  if (filled < buffer.length) {
    const bytes = buffer.subarray(0, filled);
    await services.files.put(key, bytes);
    return { bytes: filled, sha256: hash.update(bytes).digest("hex") };
  }

  const uploadId = await services.files.beginParts(key);
  await services.writer.commit(services.media.rememberParts(file.mediaId, uploadId));
  const parts: StoredPart[] = [];
  let total = 0;
  while (filled > 0) {
    total += filled;
    allowed(total);
    const part = buffer.subarray(0, filled);
    hash.update(part);
    parts.push(await services.files.putPart(key, uploadId, parts.length + 1, part));
    filled = filled < buffer.length ? 0 : await fill(file.source, buffer);
  }
  await services.files.finishParts(key, uploadId, parts);
  return { bytes: total, sha256: hash.digest("hex") };
}

export function fileTooLarge(name: string, limit: number): ReelwrightError {
  return new ReelwrightError("payload_too_large", `${name} is larger than ${limit} bytes`, {
    data: { file: name, limit },
  });
}
