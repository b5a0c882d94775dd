import type { Services } from "../services.ts";
import { mediaKey, type MediaRole, type Owner, partBytes } from "./media.ts";
import type { StoredFacts } from "./media-records.ts";
import { storeBytes } from "./store-bytes.ts";
import { streamSource } from "./stream-source.ts";

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
  const { bytes, sha256 } = await storeBytes(services, {
    mediaId: id,
    key,
    name,
    source: streamSource(source.body, signal),
    buffer: new Uint8Array(partBytes),
    filled: 0,
    maxBytes: source.bytes,
  });
  if (bytes !== source.bytes || sha256 !== source.sha256) {
    throw new OutputDamaged(`${name}: ${bytes} of ${source.bytes} bytes came, ${sha256}`);
  }
  const expiresAt = now + services.settings.retention.outputDays * dayMs;
  const { durationMs, width, height } = about;
  return { id, about, facts: { bytes, sha256, contentType, durationMs, width, height, expiresAt } };
}
