import type { FileStore } from "../file-store.ts";
import { BoundedFile, ReadingTooMuch } from "./bounded-file.ts";
import { type ClipHeader, NotAClip } from "./clip-header.ts";
import { type Container, containers, headBytes, recogniseContainer, wantedContainers } from "./container.ts";
import { readIsobmff } from "./isobmff.ts";
import { readMatroska } from "./matroska.ts";
import { readMpegTs } from "./mpeg-ts.ts";
import { videoTracks } from "./video-tracks.ts";

export interface ClipFacts {
  contentType: string;
  /** null where only a decoder can tell. */
  durationSeconds: number | null;
  width: number | null;
  height: number | null;
}

/** 8K, either way up. */
const maxSide = 8192;
const maxPixels = 8192 * 4608;
/** An index of a three-hour clip with a table entry for each picture is 10 MB. */
const readingLimits = { maxBytes: 64 * 1024 * 1024, maxReads: 300 };

const readers: Record<Container, (file: BoundedFile) => Promise<ClipHeader>> = {
  mp4: readIsobmff,
  mov: readIsobmff,
  matroska: readMatroska,
  webm: readMatroska,
  mpegts: readMpegTs,
};

/**
 * Finds out from a few ranges of a stored file whether it is a clip that a job can take:
 * a known container that is whole, with a video track of a possible size, no longer than
 * `maxSeconds`. What only a decoder can tell is not asked. Throws NotAClip.
 */
export async function inspectClip(
  files: Pick<FileStore, "read">,
  key: string,
  size: number,
  maxSeconds: number,
): Promise<ClipFacts> {
  const file = new BoundedFile(size, (offset, length) => files.read(key, offset, length), readingLimits);
  try {
    const container = recogniseContainer(await file.read(0, headBytes));
    if (container === null) throw new NotAClip(`is not a video (${wantedContainers})`);
    const header = await readers[container](file);
    checkDuration(header.durationSeconds, maxSeconds);
    const { width, height } = await pictureSize(header);
    return { contentType: containers[container], durationSeconds: header.durationSeconds, width, height };
  } catch (error) {
    if (error instanceof ReadingTooMuch) throw new NotAClip("has an absurd structure", { cause: error });
    throw error;
  }
}

function checkDuration(seconds: number | null, maxSeconds: number): void {
  if (seconds === null) return;
  if (seconds > maxSeconds) {
    const said = Number.isFinite(seconds) ? `${Math.ceil(seconds)} seconds` : "for ever";
    throw new NotAClip(`lasts ${said}, longer than the ${maxSeconds} seconds that a clip may last`);
  }
}

/** The size of the largest video track, as shown. */
async function pictureSize(header: ClipHeader): Promise<Pick<ClipFacts, "width" | "height">> {
  const tracks = await videoTracks(header.tracks);
  const largest = tracks?.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  if (!largest && header.hasPictures) return { width: null, height: null };
  if (tracks === null) throw new NotAClip("describes its tracks in a way that cannot be read");
  if (!largest) throw new NotAClip("has no video track");
  for (const { width, height, codedWidth, codedHeight } of tracks) {
    checkSize(width, height);
    checkSize(codedWidth, codedHeight);
  }
  return { width: largest.width, height: largest.height };
}

function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new NotAClip("has a video track without a size");
  if (width > maxSide || height > maxSide || width * height > maxPixels) {
    throw new NotAClip(`has pictures of ${width}×${height}, larger than 8K`);
  }
}
