/** Renders the segments that are not there yet, several at a time, each for all outputs in one FFmpeg. */
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Output } from "../../protocol/timeline.ts";
import { ToolFailure } from "../../runner/tool.ts";
import { FfmpegError, run } from "../ffmpeg.ts";
import { videoEncoder } from "./encoder.ts";
import { runCountingFrames } from "./ffmpeg-progress.ts";
import { finishPicture } from "./finish.ts";
import { lookCube } from "./look.ts";
import type { SegmentPlan } from "./plan.ts";
import { cubeName, finishName, type SegmentContext, segmentRecipe } from "./segment.ts";
import { hasPart, keepPart, partialName, partName } from "./segment-store.ts";

export interface RenderedSegments {
  /** For each output's name, its parts in order. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly rendered: number;
  readonly reused: number;
}

export interface SegmentRun extends SegmentContext {
  /** Absolute path of the job's folder, where parts are kept. */
  readonly folder: string;
  /** FFmpeg's working folder; the scripts are written here. */
  readonly scratch: string;
  readonly cores: number;
  onFrames(done: number, total: number): void;
}

/** How many segments are made at a time, and the threads of each one's filters and encoders. */
function lanesFor(cores: number, segments: number, outputs: readonly Output[]): { lanes: number; threads: number } {
  // Measured with 1080p sources: what a lane holds for itself, and for each pixel that it encodes.
  const laneBytes = 250e6 + outputs.reduce((sum, { width, height }) => sum + width * height * 220, 0);
  const affordable = Math.floor((process.availableMemory() * 0.8) / laneBytes);
  const lanes = Math.max(1, Math.min(cores, segments, affordable));
  // Two threads keep a lane busy while one of them waits.
  return { lanes, threads: Math.max(2, Math.ceil(cores / lanes)) };
}

export async function renderSegments(context: SegmentRun): Promise<RenderedSegments> {
  const { timeline, segments, cores, folder } = context;
  const looks = await writeLooks(context);
  const names = segments.map((segment) =>
    timeline.outputs.map((output) => segmentName(context, segment, output, looks)),
  );
  const work = await missingParts(folder, segments, timeline.outputs, names);

  const total = work.reduce((sum, { segment }) => sum + segment.frames, 0);
  const done = new Map<number, number>();
  const report = () =>
    context.onFrames(
      [...done.values()].reduce((sum, one) => sum + one, 0),
      total,
    );
  report();
  // The longest first, so that the lanes end together.
  const queue = [...work].sort((a, b) => b.segment.frames - a.segment.frames);
  const { lanes, threads } = lanesFor(cores, queue.length, timeline.outputs);
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { index } = next.segment;
      await renderSegment(context, next, threads, (count) => {
        done.set(index, count);
        report();
      });
    }
  };
  await allOrFirstFailure(Array.from({ length: lanes }, lane), () => queue.splice(0));
  const parts = new Map(timeline.outputs.map((output, at) => [output.name, names.map((row) => row[at] ?? "")]));
  return { parts, rendered: work.length, reused: segments.length - work.length };
}

/** A segment, and the outputs that lack it with the names of their parts. */
interface Work {
  readonly segment: SegmentPlan;
  readonly wanted: readonly (readonly [Output, string])[];
}

/** What is neither in the folder nor made for an equal segment already. */
async function missingParts(
  folder: string,
  segments: readonly SegmentPlan[],
  outputs: readonly Output[],
  names: readonly (readonly string[])[],
): Promise<Work[]> {
  const claimed = new Set<string>();
  const work: Work[] = [];
  for (const [index, segment] of segments.entries()) {
    const wanted: [Output, string][] = [];
    for (const [at, output] of outputs.entries()) {
      const name = names[index]?.[at] ?? "";
      if (claimed.has(name) || (await hasPart(folder, name))) continue;
      claimed.add(name);
      wanted.push([output, name]);
    }
    if (wanted.length > 0) work.push({ segment, wanted });
  }
  return work;
}

