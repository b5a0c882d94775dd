/**
 * The render stage against FFmpeg alone: one process with the same clips, the same
 * filters (from the same builder), the same encoder settings and a mix of the same
 * sound, that keeps no segments, measures no loudness and makes no thumbnail.
 *
 *     node tests/bench/render.bench.ts [seconds of montage]
 *
 * Prints ratios of times within this run; on a busy machine the least of several tries
 * says the most.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../containers/ffmpeg/ffmpeg.ts";
import { render } from "../../containers/ffmpeg/render/render.ts";
import { type Timeline, timeline as timelineSchema } from "../../containers/protocol/timeline.ts";
import { bareCommand } from "./support/bare-render.ts";

const seconds = Number(process.argv[2] ?? 20);
const tries = 2;
const cores = 2;
const landscape = { name: "landscape", width: 1920, height: 1080 };
const portrait = { name: "portrait", width: 1080, height: 1920 };

const clipsFolder = new URL("../support/clips/", import.meta.url).pathname;
const samples = ["sample-openarena", "sample-supertux", "sample-alienblaster", "sample-chromium-bsu"];

/** Clips as players record them, 1080p, made of the samples; and a bed of music. */
async function prepare(folder: string): Promise<void> {
  const encoder = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", "60", "-c:a", "copy"];
  for (const sample of samples) {
    const source = join(clipsFolder, `${sample}.mp4`);
    await run(
      "ffmpeg",
      ["-v", "error", "-i", source, "-vf", "scale=1920:1080:flags=lanczos", ...encoder, `${sample}.mp4`],
      {
        cwd: folder,
      },
    );
  }
  const tone = `sine=frequency=220:duration=${seconds + 1}`;
  await run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", tone, "-ac", "2", "music.flac"], { cwd: folder });
}

function montage(outputs: Timeline["outputs"]): Timeline {
  const each = 2;
  const video = Array.from({ length: Math.floor(seconds / each) }, (_, index) => ({
    id: `clip-${index}`,
    file: `${samples[index % samples.length]}.mp4`,
    kind: "video" as const,
    in: 0.5 + (index % 3) * 2.3,
    out: 0.5 + (index % 3) * 2.3 + each + 0.4,
    start: index * each,
    focus: [
      { at: 0, x: 0.35, y: 0.5 },
      { at: 10, x: 0.65, y: 0.5 },
    ],
    motion: index % 2 ? { kind: "punch" as const, amount: 0.06, beats: [index * each, index * each + 1] } : undefined,
    transition: { kind: (["cut", "whip", "cut", "dissolve"] as const)[index % 4] ?? "cut", seconds: 0.3 },
  }));
  return timelineSchema.parse({
    version: 1,
    fps: 30,
    durationSeconds: video.length * each,
    video,
    audio: [
      { id: "music", clips: [{ file: "music.flac", in: 0, out: seconds, start: 0 }], duck: { under: "clips", db: 9 } },
    ],
    grade: "energetic",
    watermark: { text: "reelwright", opacity: 0.6, corner: "top-right" },
    fadeOutSeconds: 0.5,
    loudness: { integratedLufs: -14, truePeakDb: -1 },
    quality: "medium",
    outputs,
    thumbnailAt: 1,
  });
}

/** Seconds on the clock, and of processors: this process and the programs that it started. */
interface Spent {
  readonly clock: number;
  readonly processors: number;
}

async function timed(work: () => Promise<unknown>): Promise<Spent> {
  const before = { clock: performance.now(), processors: await processorSeconds() };
  await work();
  return {
    clock: (performance.now() - before.clock) / 1000,
    processors: (await processorSeconds()) - before.processors,
  };
}

async function processorSeconds(): Promise<number> {
  const stat = await readFile("/proc/self/stat", "utf8");
  // After the name in brackets: utime, stime, cutime, cstime are the 12th to 15th, in hundredths.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

function least(a: Spent | null, b: Spent): Spent {
  if (!a) return b;
  return { clock: Math.min(a.clock, b.clock), processors: Math.min(a.processors, b.processors) };
}

/** One whole render in a folder that has only the inputs. */
async function renderTime(inputs: string, outputs: Timeline["outputs"]): Promise<Spent> {
  const root = await mkdtemp(join(tmpdir(), "reelwright-bench-"));
  const folder = join(root, "job");
  const scratch = join(root, "scratch");
  await cp(inputs, folder, { recursive: true });
  await mkdir(scratch);
  const context = { folder, scratch, cores, progress() {}, log() {} };
  const spent = await timed(() => render(context, { timeline: montage(outputs) }));
  await rm(root, { recursive: true });
  return spent;
}

async function bareTime(inputs: string, outputs: Timeline["outputs"]): Promise<Spent> {
  const desk = await mkdtemp(join(tmpdir(), "reelwright-bench-"));
  const { args, files } = await bareCommand(inputs, montage(outputs), desk);
  for (const [name, content] of files) await writeFile(join(desk, name), content);
  const spent = await timed(() => run("ffmpeg", ["-v", "error", ...args], { cwd: desk }));
  await rm(desk, { recursive: true });
  return spent;
}

const inputs = await mkdtemp(join(tmpdir(), "reelwright-bench-"));
try {
  await prepare(inputs);
  let bare: Spent | null = null;
  let one: Spent | null = null;
  let both: Spent | null = null;
  for (let attempt = 0; attempt < tries; attempt++) {
    bare = least(bare, await bareTime(inputs, [landscape]));
    one = least(one, await renderTime(inputs, [landscape]));
    both = least(both, await renderTime(inputs, [landscape, portrait]));
  }
  if (!bare || !one || !both) throw new Error("nothing was measured");
  const two = (value: number) => value.toFixed(2);
  console.log(`montage of ${seconds} s at 1080p30 on ${cores} cores, least of ${tries} tries`);
  for (const measure of ["clock", "processors"] as const) {
    console.log(`by the ${measure}: render ${two(one[measure])} s, bare ffmpeg ${two(bare[measure])} s`);
    console.log(`  render / bare ffmpeg: ${two(one[measure] / bare[measure])} (at most 1.10 by the clock)`);
    console.log(`  a second format adds: ${two((both[measure] - one[measure]) / one[measure])} renders (at most 0.90)`);
  }
  console.log(`render / length of the montage: ${two(one.clock / seconds)}`);
} finally {
  await rm(inputs, { recursive: true });
}
