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
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

/** Seconds of one whole render in a folder that has only the inputs. */
async function renderTime(inputs: string, outputs: Timeline["outputs"]): Promise<number> {
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

async function bareTime(inputs: string, outputs: Timeline["outputs"]): Promise<number> {
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
  const best = { render: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY, both: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < tries; attempt++) {
    best.bare = Math.min(best.bare, await bareTime(inputs, [landscape]));
    best.render = Math.min(best.render, await renderTime(inputs, [landscape]));
    best.both = Math.min(best.both, await renderTime(inputs, [landscape, portrait]));
  }
  const two = (value: number) => value.toFixed(2);
  console.log(`montage of ${seconds} s at 1080p30 on ${cores} cores, least of ${tries} tries`);
  console.log(
    `render ${two(best.render)} s, bare ffmpeg ${two(best.bare)} s: ratio ${two(best.render / best.bare)} (at most 1.10)`,
  );
  console.log(`a second format adds ${two((best.both - best.render) / best.render)} of one render (at most 0.90)`);
  console.log(`render takes ${two(best.render / seconds)} of the montage's length`);
} finally {
  await rm(inputs, { recursive: true });
}
