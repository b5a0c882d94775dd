import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { ByteSource } from "./byte-source.ts";
import { checkStoredClip, refusedClip } from "./clips/check-stored-clip.ts";
import { recogniseContainer, wantedContainers } from "./clips/container.ts";
import { discardFiles } from "./discard-files.ts";
import { mediaKey, type Owner, type StoredFile } from "./media.ts";
import { storeBytes } from "./store-bytes.ts";

export interface NewSource {
  /** Cleaned. */
  name: string;
  /** Its place among the files that came with it. */
  position: number;
  source: ByteSource;
  /** The size of a part; the only memory that the file takes. Its front holds the file's first `filled` bytes. */
  buffer: Uint8Array;
  /** `headBytes` of them, where the file has so many. */
  filled: number;
  /** More is `payload_too_large`. */
  maxBytes: number;
}

/**
 * Receives one clip: its row, then its bytes as they come, then the check of what was
 * stored. Nothing stays of a clip that is refused, or that broke off. Errors:
 * `invalid_media`, `payload_too_large`, and whatever its source throws.
 */
export async function storeSource(services: Services, owner: Owner, file: NewSource): Promise<StoredFile> {
  // A file that is no video by its first bytes is not worth storing the rest of.
  if (file.filled === 0) throw refusedClip(file.name, "is empty");
  if (recogniseContainer(file.buffer.subarray(0, file.filled)) === null) {
    throw refusedClip(file.name, `is not a video (${wantedContainers})`);
  }

  const id = crypto.randomUUID();
  const key = mediaKey(owner, "source", id);
  const now = services.clock();
  await services.writer.commit(
    services.media.begin({
      id,
      accountId: owner.id,
      role: "source",
      name: file.name,
      position: file.position,
      key,
      contentType: "application/octet-stream",
      createdAt: now,
      expiresAt: now + services.settings.uploads.unfinishedHours * 3_600_000,
    }),
  );
  try {
    const { bytes, sha256 } = await storeBytes(services, { ...file, mediaId: id, key });
    const { facts, durationSeconds } = await checkStoredClip(services, { key, name: file.name, bytes, sha256 });
    const [kept] = await services.writer.commit(services.media.complete(id, facts));
    if (!kept) throw new ReelwrightError("conflict", `${file.name} took too long to arrive`);
    return { mediaId: id, name: file.name, key, bytes, sha256, contentType: facts.contentType, durationSeconds };
  } catch (error) {
    await discardFiles(services, [id]);
    throw error;
  }
}
