/**
 * How long a minute of music takes from the request to mastered sound: `node tests/bench/music.bench.ts [rounds]`. One piece
 * of each genre; prints the seconds of the best round on the clock, of composing, and on the processors. A minute may take
 * four seconds on the clock.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { synthesize } from "../../containers/ffmpeg/tools/synthesize.ts";
import { composeMusic, type MusicOrder } from "../../src/domain/music/compose-music.ts";
import { genreNames } from "../../src/domain/music/genres/genre.ts";

const rounds = Number(process.argv[2] ?? 3);
const allowedSeconds = 4;
const folder = await mkdtemp(join(tmpdir(), "music-bench-"));
const context = { folder, scratch: folder, cores: availableParallelism(), progress() {}, log() {} };

/** Seconds that this process and the programs that it ran have spent on the processors. */
async function processorSeconds(): Promise<number> {
  const fields = (await readFile("/proc/self/stat", "utf8")).split(") ")[1]?.split(" ") ?? [];
  // utime, stime, cutime, cstime: the 14th to 17th field, in hundredths of a second.
  return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) / 100;
}

async function make(order: MusicOrder): Promise<{ wall: number; composing: number; processor: number }> {
  const [start, processor] = [performance.now(), await processorSeconds()];
  const music = composeMusic(order);
  const composed = performance.now();
  await writeFile(join(folder, "music.mid"), music.midi);
  const params = { score: "music.mid", output: "music.flac", durationSeconds: order.durationSeconds, gain: 0.6 };
  await synthesize(context, { ...params, master: { integratedLufs: -16, truePeakDb: -1 } });
  const wall = (performance.now() - start) / 1000;
  return { wall, composing: (composed - start) / 1000, processor: (await processorSeconds()) - processor };
}

let slowest = 0;
for (const [index, genre] of genreNames.entries()) {
  const order: MusicOrder = { genre, mood: index % 2 === 0 ? "epic" : "happy", durationSeconds: 60, seed: index };
  let best = { wall: Number.POSITIVE_INFINITY, composing: 0, processor: 0 };
  for (let round = 0; round < rounds; round++) {
    const took = await make(order);
    if (took.wall < best.wall) best = took;
  }
  slowest = Math.max(slowest, best.wall);
  const { wall, composing, processor } = best;
  console.log(
    `${`${genre}, ${order.mood}`.padEnd(22)} ${wall.toFixed(2)} s, of them composing ${composing.toFixed(2)} s (${processor.toFixed(2)} s of processor)`,
  );
}
await rm(folder, { recursive: true });
console.log(`slowest ${slowest.toFixed(2)} s; ${allowedSeconds} s may be`);
process.exitCode = slowest > allowedSeconds ? 1 : 0;
