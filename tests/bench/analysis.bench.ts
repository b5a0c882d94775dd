/**
 * How long `highlights` takes against bare FFmpeg over the same clips, in the same run:
 * `node tests/bench/analysis.bench.ts [rounds]`. Four clips of the repository as they are,
 * repeated to a minute, and two as 1080p60 of three minutes each. Prints one line a set: the
 * seconds of the best round on the clock, and on the processors in brackets. The ratio on the
 * clock may be 0.5 at most in each set, without overlays and with them.
 */
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../containers/ffmpeg/ffmpeg.ts";
import { highlights } from "../../containers/ffmpeg/highlights/highlights.ts";

const rounds = Number(process.argv[2] ?? 3);
const cores = 2;
/** Of bare FFmpeg's time on the clock. */
const allowedRatio = 0.5;
const sample = ["alienblaster", "chromium-bsu", "openarena", "supertux"].map((game) => `sample-${game}.mp4`);
const source = join(import.meta.dirname, "../support/clips");
const folder = await mkdtemp(join(tmpdir(), "analysis-bench-"));

/** Repeats a clip without encoding it again. */
async function repeated(file: string, times: number, name: string): Promise<string> {
  await run("ffmpeg", ["-v", "error", "-stream_loop", String(times - 1), "-i", file, "-c", "copy", name], {
    cwd: folder,
  });
  return name;
}

/** As a recorder would have written it: 1080p60, a key frame each two seconds. */
async function enlarged(file: string): Promise<string> {
  const name = `large-${file}`;
  const encode = ["-c:v", "libx264", "-preset", "veryfast", "-b:v", "12M", "-g", "120", "-c:a", "copy"];
  await run("ffmpeg", ["-v", "error", "-i", file, "-vf", "scale=1920:1080,fps=60", ...encode, name], { cwd: folder });
  return name;
}

async function bare(files: readonly string[]): Promise<void> {
  for (const file of files) {
    await run("ffmpeg", ["-v", "error", "-i", file, "-vf", "scale=320:-2,scdet", "-af", "ebur128", "-f", "null", "-"], {
      cwd: folder,
    });
  }
}

async function analysis(files: string[], findOverlays: boolean): Promise<void> {
  const context = { folder, scratch: folder, cores, progress() {}, log() {} };
  await highlights(context, { files, findOverlays, seed: 1 });
}

interface Cost {
  wall: number;
  processor: number;
}

/** Seconds that this process and the programs that it ran have spent on the processors. */
async function processorSeconds(): Promise<number> {
  const fields = (await readFile("/proc/self/stat", "utf8")).split(") ")[1]?.split(" ") ?? [];
  // utime, stime, cutime, cstime: the 14th to 17th field, in hundredths of a second.
  return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) / 100;
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [start, processorStart] = [performance.now(), await processorSeconds()];
  await work();
  return { wall: (performance.now() - start) / 1000, processor: (await processorSeconds()) - processorStart };
}

/** What else runs on the machine only ever adds. */
function leastOf(costs: readonly Cost[]): Cost {
  return {
    wall: Math.min(...costs.map((one) => one.wall)),
    processor: Math.min(...costs.map((one) => one.processor)),
  };
}

async function compare(name: string, files: string[], rounds: number): Promise<boolean> {
  const costs: Record<"bare" | "plain" | "overlays", Cost[]> = { bare: [], plain: [], overlays: [] };
  for (let round = 0; round < rounds; round++) {
    costs.bare.push(await costOf(() => bare(files)));
    costs.plain.push(await costOf(() => analysis(files, false)));
    costs.overlays.push(await costOf(() => analysis(files, true)));
  }
  const [base, plain, overlays] = [leastOf(costs.bare), leastOf(costs.plain), leastOf(costs.overlays)];
  const against = (one: Cost) =>
    `${one.wall.toFixed(2)} s, ratio ${(one.wall / base.wall).toFixed(2)} (${(one.processor / base.processor).toFixed(2)})`;
  console.log(
    `${name}: bare ${base.wall.toFixed(2)} s (${base.processor.toFixed(2)}); analysis ${against(plain)};` +
      ` with overlays ${against(overlays)}; allowed ${allowedRatio}`,
  );
  return Math.max(plain.wall, overlays.wall) <= allowedRatio * base.wall;
}

try {
  for (const file of sample) await cp(join(source, file), join(folder, file));
  const minutes = await Promise.all(sample.map((file) => repeated(file, 6, `minute-${file}`)));
  const large: string[] = [];
  for (const file of sample.slice(0, 2)) large.push(await repeated(await enlarged(file), 18, `long-${file}`));
  const results = [
    // They are short, so that a disturbance counts for more: more rounds.
    await compare("four clips of 10 s", sample, 3 * rounds),
    await compare("four clips of a minute", minutes, rounds),
    await compare("two clips of three minutes, 1080p60", large, rounds),
  ];
  if (results.includes(false)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
