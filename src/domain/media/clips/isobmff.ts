import type { BoundedFile } from "./bounded-file.ts";
import { type ClipHeader, NotAClip, truncated } from "./clip-header.ts";
import { type Box, BoxReader } from "./isobmff-boxes.ts";
import { fragmentsEnd } from "./isobmff-fragments.ts";
import { movieSeconds, type TrackTiming, trackTiming } from "./isobmff-timing.ts";

/** Boxes that describe tracks. What is inside them is taken over by the same list; tables of samples are not on it. */
const containers = new Set(["moov", "trak", "mdia", "minf", "stbl"]);
const descriptions = new Set(["mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "smhd", "stsd"]);
/** The largest box that describes something: a sample description with its codec's private data. */
const maxDescriptionBytes = 1024 * 1024;
const maxTracks = 64;
const maxDepth = 8;

/** Reads the header of an MP4 or QuickTime file. Throws NotAClip. */
export async function readIsobmff(file: BoundedFile): Promise<ClipHeader> {
  const reader = new BoxReader(file);
  const { fileType, movie, fragmented } = await topLevel(reader);
  const tracks: TrackTiming[] = [];
  let movieLength = 0;
  for (const box of await reader.children(movie)) {
    if (box.type === "mvhd") movieLength = Math.max(movieLength, await movieSeconds(reader, box));
    if (box.type !== "trak") continue;
    if (tracks.length === maxTracks) throw new NotAClip("has an absurd number of tracks");
    tracks.push(await trackTiming(reader, box));
  }
  const video = tracks.filter((track) => track.isVideo);
  if (video.length > 0 && !fragmented && video.every((track) => track.samples === 0)) {
    throw new NotAClip("has a video track without pictures");
  }
  const lengths = [movieLength, ...video.map((track) => Math.max(track.headerSeconds, track.samplesSeconds))];
  if (fragmented) lengths.push(await fragmentsEnd(file, video));
  const longest = Math.max(...lengths);
  return {
    tracks: concat([await reader.whole(fileType), ...(await describe(reader, movie, 0))]),
    durationSeconds: longest > 0 ? longest : null,
    hasPictures: false,
  };
}

/** Walks the file's own boxes. The index may stand before or after the pictures. */
async function topLevel(reader: BoxReader): Promise<{ fileType: Box; movie: Box; fragmented: boolean }> {
  const { size } = reader.file;
  let fileType: Box | null = null;
  let movie: Box | null = null;
  let fragmented = false;
  for (let at = 0; at < size; ) {
    const box = await reader.at(at, size);
    if (!box) break;
    if (box.type === "ftyp") fileType ??= box;
    if (box.end > size && (!movie || box.type === "mdat")) throw truncated();
    if (box.type === "moov" && !movie) {
      movie = box;
      fragmented = (await reader.children(box)).some((child) => child.type === "mvex");
    }
    // Thousands of fragments may follow, each behind a read; the index has said all there is to know.
    if (movie && fragmented) break;
    at = box.end;
  }
  if (!fileType || fileType.end - fileType.start > 4096) throw new NotAClip("is not a readable MP4 or MOV file");
  if (!movie) throw new NotAClip("has no index (moov): the recording was never finished, or is cut off");
  return { fileType, movie, fragmented };
}

/** The box with everything left out that does not describe tracks. */
async function describe(reader: BoxReader, box: Box, depth: number): Promise<Uint8Array[]> {
  if (descriptions.has(box.type)) {
    if (box.end - box.start > maxDescriptionBytes) throw new NotAClip(`has an absurd ${box.type} box`);
    return [await reader.whole(box)];
  }
  if (!containers.has(box.type) || depth > maxDepth) return [];
  const inside: Uint8Array[] = [];
  for (const child of await reader.children(box)) inside.push(...(await describe(reader, child, depth + 1)));
  const header = new Uint8Array(8);
  new DataView(header.buffer).setUint32(0, 8 + inside.reduce((sum, bytes) => sum + bytes.length, 0));
  for (let i = 0; i < 4; i++) header[4 + i] = box.type.charCodeAt(i);
  return [header, ...inside];
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
