/** What the renderer must know of a file to show it rightly: its size as shown, its colours, its streams. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { ToolFailure } from "../../runner/tool.ts";
import { demuxers, FfmpegError, run } from "../ffmpeg.ts";

export type SourceKind = "video" | "image" | "sound";

export interface Source {
  readonly file: string;
  /** Where it is read from: absolute. */
  readonly path: string;
  readonly kind: SourceKind;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
  /** Of the whole file; 0 for an image. */
  readonly durationSeconds: number;
  readonly picture: Picture | null;
  /** Index among all streams of the file's first sound; null without one. */
  readonly soundStream: number | null;
}

export interface Picture {
  /** Index among all streams. */
  readonly stream: number;
  /** As shown, in square pixels, after rotation. */
  readonly width: number;
  readonly height: number;
  /** Stored size, after rotation. */
  readonly storedWidth: number;
  readonly storedHeight: number;
  readonly pixelFormat: string;
  readonly matrix: "rgb" | "bt709" | "bt601" | "bt2020";
  readonly fullRange: boolean;
  readonly transfer: "sdr" | "pq" | "hlg";
  readonly interlaced: boolean;
  readonly alpha: boolean;
}

const stream = z.object({
  index: z.number(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  pix_fmt: z.string().optional(),
  sample_aspect_ratio: z.string().optional(),
  color_space: z.string().optional(),
  color_range: z.string().optional(),
  color_transfer: z.string().optional(),
  field_order: z.string().optional(),
  duration: z.string().optional(),
  disposition: z.object({ attached_pic: z.number().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
const probed = z.object({
  format: z.object({ format_name: z.string().optional(), duration: z.string().optional() }),
  streams: z.array(stream),
  frames: z
    .array(z.object({ side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional() }))
    .optional(),
});
type ProbedStream = z.infer<typeof stream>;

const formats: Record<SourceKind, readonly string[]> = {
  video: ["-format_whitelist", demuxers],
  // image2 is how a `.jpg` opens; the codecs keep everything else out that an extension could ask it for.
  image: [
    "-format_whitelist",
    "image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe",
    "-codec_whitelist",
    "png,mjpeg,webp,bmp",
  ],
  sound: ["-format_whitelist", `${demuxers},flac,wav,mp3,ogg,aac`],
};

/** Options before `-i` of a file of this kind. */
export function inputOptions(kind: SourceKind): string[] {
  return ["-protocol_whitelist", "file,pipe", ...formats[kind]];
}

/**
 * Facts of a file in the job's folder. Throws `invalid_media` naming the file when it is
 * not what `kind` says, or cannot be read.
 */
export async function readSource(folder: string, file: string, kind: SourceKind, scratch: string): Promise<Source> {
  const [facts, sha256] = await Promise.all([probe(folder, file, kind), hashFile(join(folder, file))]);
  const video = facts.streams.find((one) => one.codec_type === "video" && !one.disposition?.attached_pic);
  const sound = facts.streams.find((one) => one.codec_type === "audio" && one.codec_name);
  if (kind !== "sound" && !video?.width) throw new ToolFailure("invalid_media", "there are no pictures in it", file);
  if (kind === "sound" && !sound) throw new ToolFailure("invalid_media", "there is no sound in it", file);
  const source: Source = {
    file,
    path: join(folder, file),
    kind,
    sha256,
    durationSeconds: kind === "image" ? 0 : Number(facts.format.duration ?? video?.duration ?? 0) || 0,
    picture: kind === "sound" || !video ? null : picture(video, rotationOf(facts, video)),
    soundStream: kind === "image" || !sound ? null : sound.index,
  };
  return facts.format.format_name === "mpegts" ? seekable(source, scratch) : source;
}

/** A transport stream has no index, and seeking in it misses; the same packets in Matroska do not. */
async function seekable(source: Source, scratch: string): Promise<Source> {
  const path = join(scratch, `${source.kind}-${source.file}.mkv`);
  const streams = [source.picture?.stream, source.soundStream].filter((one) => typeof one === "number");
  const args = ["-v", "error", ...inputOptions(source.kind), "-i", `file:${source.path}`];
  const maps = streams.flatMap((index) => ["-map", `0:${index}`]);
  await run("ffmpeg", [...args, ...maps, "-c", "copy", path], { cwd: scratch }).catch((error: unknown) => {
    if (error instanceof FfmpegError) throw new ToolFailure("invalid_media", "it cannot be read", source.file);
    throw error;
  });
  const { picture } = source;
  return {
    ...source,
    path,
    picture: picture && { ...picture, stream: 0 },
    soundStream: source.soundStream === null ? null : streams.length - 1,
  };
}

async function probe(folder: string, file: string, kind: SourceKind): Promise<z.infer<typeof probed>> {
  const entries = kind === "image" ? ["-show_frames", "-read_intervals", "%+#1"] : [];
  const args = ["-v", "error", ...inputOptions(kind), "-show_streams", "-show_format", ...entries, "-of", "json"];
  try {
    const { stdout } = await run("ffprobe", [...args, "-i", `file:${file}`], { cwd: folder });
    return probed.parse(JSON.parse(stdout.toString("utf8")));
  } catch (error) {
    if (error instanceof FfmpegError) throw new ToolFailure("invalid_media", "it cannot be opened", file);
    throw error;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

function rotationOf(facts: z.infer<typeof probed>, video: ProbedStream): number {
  const lists = [video.side_data_list, ...(facts.frames ?? []).map((one) => one.side_data_list)];
  for (const list of lists) for (const one of list ?? []) if (one.rotation !== undefined) return one.rotation;
  return 0;
}

function picture(video: ProbedStream, rotation: number): Picture {
  const width = video.width ?? 1;
  const height = video.height ?? 1;
  const [over = 1, under = 1] = (video.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  const aspect = over > 0 && under > 0 ? over / under : 1;
  // Square pixels without losing any: stretch the side that is too short.
  const shownWidth = aspect >= 1 ? Math.round(width * aspect) : width;
  const shownHeight = aspect >= 1 ? height : Math.round(height / aspect);
  const sideways = Math.abs(Math.round(rotation / 90)) % 2 === 1;
  const pixelFormat = video.pix_fmt ?? "yuv420p";
  return {
    stream: video.index,
    width: sideways ? shownHeight : shownWidth,
    height: sideways ? shownWidth : shownHeight,
    storedWidth: sideways ? height : width,
    storedHeight: sideways ? width : height,
    pixelFormat,
    matrix: matrixOf(video, pixelFormat, width, height),
    fullRange: video.color_range === "pc" || pixelFormat.startsWith("yuvj"),
    transfer: video.color_transfer === "smpte2084" ? "pq" : video.color_transfer === "arib-std-b67" ? "hlg" : "sdr",
    interlaced: ["tt", "bb", "tb", "bt"].includes(video.field_order ?? ""),
    alpha: /^(rgba|bgra|argb|abgr|gbrap|yuva|ya|pal8|rgba64|bgra64)/.test(pixelFormat),
  };
}

/** Files that do not say are what players take them for: 601 in standard definition, 709 above. */
function matrixOf(video: ProbedStream, pixelFormat: string, width: number, height: number): Picture["matrix"] {
  if (/^(rgb|bgr|gbr|argb|abgr|0rgb|0bgr|pal8|gray|ya|mono)/.test(pixelFormat)) return "rgb";
  const space = video.color_space ?? "unknown";
  if (space === "bt709") return "bt709";
  if (space === "bt470bg" || space === "smpte170m" || space === "fcc") return "bt601";
  if (space.startsWith("bt2020")) return "bt2020";
  if (video.codec_name === "mjpeg") return "bt601";
  return Math.max(width, height) >= 1280 || Math.min(width, height) > 576 ? "bt709" : "bt601";
}