/** Waits for all, also after a failure, so that nothing goes on behind the run's back. */
async function allOrFirstFailure(tasks: Promise<void>[], stop: () => void): Promise<void> {
  const results = await Promise.allSettled(
    tasks.map((task) =>
      task.catch((error: unknown) => {
        stop();
        throw error;
      }),
    ),
  );
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Each output's part has its own hash, so that a further output leaves the others as they are. */
function segmentName(context: SegmentContext, segment: SegmentPlan, output: Output, looks: Looks): string {
  const recipe = segmentRecipe(context, segment, [output]);
  return partName("segment", {
    inputs: recipe.inputs.map(({ options, sha256 }) => [options.slice(0, -1), sha256]),
    graph: recipe.graph,
    scripts: [...recipe.scripts.values()],
    looks: [looks.get(cubeName), looks.get(finishName(output))],
    frames: segment.frames,
    size: [output.width, output.height],
    encoder: videoEncoder(context.timeline.quality, output, context.fps, 1),
  });
}

/** Hashes of the grade's files, by name. */
type Looks = ReadonlyMap<string, string>;

async function writeLooks({ timeline, scratch }: SegmentRun): Promise<Looks> {
  const looks = new Map<string, string>();
  if (timeline.grade === "none") return looks;
  const files = new Map<string, string | Buffer>([[cubeName, lookCube(timeline.grade)]]);
  for (const output of timeline.outputs) {
    const picture = finishPicture(timeline.grade, output);
    if (picture) files.set(finishName(output), picture);
  }
  for (const [name, content] of files) {
    await writeFile(join(scratch, name), content);
    looks.set(name, createHash("sha256").update(content).digest("hex"));
  }
  return looks;
}

async function renderSegment(
  context: SegmentRun,
  { segment, wanted }: Work,
  threads: number,
  onFrames: (frames: number) => void,
): Promise<void> {
  const { timeline, folder, fps } = context;
  const outputs = wanted.map(([output]) => output);
  const recipe = segmentRecipe(context, segment, outputs);
  const desk = join(context.scratch, `segment-${segment.index}`);
  await mkdir(desk, { recursive: true });
  await writeFile(join(desk, "graph.txt"), recipe.graph);
  for (const [name, text] of recipe.scripts) await writeFile(join(desk, name), text);
  const encoders = wanted.flatMap(([output, name], index) => [
    ...["-map", `[${recipe.pads[index]}]`, "-frames:v", String(segment.frames)],
    ...videoEncoder(timeline.quality, output, fps, threads),
    ...["-an", "-f", "mp4", join(folder, partialName(name))],
  ]);
  const inputs = recipe.inputs.flatMap(({ options }) => options);
  const args = [
    ...inputs,
    "-filter_complex_threads",
    String(threads),
    "-filter_complex_script",
    "graph.txt",
    ...encoders,
  ];
  const frames = await runCountingFrames(args, desk, onFrames).catch(async (error: unknown) => {
    if (error instanceof FfmpegError) await blameInput(context, segment);
    throw error;
  });
  if (frames !== segment.frames) {
    await blameInput(context, segment);
    throw new ToolFailure("tool_failed", `segment ${segment.index} has ${frames} frames instead of ${segment.frames}`);
  }
  for (const [, name] of wanted) await keepPart(folder, name);
  await rm(desk, { recursive: true });
}

/** Throws `invalid_media` when one of the segment's files gives no picture at its place. */
async function blameInput(context: SegmentRun, segment: SegmentPlan): Promise<void> {
  const recipe = segmentRecipe(context, segment, context.timeline.outputs);
  const files = [segment.current, ...(segment.previous ? [segment.previous] : [])].map((one) => one.planned.clip.file);
  for (const [index, file] of files.entries()) {
    const options = recipe.inputs[index]?.options ?? [];
    const args = ["-v", "error", ...options, "-map", "0:v", "-frames:v", "1", "-f", "rawvideo", "pipe:1"];
    const picture = await run("ffmpeg", args, { cwd: context.scratch }).catch((error: unknown) => {
      if (error instanceof FfmpegError) return null;
      throw error;
    });
    if (!picture?.stdout.length) throw new ToolFailure("invalid_media", "its pictures cannot be decoded", file);
  }
}
