/** Small files with known contents, for tests, and eyes and ears for what is made of them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import { type RenderResult, renderParams } from "../../protocol/ffmpeg-tools.ts";
import type { TimelineInput } from "../../protocol/timeline.ts";
import type { ToolContext } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";
import { render } from "./render.ts";

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "reelwright-render-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the tool as the runner does: in the job's folder, with a scratch folder of its own. */
export async function renderIn(
  folder: string,
  timeline: TimelineInput,
  watch: Partial<Pick<ToolContext, "progress" | "log">> = {},
): Promise<RenderResult> {
  const scratch = await temporaryFolder();
  try {
    const params: z.output<typeof renderParams> = renderParams.parse({ timeline });
    const context = { folder, scratch: scratch.path, cores: 2, progress() {}, log() {}, ...watch };
    return (await render(context, params)).result;
  } finally {
    await scratch.remove();
  }
}

/** A timeline with everything that a test does not care about. */
export function timelineOf(
  parts: Pick<TimelineInput, "video" | "durationSeconds"> & Partial<TimelineInput>,
): TimelineInput {
  return {
    version: 1,
    fps: 30,
    loudness: { integratedLufs: -14, truePeakDb: -1 },
    quality: "low",
    outputs: [{ name: "landscape", width: 320, height: 180 }],
    thumbnailAt: 0.5,
    ...parts,
  };
}

type Clip = TimelineInput["video"][number];

/** A clip of `seconds` of a file, at `start`. */
export function clipOf(file: string, start: number, seconds: number, more: Partial<Clip> = {}): Clip {
  const from = more.in ?? 0;
  return {
    id: `${file}@${start}`,
    file,
    kind: "video",
    in: from,
    out: from + seconds,
    start,
    transition: { kind: "cut", seconds: 0 },
    ...more,
  };
}

export const codecs = {
  h264: ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "60"],
  aac: ["-c:a", "aac", "-b:a", "128k"],
};

/** Makes a file with FFmpeg from its generators (`lavfi`). */
export async function makeMedia(
  folder: string,
  name: string,
  sources: readonly string[],
  options: readonly string[],
): Promise<void> {
  const inputs = sources.flatMap((source) => ["-f", "lavfi", "-i", source]);
  await run("ffmpeg", ["-v", "error", ...inputs, ...options, name], { cwd: folder });
}

/** White for a tenth of every second, on black, and a tone at the same times. */
export const flashes = (size: string, seconds: number, fps = 30) =>
  `color=black:s=${size}:r=${fps}:d=${seconds},drawbox=c=white:t=fill:enable='gte(t,0.5)*lt(mod(t+0.001,1),0.1)'`;
export const beeps = (seconds: number, rate = 48000) =>
  `aevalsrc='0.5*sin(2*PI*1000*t)*gte(t,0.5)*lt(mod(t,1),0.1)':s=${rate}:d=${seconds}`;

export interface Frames {
  readonly count: number;
  /** Mean of [brightness, blue chroma, red chroma] codes of frame `index` within a box of fractions. */
  mean(index: number, box?: FractionBox): [number, number, number];
  /** Brightest less darkest code in a box. */
  contrast(index: number, box: FractionBox): number;
}

interface FractionBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Decodes a video small (64 by 36), every frame. */
export async function readFrames(folder: string, file: string): Promise<Frames> {
  const [width, height] = [64, 36];
  const args = ["-v", "error", "-i", file, "-an", "-vf", `scale=${width}:${height}:flags=area,format=yuv444p`];
  const { stdout } = await run("ffmpeg", [...args, "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"], {
    cwd: folder,
  });
  const plane = width * height;
  const codes = (index: number, channel: 0 | 1 | 2, box: FractionBox) => {
    const found: number[] = [];
    for (let y = Math.floor(box.y * height); y < Math.ceil((box.y + box.height) * height); y++)
      for (let x = Math.floor(box.x * width); x < Math.ceil((box.x + box.width) * width); x++)
        found.push(stdout[(index * 3 + channel) * plane + y * width + x] ?? 0);
    return found;
  };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: stdout.length / (3 * plane),
    mean(index, box = { x: 0, y: 0, width: 1, height: 1 }) {
      return [mean(codes(index, 0, box)), mean(codes(index, 1, box)), mean(codes(index, 2, box))];
    },
    contrast(index, box) {
      const brightness = codes(index, 0, box);
      return Math.max(...brightness) - Math.min(...brightness);
    },
  };
}

/** Seconds at which the pictures turn bright, and at which a sound begins. */
export async function flashTimes(folder: string, file: string, fps: number): Promise<number[]> {
  const frames = await readFrames(folder, file);
  const bright = Array.from({ length: frames.count }, (_, index) => frames.mean(index)[0] > 120);
  return rises(bright).map((index) => index / fps);
}

export async function beepTimes(folder: string, file: string): Promise<number[]> {
  const levels = await soundLevels(folder, file);
  const loudest = Math.max(...levels);
  return rises(levels.map((level) => level > loudest * 0.25)).map((index) => index / 1000);
}

/** Root mean square of each millisecond. */
export async function soundLevels(folder: string, file: string): Promise<number[]> {
  const samples = await readSamples(folder, file);
  const levels: number[] = [];
  for (let from = 0; from + 96 <= samples.length; from += 96) {
    let sum = 0;
    for (let i = from; i < from + 96; i++) sum += (samples[i] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / 96));
  }
  return levels;
}

/** Interleaved stereo at 48 kHz. */
export async function readSamples(folder: string, file: string): Promise<Float32Array> {
  const args = ["-v", "error", "-i", file, "-vn", "-f", "f32le", "-ac", "2", "-ar", "48000", "pipe:1"];
  const { stdout } = await run("ffmpeg", args, { cwd: folder });
  return new Float32Array(new Uint8Array(stdout).buffer);
}

/** Indices at which a run of `true` begins, after at least 30 `false` of sound or any of pictures. */
function rises(values: readonly boolean[]): number[] {
  const found: number[] = [];
  const gap = values.length > 2000 ? 30 : 1;
  let quiet = gap;
  for (const [index, value] of values.entries()) {
    if (value && quiet >= gap) found.push(index);
    quiet = value ? 0 : quiet + 1;
  }
  return found;
}

export async function probeEntries(folder: string, file: string, entries: string): Promise<Record<string, unknown>> {
  const args = ["-v", "error", "-show_entries", entries, "-of", "json", file];
  const { stdout } = await run("ffprobe", args, { cwd: folder });
  return JSON.parse(stdout.toString("utf8")) as Record<string, unknown>;
}
