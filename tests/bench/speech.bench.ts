/**
 * How long speech takes beside how long it lasts, and what the models hold: `node tests/bench/speech.bench.ts [rounds]`. The ten narrations by
 * each neural voice, after one that warms it; prints the best round. Speech may take 0.35 of its duration on the clock; all models together
 * (both voices', Whisper's, the painter's, the language detector's) may hold 1 GB.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { spokenResult, type VoiceName, voices } from "../../containers/protocol/studio-tools.ts";
import { pythonProcess } from "../../containers/studio/python.ts";
import { narrations } from "../../containers/studio/testing/narrations.ts";
import { transcribe } from "../../containers/studio/tools/transcribe.ts";
import { picture } from "../../containers/studio/tools/picture.ts";

const rounds = Number(process.argv[2] ?? 2);
const mostOfDuration = 0.35;
const mostBytes = 1024 ** 3;
const folder = await mkdtemp(join(tmpdir(), "speech-bench-"));
const cores = availableParallelism();
const context = { folder, scratch: folder, cores, progress() {}, log() {} };
const python = pythonProcess();

async function speak(voice: VoiceName, texts: readonly string[]): Promise<number> {
  const lines = texts.map((text, index) => ({
    ...{ text, voice, engine: voices[voice].engine, speed: 1, language: "en" },
    file: `speech-${index + 1}.wav`,
  }));
  const spoken = z.array(spokenResult).parse(await python.call("speak", { folder, cores, lines }));
  return spoken.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}

/** Of Python and what it has started. */
async function processes(): Promise<number[]> {
  const found = [python.pid];
  for (const pid of found) {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
    found.push(...children.trim().split(" ").filter(Boolean).map(Number));
  }
  return found;
}

async function processorSeconds(): Promise<number> {
  let ticks = 0;
  for (const pid of await processes()) {
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}

async function heldBytes(): Promise<number> {
  let kilobytes = 0;
  for (const pid of await processes()) {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  return kilobytes * 1024;
}

const texts = narrations.map(({ text }) => text);
let slowest = 0;
let most = 0;
for (const voice of ["ava", "felix", "joe"] as const) {
  await speak(voice, texts.slice(0, 1));
  let best = { clock: Number.POSITIVE_INFINITY, processor: 0 };
  for (let round = 0; round < rounds; round++) {
    const [startedAt, before] = [performance.now(), await processorSeconds()];
    const lasting = await speak(voice, texts);
    const clock = (performance.now() - startedAt) / 1000 / lasting;
    if (clock < best.clock) best = { clock, processor: ((await processorSeconds()) - before) / lasting };
    most = Math.max(most, await heldBytes());
  }
  slowest = Math.max(slowest, best.clock);
  console.log(
    `${voice.padEnd(6)} ${best.clock.toFixed(3)} of its duration (${best.processor.toFixed(3)} of processor)`,
  );
}
const startedAt = performance.now();
await transcribe(context, { file: "speech-1.wav" });
console.log(`transcript, model loaded for it: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
await picture(context, {
  line: "A boat on a calm lake at dawn",
  style: "cinematic",
  seed: 1,
  width: 1280,
  height: 720,
});
most = Math.max(most, await heldBytes());
await rm(folder, { recursive: true });
console.log(`slowest ${slowest.toFixed(3)}; ${mostOfDuration} may be. All models: ${Math.round(most / 1024 ** 2)} MiB`);
process.exit(slowest > mostOfDuration || most > mostBytes ? 1 : 0);
