import { NotAClip } from "./clip-header.ts";
import { type Box, type BoxReader, dataView } from "./isobmff-boxes.ts";

export interface TrackTiming {
  id: number;
  isVideo: boolean;
  /** Units a second; 0 where it says none. */
  timescale: number;
  /** By the track's header; 0 where it does not say. */
  headerSeconds: number;
  /** By the durations of its samples. */
  samplesSeconds: number;
  samples: number;
}

/** Of `stts` and the like, 8 bytes an entry: a clip of three hours at 240 pictures a second has 2.6 million. */
const maxTableEntries = 4_000_000;
const stepBytes = 256 * 1024;

/** The length that the movie's header claims. */
export async function movieSeconds(reader: BoxReader, mvhd: Box): Promise<number> {
  return (await timescaleAndSeconds(reader, mvhd)).seconds;
}

export async function trackTiming(reader: BoxReader, trak: Box): Promise<TrackTiming> {
  const timing: TrackTiming = {
    id: 0,
    isVideo: false,
    timescale: 0,
    headerSeconds: 0,
    samplesSeconds: 0,
    samples: 0,
  };
  const inside = await reader.children(trak);
  const tkhd = inside.find((box) => box.type === "tkhd");
  if (tkhd) timing.id = await trackId(reader, tkhd);
  const mdia = inside.find((box) => box.type === "mdia");
  const media = mdia ? await reader.children(mdia) : [];
  for (const box of media) {
    if (box.type === "mdhd") {
      const { timescale, seconds } = await timescaleAndSeconds(reader, box);
      timing.timescale = timescale;
      timing.headerSeconds = seconds;
    } else if (box.type === "hdlr") {
      const content = await reader.content(box, 12);
      timing.isVideo = String.fromCharCode(...content.subarray(8, 12)) === "vide";
    }
  }
  const minf = media.find((box) => box.type === "minf");
  const stbl = minf && (await reader.children(minf)).find((box) => box.type === "stbl");
  const stts = stbl && (await reader.children(stbl)).find((box) => box.type === "stts");
  if (stts && timing.isVideo) {
    const { samples, units } = await sumOfSamples(reader, stts);
    timing.samples = samples;
    timing.samplesSeconds = timing.timescale > 0 ? units / timing.timescale : 0;
  }
  return timing;
}

/** `mvhd` and `mdhd` begin alike. A duration of all ones means that it is not known. */
async function timescaleAndSeconds(reader: BoxReader, box: Box): Promise<{ timescale: number; seconds: number }> {
  const bytes = await reader.content(box, 32);
  const version = bytes[0];
  if (bytes.length < (version === 1 ? 32 : 20)) throw new NotAClip(`has a broken ${box.type} box`);
  const view = dataView(bytes);
  const timescale = view.getUint32(version === 1 ? 20 : 12);
  const units = version === 1 ? view.getBigUint64(24) : BigInt(view.getUint32(16));
  const unknown = units === (version === 1 ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn);
  return { timescale, seconds: unknown || timescale === 0 ? 0 : Number(units) / timescale };
}

async function trackId(reader: BoxReader, tkhd: Box): Promise<number> {
  const bytes = await reader.content(tkhd, 24);
  const at = bytes[0] === 1 ? 20 : 12;
  return bytes.length < at + 4 ? 0 : dataView(bytes).getUint32(at);
}

async function sumOfSamples(reader: BoxReader, stts: Box): Promise<{ samples: number; units: number }> {
  const head = await reader.content(stts, 8);
  if (head.length < 8) throw new NotAClip("has a broken table of samples");
  const entries = dataView(head).getUint32(4);
  const start = stts.contentStart + 8;
  if (entries > maxTableEntries || start + entries * 8 > stts.end) throw new NotAClip("has an absurd table of samples");
  let samples = 0;
  let units = 0;
  for (let at = 0; at < entries * 8; at += stepBytes) {
    const view = dataView(await reader.file.read(start + at, Math.min(stepBytes, entries * 8 - at)));
    for (let offset = 0; offset + 8 <= view.byteLength; offset += 8) {
      const count = view.getUint32(offset);
      samples += count;
      units += count * view.getUint32(offset + 4);
    }
  }
  return { samples, units };
}
