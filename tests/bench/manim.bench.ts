/**
 * The Manim runtime, asked by the run protocol while processes wait for it, against the `manim`
 * command on the same scripts in the same quality: times, frames, and how alike they are.
 *
 *     node tests/bench/manim.bench.ts [tries] [quality]
 *
 * Prints the ratio of the medians; the two take turns, so that a busy machine slows both. Formulae
 * have been compiled before, by both. Fails where a ratio or the likeness is not what it should be.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { health } from "../../containers/protocol/run-protocol.ts";
import { bytesOf, render, resultOf, startManim } from "../../containers/manim/testing/manim-fixture.ts";

const tries = Number(process.argv[2] ?? 5);
const quality = (process.argv[3] ?? "medium") as "low" | "medium" | "high";
const flags = { low: "-ql", medium: "-qm", high: "-qh" };
const leastPsnrDb = 45;
const scenes = [
  { name: "Two", file: "two.py", what: "two animations", mostRatio: 0.5 },
  { name: "Formula", file: "formula.py", what: "a formula seen before", mostRatio: 0.5 },
  { name: "Ten", file: "ten.py", what: "20 s, ten play calls", mostRatio: 0.65 },
];
const manim = join(import.meta.dirname, "../../dist/manim/bin/manim");
const folder = mkdtempSync(join(tmpdir(), "manim-bench-"));
const fixture = await startManim();

try {
  for (const scene of scenes) {
    const script = readFileSync(join(import.meta.dirname, "scenes", scene.file), "utf8");
    const work = join(folder, scene.name);
    mkdirSync(work);
    writeFileSync(join(work, scene.file), script);
    // The first of each is not counted: files are read from the disk, formulae are compiled.
    const command = () => timeOfCommand(work, scene.file);
    const ours = () => timeOfRun(script);
    await command();
    const first = await ours();
    const times = { command: [] as number[], ours: [] as number[] };
    for (let n = 0; n < tries; n++) {
      times.ours.push((await ours()).seconds);
      times.command.push(await command());
    }
    writeFileSync(join(work, "ours.mp4"), await bytesOf(first.rendered, `${scene.name}.mp4`));
    const film = execFileSync("find", [join(work, "media"), "-name", `${scene.name}.mp4`], { encoding: "utf8" }).trim();
    const { psnrDb, frames } = likeness(film, join(work, "ours.mp4"));
    const result = resultOf(first.rendered);
    const ratio = median(times.ours) / median(times.command);
    const right = ratio <= scene.mostRatio && psnrDb >= leastPsnrDb && frames === result.frames;
    if (!right) process.exitCode = 1;
    console.log(
      `${scene.what}: ${median(times.ours).toFixed(2)} s against ${median(times.command).toFixed(2)} s, ` +
        `ratio ${ratio.toFixed(2)} (≤ ${scene.mostRatio}), ${result.frames} of ${frames} frames, ` +
        `PSNR ${psnrDb} dB (≥ ${leastPsnrDb}), ${result.parts} parts${right ? "" : "  — not as it should be"}`,
    );
  }
} finally {
  await fixture.stop();
  rmSync(folder, { recursive: true });
}

async function timeOfRun(script: string) {
  for (;;) {
    const { startedAhead, capacity } = health.parse(await (await fixture.client.call("/healthz")).json());
    if (startedAhead === capacity) break;
    await pause(100);
  }
  // That they have been started is not that they have imported Manim.
  await pause(4000);
  const startedAt = performance.now();
  const rendered = await render(fixture, script, { quality }, { memoryBytes: 2 * 1024 ** 3 });
  return { rendered, seconds: (performance.now() - startedAt) / 1000 };
}

async function timeOfCommand(work: string, file: string): Promise<number> {
  rmSync(join(work, "media/videos"), { recursive: true, force: true });
  const startedAt = performance.now();
  const options = [flags[quality], "--seed", "0", "--media_dir", "media", file];
  const { status, stderr } = spawnSync(manim, options, { cwd: work, encoding: "utf8" });
  if (status !== 0) throw new Error(`manim left with ${status}: ${stderr}`);
  return (performance.now() - startedAt) / 1000;
}

/** The mean over all frames; Infinity where they are the same. */
function likeness(one: string, other: string): { psnrDb: number; frames: number } {
  const { stderr } = spawnSync("ffmpeg", ["-i", one, "-i", other, "-lavfi", "psnr", "-f", "null", "-"], {
    encoding: "utf8",
  });
  const average = /average:(\S+)/.exec(stderr)?.[1];
  const frames = [...stderr.matchAll(/frame=\s*(\d+)/g)].at(-1)?.[1];
  if (average === undefined || frames === undefined) throw new Error(`no likeness in: ${stderr.slice(-500)}`);
  return { psnrDb: average === "inf" ? Number.POSITIVE_INFINITY : Number(average), frames: Number(frames) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
