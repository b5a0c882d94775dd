/**
 * The facts and packets of plain MP4 files (one H.264 track, at most one of AAC, whole) from
 * their index, without a program: starting one takes longer than all that it would do.
 */
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { VideoPackets } from "../media-facts.ts";
import { Box, Doubt, slice, sure, typeAt, uint64 } from "./boxes.ts";
import { readH264Parameters } from "./h264-parameters.ts";
import { readSamples, type Samples } from "./sample-table.ts";

export interface IsoIndex {
  width: number;
  height: number;
  /** Degrees clockwise that the picture is turned by when shown: 0, 90, 180 or 270. */
  rotation: number;
  audioCodec: "aac" | null;
  /** Of the pictures; the first one shown is at 0. */
  packets: VideoPackets;
}

/** Sizes, speeds and matrices count in parts of this. */
const one = 0x10000;
const mostIndexBytes = 64 * 1024 * 1024;
/** A clock that makes more pictures a second is wrong. */
const mostHz = 1000;

/**
 * Null where a file is anything else, or where it is open how FFmpeg would understand it (edits that
 * cut something away, pixels that are not square, HDR, other tracks, an end that is missing).
 */
export async function readIsoIndex(folder: string, file: string): Promise<IsoIndex | null> {
  const handle = await open(join(folder, file)).catch(() => null);
  if (!handle) return null;
  try {
    const fileBytes = (await handle.stat()).size;
    return indexOf(await readMovie(handle, fileBytes), fileBytes);
  } catch (error) {
    if (error instanceof Doubt || error instanceof RangeError) return null;
    throw error;
  } finally {
    await handle.close();
  }
}

/** Finds the one `moov` of a file that holds nothing but it and media. */
async function readMovie(handle: FileHandle, fileBytes: number): Promise<Box> {
  let movie: Box | null = null;
  for (let at = 0; at < fileBytes; ) {
    const head = await readAt(handle, at, Math.min(16, fileBytes - at));
    const type = typeAt(head, 4);
    const isLong = head.getUint32(0) === 1;
    const size = isLong ? uint64(head, 8) : head.getUint32(0);
    sure(at === 0 ? type === "ftyp" : ["mdat", "moov", "free", "skip", "wide"].includes(type), "a plain file");
    sure(size >= (isLong ? 16 : 8) && at + size <= fileBytes, "a whole file");
    if (type === "moov") {
      sure(movie === null && !isLong && size <= mostIndexBytes, "one movie");
      movie = new Box(type, await readAt(handle, at + 8, size - 8));
    }
    at += size;
  }
  sure(movie !== null, "a movie");
  return movie;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<DataView> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  sure(bytesRead === length, "bytes that are there");
  return new DataView(buffer.buffer, buffer.byteOffset, length);
}

function indexOf(movie: Box, fileBytes: number): IsoIndex {
  sure(
    movie.children().every((inner) => ["mvhd", "trak", "udta", "iods"].includes(inner.type)),
    "a movie without fragments",
  );
  const header = movie.need("mvhd").data;
  const isLong = header.getUint8(0) === 1;
  const movieTicks = header.getUint32(isLong ? 20 : 12);
  sure(rotationOf(slice(header, isLong ? 48 : 36)) === 0, "a movie that is not turned");

  const tracks = movie.children().filter((inner) => inner.type === "trak");
  const ofKind = (kind: string) => tracks.filter((track) => typeAt(track.need("mdia", "hdlr").data, 8) === kind);
  const [videos, audios] = [ofKind("vide"), ofKind("soun")];
  const [video, audio] = [videos[0], audios[0]];
  sure(video !== undefined && videos.length === 1 && audios.length <= 1, "one video");
  sure(tracks.length === videos.length + audios.length, "no other tracks");
  if (audio) checkAudio(audio, fileBytes);

  const { width, height } = readVideoEntry(sampleEntry(video, "avc1"));
  const { rotation, ...shown } = readTrackHeader(video);
  sure(shown.width === width && shown.height === height, "square pixels");
  const media = video.need("mdia", "mdhd").data;
  const ticks = media.getUint32(media.getUint8(0) === 1 ? 20 : 12);
  sure(ticks > 0 && ticks < 2 ** 31 && movieTicks > 0 && movieTicks < 2 ** 31, "clocks");
  const samples = readSamples(video.need("mdia", "minf", "stbl"), fileBytes);
  sure(samples.isKey[0] === true, "a key picture to begin with");
  const from = shownFrom(video, samples, ticks, movieTicks);
  return {
    ...(rotation % 180 === 0 ? { width, height } : { width: height, height: width }),
    rotation,
    audioCodec: audio ? "aac" : null,
    packets: {
      seconds: Array.from(samples.times, (time) => (time - from) / ticks),
      bytes: Array.from(samples.bytes),
      isKey: samples.isKey,
    },
  };
}

/** Throws Doubt unless the picture is turned by quarters. The size is that before it is turned. */
function readTrackHeader(track: Box): { width: number; height: number; rotation: number } {
  const header = track.need("tkhd").data;
  const at = header.getUint8(0) === 1 ? 52 : 40;
  const [width, height] = [header.getUint32(at + 36) / one, header.getUint32(at + 40) / one] as const;
  return { width, height, rotation: rotationOf(slice(header, at)) };
}

