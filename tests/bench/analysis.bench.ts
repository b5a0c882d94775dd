/**
 * How long `highlights` takes against bare FFmpeg over the same clips, in the same run:
 * `node tests/bench/analysis.bench.ts [rounds]`. The clips of the repository as they are,
 * repeated to a minute, and as 1080p60 of three minutes each. Prints one line a set; the
 * ratio may be 0.5 at most.
 */
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../containers/ffmpeg/ffmpeg.ts";
import { highlights } from "../../containers/ffmpeg/highlights/highlights.ts";

const rounds = Number(process.argv[2] ?? 3);
const cores = 2;
const allowed = 0.5;
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

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function compare(name: string, files: string[]): Promise<boolean> {
  const [ofBare, ofAnalysis, withOverlays]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    ofBare?.push(await seconds(() => bare(files)));
    ofAnalysis?.push(await seconds(() => analysis(files, false)));
    withOverlays?.push(await seconds(() => analysis(files, true)));
  }
  const base = median(ofBare ?? []);
  const ratio = median(ofAnalysis ?? []) / base;
  const ratioWithOverlays = median(withOverlays ?? []) / base;
  console.log(
    `${name}: bare ${base.toFixed(2)} s, analysis ${(ratio * base).toFixed(2)} s, ratio ${ratio.toFixed(2)}` +
      ` (with overlays ${ratioWithOverlays.toFixed(2)}), allowed ${allowed}`,
  );
  return ratio <= allowed && ratioWithOverlays <= allowed;
}

try {
  const small = (await readdir(source)).filter((one) => one.endsWith(".mp4")).sort();
  for (const file of small) await cp(join(source, file), join(folder, file));
  const minutes = await Promise.all(small.map((file) => repeated(file, 6, `minute-${file}`)));
  const large: string[] = [];
  for (const file of small.slice(0, 2)) large.push(await repeated(await enlarged(file), 18, `long-${file}`));
  const results = [
    await compare("four clips of 10 s", small),
    await compare("four clips of a minute", minutes),
    await compare("two clips of three minutes, 1080p60", large),
  ];
  if (results.includes(false)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
