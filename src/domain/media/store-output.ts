import { createHash } from "node:crypto";
import type { Services } from "../services.ts";
import { mediaKey, type MediaRole, type Owner, partBytes } from "./media.ts";
import type { StoredFacts } from "./media-records.ts";
import type { StoredPart } from "./file-store.ts";

/** A file that a job made, stored but not yet anybody's: `media.publish` makes it the job's. */
export interface OutputFile {
  id: string;
  about: OutputAbout;
  facts: StoredFacts;
}

export interface OutputAbout {
  role: Exclude<MediaRole, "source">;
  /** As it is downloaded. */
  name: string;
  format: string;
  position: number;
  contentType: string;
  durationMs: number | null;
  width: number;
  height: number;
}

/** An output that is not published this long after it was begun belongs to an attempt that died; the sweep takes it. */
const unpublishedMs = 24 * 3600 * 1000;
const dayMs = 24 * 3600 * 1000;

/** The bytes on their way were not those that the runtime named. */
export class OutputDamaged extends Error {
  override readonly name = "OutputDamaged";
}

/**
 * Streams a runtime's file into the store, one part in memory at a time: the row first,
 * the object after. Throws OutputDamaged where length or digest do not match.
 */
export async function storeOutput(
  services: Services,
  owner: Owner,
  about: OutputAbout,
  source: { body: ReadableStream<Uint8Array>; bytes: number; sha256: string },
  signal: AbortSignal,
): Promise<OutputFile> {
  const id = crypto.randomUUID();
  const key = mediaKey(owner, about.role, id);
  const now = services.clock();
  const { role, name, format, position, contentType } = about;
  await services.writer.commit(
    services.media.begin({
      id,
      accountId: owner.id,
      role,
      name,
      format,
      position,
      contentType,
      key,
      createdAt: now,
      expiresAt: now + unpublishedMs,
    }),
  );
  const { bytes, sha256 } = await copy(services, id, key, source.body, signal);
  if (bytes !== source.bytes || sha256 !== source.sha256) {
    throw new OutputDamaged(`${name}: ${bytes} of ${source.bytes} bytes came, ${sha256}`);
  }
  const expiresAt = now + services.settings.retention.outputDays * dayMs;
  const { durationMs, width, height } = about;
  return { id, about, facts: { bytes, sha256, contentType, durationMs, width, height, expiresAt } };
}

async function copy(
  services: Services,
  mediaId: string,
  key: string,
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const { files, media, writer } = services;
  const hash = createHash("sha256");
  const part = new Uint8Array(partBytes);
  const parts: StoredPart[] = [];
  let uploadId: string | null = null;
  let filled = 0;
  let bytes = 0;
  for await (const chunk of body) {
    signal.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
    for (let from = 0; from < chunk.length; ) {
      if (filled === partBytes) {
        if (uploadId === null) {
          uploadId = await files.beginParts(key);
          await writer.commit(media.rememberParts(mediaId, uploadId));
        }
        parts.push(await files.putPart(key, uploadId, parts.length + 1, part));
        filled = 0;
      }
      const taken = Math.min(partBytes - filled, chunk.length - from);
      part.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  }
  if (uploadId === null) await files.put(key, part.slice(0, filled));
  else {
    parts.push(await files.putPart(key, uploadId, parts.length + 1, part.subarray(0, filled)));
    await files.finishParts(key, uploadId, parts);
  }
  return { bytes, sha256: hash.digest("hex") };
}