/** The one description of a track's samples, of this type, in this very file. */
function sampleEntry(track: Box, type: string): Box {
  const information = track.need("mdia", "minf");
  sure(onlyEntry(information.need("dinf", "dref")).data.getUint32(0) === 1, "media in this file");
  const entry = onlyEntry(information.need("stbl", "stsd"));
  sure(entry.type === type, type);
  return entry;
}

function onlyEntry(list: Box): Box {
  const [entry, ...more] = list.children(8);
  sure(entry !== undefined && more.length === 0 && list.data.getUint32(4) === 1, `one entry of ${list.type}`);
  return entry;
}

function readVideoEntry(entry: Box): { width: number; height: number } {
  const parts = entry.children(78);
  sure(
    parts.every((inner) => ["avcC", "btrt", "pasp", "colr"].includes(inner.type)),
    "a plain description",
  );
  const part = (type: string) => parts.find((inner) => inner.type === type)?.data;
  const shape = part("pasp");
  sure(!shape || shape.getUint32(0) === shape.getUint32(4), "square pixels");
  const record = part("avcC");
  sure(record !== undefined, "parameters");
  const { width, height, transfer } = readH264Parameters(record);
  sure(width === entry.data.getUint16(24) && height === entry.data.getUint16(26), "one size");
  const colour = part("colr");
  const hdr = [16, 18];
  sure(!hdr.includes(transfer) && !(colour && hdr.includes(colour.getUint16(6))), "no HDR");
  return { width, height };
}

function checkAudio(track: Box, fileBytes: number): void {
  const entry = sampleEntry(track, "mp4a");
  sure(entry.data.getUint16(8) === 0, "a plain description");
  const descriptor = entry.children(28).find((inner) => inner.type === "esds")?.data;
  sure(descriptor !== undefined, "a descriptor");
  // Tag, a length of up to four bytes; the stream's has three bytes more ahead of the decoder's.
  const decoder = descriptorAt(descriptor, 4, 3) + 3;
  sure(
    descriptor.getUint8(decoder - 1) === 0 && descriptor.getUint8(descriptorAt(descriptor, decoder, 4)) === 0x40,
    "AAC",
  );
  const specific = descriptorAt(descriptor, descriptorAt(descriptor, decoder, 4) + 13, 5);
  sure([2, 5, 29].includes(descriptor.getUint8(specific) >> 3), "AAC");
  sure(readSamples(track.need("mdia", "minf", "stbl"), fileBytes).bytes.length > 0, "sound");
  const edits = editsOf(track);
  sure(edits.length <= 1 && (edits[0]?.from ?? 0) >= 0, "sound from the start");
}

/** Where the content of the descriptor with this tag starts. */
function descriptorAt(data: DataView, at: number, tag: number): number {
  sure(data.getUint8(at) === tag, "a descriptor");
  let start = at + 1;
  while (data.getUint8(start) >= 128) start++;
  return start + 1;
}

interface Edit {
  /** In ticks of the movie. */
  length: number;
  /** In ticks of the track; -1 for nothing shown. */
  from: number;
}

function editsOf(track: Box): Edit[] {
  const list = track.find("edts")?.find("elst")?.data;
  if (!list) return [];
  const isLong = list.getUint8(0) === 1;
  return Array.from({ length: Math.min(2, list.getUint32(4)) }, (_, k) => {
    const at = 8 + k * (isLong ? 20 : 12);
    sure(list.getUint32(at + (isLong ? 16 : 8)) === one, "the usual speed");
    return {
      length: isLong ? uint64(list, at) : list.getUint32(at),
      from: isLong ? Number(list.getBigInt64(at + 8)) : list.getInt32(at + 4),
    };
  });
}

/** The tick that the file's start is at. Throws Doubt unless all pictures are shown, the first at the start. */
function shownFrom(track: Box, { times }: Samples, ticks: number, movieTicks: number): number {
  const edits = editsOf(track);
  const edit = edits[0] ?? { from: 0, length: Number.POSITIVE_INFINITY };
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  // A tick of the movie's is what the length may be rounded by.
  sure((last - first) * mostHz >= times.length * ticks, "pictures that follow each other");
  sure(edits.length <= 1 && edit.from === first, "a start at the first picture");
  sure(last < edit.from + ((edit.length - 1) * ticks) / movieTicks, "an end after the last picture");
  return edit.from;
}

/** Degrees clockwise of a matrix that only turns by quarters. */
function rotationOf(matrix: DataView): number {
  const [a, b, c, d] = [0, 4, 12, 16].map((at) => matrix.getInt32(at) / one);
  const index = [
    [1, 0, 0, 1],
    [0, 1, -1, 0],
    [-1, 0, 0, -1],
    [0, -1, 1, 0],
  ].findIndex((turn) => turn.every((value, k) => value === [a, b, c, d][k]));
  sure(index >= 0, "a turn by quarters");
  return index * 90;
}
