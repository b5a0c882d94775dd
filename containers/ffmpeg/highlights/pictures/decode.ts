/** Decodes a file's sound and pictures, small and grey, each picture with its time. */
import type { Readable } from "node:stream";
import { FfmpegError, start, untrustedInput } from "../../ffmpeg.ts";
import { soundRate } from "../sound/sound-meter.ts";

/** Which pictures the decoder leaves out: none, those no other needs, those between two others, all but key frames. */
export type Skip = "none" | "noref" | "bidir" | "nokey";

export interface DecodeRequest {
  folder: string;
  file: string;
  skip: Skip;
  /** Seconds of the file; the whole without it. */
  range?: { from: number; to: number };
  /** Of the pictures that come; both even. */
  width: number;
  height: number;
  threads: number;
  /** `luma` holds width × height values, and is used again for later pictures once this returns. */
  onPicture(seconds: number, luma: Uint8Array): void;
  /** The same at twice the width and height, of pictures at least `gapSeconds` apart. */
  large?: { gapSeconds: number; onPicture(seconds: number, luma: Uint8Array): void };
  /** Interleaved 16-bit stereo at `soundRate` from the file's start, gaps filled with silence. Without it no sound is decoded. */
  onSound?(chunk: Buffer): void;
}

/** Mixed down in floats, since FFmpeg turns a mix of integers down by up to 8 dB; gaps in the times become silence. */
const soundFilters = `aformat=sample_fmts=fltp:channel_layouts=stereo,aresample=${soundRate}:async=1:first_pts=0`;

/**
 * Resolves when all has been handed over, with what FFmpeg complained of in the end, or
 * null. Damage in the file is no error: what could be decoded has been.
 */
export async function decode(request: DecodeRequest): Promise<string | null> {
  const { range, width, height, threads, large } = request;
  const seek = range
    ? [...(range.from > 0 ? ["-ss", range.from.toFixed(6)] : []), "-t", (range.to - Math.max(0, range.from)).toFixed(6)]
    : [];
  const small = scaledTo(width, height);
  const twice = scaledTo(2 * width, 2 * height);
  const apart = `select=isnan(prev_selected_t)+gte(t-prev_selected_t\\,${large?.gapSeconds ?? 0})`;
  const args = [
    // Without the loop filter pictures are off by a grey level or two (measured), which small ones do not show.
    ...[
      "-v",
      "error",
      "-max_error_rate",
      "1",
      "-threads",
      String(threads),
      "-skip_frame",
      request.skip,
      "-skip_loop_filter",
      "all",
    ],
    ...["-filter_threads", "1", "-filter_complex_threads", "1", ...seek, ...untrustedInput, "-i", request.file],
    ...(large ? ["-filter_complex", `[0:V:0]split[in][some];[in]${small}[small];[some]${apart},${twice}[large]`] : []),
    ...(large ? ["-map", "[small]"] : ["-map", "0:V:0", "-vf", small]),
    ...picturesTo(3, 4),
    ...(large ? ["-map", "[large]", ...picturesTo(5, 6)] : []),
    ...(request.onSound
      ? ["-map", "0:a:0", "-af", soundFilters, "-flush_packets", "0", "-f", "s16le", `pipe:${large ? 7 : 5}`]
      : []),
  ];
  const pipes = 2 + (large ? 2 : 0) + (request.onSound ? 1 : 0);
  const ffmpeg = start("ffmpeg", args, { cwd: request.folder, pipes });
  ffmpeg.stdout.resume();
  const left = [...ffmpeg.pipes];
  const startSeconds = Math.max(0, range?.from ?? 0);
  const pictures = (pairs: PicturePairs) => [
    each(left.shift(), (chunk) => pairs.takeTimes(chunk)),
    each(left.shift(), (chunk) => pairs.takePictures(chunk)),
  ];
  await Promise.all([
    ...pictures(new PicturePairs(width * height, startSeconds, request.onPicture)),
    ...(large ? pictures(new PicturePairs(4 * width * height, startSeconds, large.onPicture)) : []),
    each(left.shift(), (chunk) => request.onSound?.(chunk)),
  ]);
  try {
    await ffmpeg.finished;
    return null;
  } catch (error) {
    if (error instanceof FfmpegError) return error.detail.split("\n").at(-1) ?? "";
    throw error;
  }
}

function scaledTo(width: number, height: number): string {
  return `scale=${width}:${height}:flags=area,format=gray`;
}

/** The times go ahead of the pictures, at the file's own times and not at multiples of a frame rate. */
function picturesTo(times: number, pictures: number): string[] {
  return [
    ...["-c:v", "rawvideo", "-fps_mode", "passthrough", "-enc_time_base", "1:90000", "-flush_packets", "1"],
    ...["-f", "tee", `[f=framecrc]pipe\\:${times}|[f=rawvideo]pipe\\:${pictures}`],
  ];
}

async function each(stream: Readable | undefined, take: (chunk: Buffer) => void): Promise<void> {
  if (!stream) return;
  for await (const chunk of stream) take(chunk as Buffer);
}

/** Puts the pictures of one pipe together with the times of another. */
class PicturePairs {
  private readonly times: number[] = [];
  private readonly waiting: Uint8Array[] = [];
  private readonly free: Uint8Array[] = [];
  private readonly bytes: number;
  private readonly startSeconds: number;
  private readonly give: (seconds: number, luma: Uint8Array) => void;
  private text = "";
  private tickSeconds = 1 / 90_000;
  private picture: Uint8Array;
  private filled = 0;

  constructor(bytes: number, startSeconds: number, give: (seconds: number, luma: Uint8Array) => void) {
    this.bytes = bytes;
    this.startSeconds = startSeconds;
    this.give = give;
    this.picture = new Uint8Array(bytes);
  }

  /** Lines of `stream, dts, pts, duration, size, checksum`, after a header with the time base. */
  takeTimes(chunk: Buffer): void {
    const lines = (this.text + chunk.toString("latin1")).split("\n");
    this.text = lines.pop() ?? "";
    for (const line of lines) {
      const base = /^#tb 0: (\d+)\/(\d+)/.exec(line);
      if (base) this.tickSeconds = Number(base[1]) / Number(base[2]);
      else if (!line.startsWith("#"))
        this.times.push(this.startSeconds + Number(line.split(",")[2]) * this.tickSeconds);
    }
    this.match();
  }

  takePictures(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      const part = chunk.subarray(at, at + this.bytes - this.filled);
      this.picture.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled < this.bytes) continue;
      this.waiting.push(this.picture);
      this.picture = this.free.pop() ?? new Uint8Array(this.bytes);
      this.filled = 0;
    }
    this.match();
  }

  private match(): void {
    while (this.times.length > 0 && this.waiting.length > 0) {
      const seconds = this.times.shift() as number;
      const luma = this.waiting.shift() as Uint8Array;
      if (Number.isFinite(seconds)) this.give(seconds, luma);
      this.free.push(luma);
    }
  }
}
