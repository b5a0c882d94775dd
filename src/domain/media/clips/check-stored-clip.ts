import { ReelwrightError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import type { StoredFacts } from "../media-records.ts";
import { NotAClip } from "./clip-header.ts";
import { inspectClip } from "./inspect-clip.ts";

const dayMs = 24 * 3_600_000;

/**
 * Checks a source whose object is complete, from a few ranges of it. Answers what its
 * row is to say. Throws `invalid_media`, which names the file.
 */
export async function checkStoredClip(
  services: Services,
  file: { key: string; name: string; bytes: number; sha256: string },
): Promise<{ facts: StoredFacts; durationSeconds: number | null }> {
  const { settings } = services;
  try {
    const clip = await inspectClip(services.files, file.key, file.bytes, settings.uploads.maxClipSeconds);
    const { contentType, width, height, durationSeconds } = clip;
    const facts = {
      bytes: file.bytes,
      sha256: file.sha256,
      contentType,
      width,
      height,
      durationMs: durationSeconds === null ? null : Math.round(durationSeconds * 1000),
      expiresAt: services.clock() + settings.retention.sourceDays * dayMs,
    };
    return { facts, durationSeconds };
  } catch (error) {
    if (error instanceof NotAClip) throw refusedClip(file.name, error.message, error.cause);
    throw error;
  }
}

/** `reason` follows the file's name. */
export function refusedClip(name: string, reason: string, cause?: unknown): ReelwrightError {
  return new ReelwrightError("invalid_media", `${name} ${reason}`, { data: { file: name }, cause });
}
