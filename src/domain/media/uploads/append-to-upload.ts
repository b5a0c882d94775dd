import { ReelwrightError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import type { ByteSource } from "../byte-source.ts";
import { refusedClip } from "../clips/check-stored-clip.ts";
import { recogniseContainer, wantedContainers } from "../clips/container.ts";
import { discardFiles } from "../discard-files.ts";
import type { Owner } from "../media.ts";
import { finishUpload } from "./finish-upload.ts";
import type { Upload } from "./upload.ts";
import { UploadWriter, WriterLost } from "./upload-writer.ts";

export interface Append {
  /** Where the sender thinks that the upload is. */
  offset: number;
  /** Set now, where it was deferred; must be what it is, otherwise. null: not said. */
  length: number | null;
  source: ByteSource;
  /** Whether what came is what was sent: asked when all has come, and nothing is kept if not. */
  verify: (() => boolean) | null;
}

export type AppendOutcome =
  /** All that was sent is kept. */
  | { outcome: "appended"; upload: Upload }
  /** Another request writes. */
  | { outcome: "locked" }
  /** It was deleted meanwhile. */
  | { outcome: "gone" }
  | { outcome: "wrong_offset"; offset: number }
  | { outcome: "wrong_length" }
  | { outcome: "too_large"; limit: number }
  | { outcome: "checksum_mismatch" }
  /** The sender broke off. What came until then is kept, unless it was to be verified. */
  | { outcome: "interrupted" };

/**
 * Takes bytes of a resumable upload as they come, part by part, and finishes it with the
 * last. One part is held. A second request at the same time does not get in; it takes
 * over when the first has been silent for a minute.
 *
 * Errors: `invalid_media` (the whole is no clip), and then nothing of the upload stays.
 */
export async function appendToUpload(
  services: Services,
  owner: Owner,
  found: Upload,
  append: Append,
): Promise<AppendOutcome> {
  if (append.offset !== found.offset) return { outcome: "wrong_offset", offset: found.offset };
  const writer = await UploadWriter.open(services, found);
  if (!writer) return { outcome: "locked" };
  try {
    return await write(services, writer, append);
  } catch (error) {
    if (error instanceof ReelwrightError) throw error;
    const [still] = await services.reader.together(services.uploads.find(found.id, owner.uid));
    if (!still) {
      // Deleted under our hands: what was written since has no row that would lead the sweep to it.
      await services.files.delete([found.key]);
      await services.files.deleteBelow(`${found.key}/`);
      return { outcome: "gone" };
    }
    if (error instanceof WriterLost) return { outcome: "locked" };
    throw error;
  } finally {
    await writer.close();
  }
}

async function write(services: Services, writer: UploadWriter, append: Append): Promise<AppendOutcome> {
  const { upload } = writer;
  if (append.offset !== upload.offset) return { outcome: "wrong_offset", offset: upload.offset };
  const { maxFileBytes } = services.settings.uploads;
  if (append.length !== null) {
    if (append.length > maxFileBytes) return { outcome: "too_large", limit: maxFileBytes };
    if (append.length < upload.offset || !(await writer.setLength(append.length))) return { outcome: "wrong_length" };
    if (append.length === 0) return await refuse(services, upload, "is empty");
  }
  if (!upload.sealed) {
    const stopped = await receive(services, writer, append, upload.length ?? maxFileBytes);
    if (stopped) return stopped;
  }
  if (upload.sealed) await finishUpload(services, writer);
  return { outcome: "appended", upload };
}

/** null where all that was sent is kept. */
async function receive(
  services: Services,
  writer: UploadWriter,
  { source, verify }: Append,
  limit: number,
): Promise<AppendOutcome | null> {
  const { upload } = writer;
  const checkFront = async () => {
    const front = await writer.front();
    // A file that is no video by its first bytes is not worth the rest of it.
    if (front && recogniseContainer(front) === null) {
      await refuse(services, upload, `is not a video (${wantedContainers})`);
    }
  };
  const writePart = async () => {
    await checkFront();
    await writer.writePart({ record: verify === null });
  };

  let interrupted = false;
  try {
    while (writer.received < limit) {
      if (writer.room.length === 0) await writePart();
      const bytes = await read(source, writer.room);
      if (bytes === 0) break;
      await writer.took(bytes);
    }
    if (writer.received === limit && (await read(source, new Uint8Array(1))) > 0)
      return { outcome: "too_large", limit };
  } catch (error) {
    if (!(error instanceof SenderBrokeOff)) throw error;
    interrupted = true;
  }
  if (verify && interrupted) return { outcome: "interrupted" };
  if (verify && !verify()) return { outcome: "checksum_mismatch" };
  if (writer.received === upload.length) {
    await checkFront();
    await writer.seal();
    return null;
  }
  if (writer.room.length === 0) await writePart();
  await writer.keepRest();
  return interrupted ? { outcome: "interrupted" } : null;
}

class SenderBrokeOff extends Error {}

/** Only the sender's own failures are forgiven. */
async function read(source: ByteSource, into: Uint8Array): Promise<number> {
  try {
    return await source.read(into);
  } catch (cause) {
    throw new SenderBrokeOff("the sender broke off", { cause });
  }
}

async function refuse(services: Services, { id, name }: Upload, reason: string): Promise<never> {
  await discardFiles(services, [id]);
  throw refusedClip(name, reason);
}
