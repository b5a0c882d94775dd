/**
 * What Reelwright itself adds to the work of its tools: 200 MB of clips uploaded, stored, dispatched,
 * sent to the runtime, composed and published, less the time in which a tool was at work. Clips are sent while the
 * first are analysed already: the tool says how long it had nothing to do but to wait for one, and that counts as ours.
 *
 *     node tests/bench/spine.bench.ts [megabytes]
 *
 * Prints where the time went, and what is left over (3 s at most for 200 MB). Local R2 is a simulator
 * that takes most of it, so a Worker that does nothing but store and read as many bytes is timed in the same run.
 */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { JobEvent } from "../../src/domain/jobs/events.ts";
import { newUser, temporaryFolder } from "../e2e/support/montages.ts";
import { Stack } from "../e2e/support/stack.ts";
import { bareStorageMilliseconds } from "./support/bare-storage.ts";

const megabytes = Number(process.argv[2] ?? 200);
const clipCount = 4;
const clipSeconds = 10;

const folder = temporaryFolder();
/** Moving noise with bangs: nothing that an encoder could make small. */
function makeClip(index: number): string {
  const file = join(folder.path, `clip-${index}.mp4`);
  const kilobits = Math.round((megabytes * 8000) / clipCount / clipSeconds);
  const picture = `testsrc2=size=1280x720:rate=30:duration=${clipSeconds},noise=alls=60:allf=t`;
  const sound = `sine=frequency=${200 + 100 * index}:duration=${clipSeconds},volume='if(between(mod(t,3),1,1.3),1,0.1)':eval=frame`;
  const inputs = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound];
  const rate = [
    "-b:v",
    `${kilobits}k`,
    "-minrate",
    `${kilobits}k`,
    "-maxrate",
    `${kilobits}k`,
    "-bufsize",
    `${kilobits}k`,
  ];
  const codec = [
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-x264-params",
    "nal-hrd=cbr",
    "-pix_fmt",
    "yuv420p",
    ...rate,
  ];
  execFileSync("ffmpeg", ["-v", "error", "-y", ...inputs, ...codec, "-c:a", "aac", file]);
  return file;
}

/** What an event says of the time in which the tool waited for clips. */
function waitedMilliseconds(event: JobEvent): number {
  return event.type === "log" ? Number(/^Waited (\d+) ms for clips/.exec(event.message)?.[1] ?? 0) : 0;
}

const stack = await Stack.start();
try {
  const clips = Array.from({ length: clipCount }, (_, index) => makeClip(index));
  const bytes = clips.reduce((sum, clip) => sum + statSync(clip).size, 0);
  const user = await newUser(stack);
  const began = Date.now();
  const id = await user.createMontage(clips, { target_duration: "10", style: "energetic" });
  const accepted = Date.now();
  const events: JobEvent[] = [];
  const job = await user.follow(id, (event) => void events.push(event));
  if (job.status !== "SUCCESS") throw new Error(`the job is ${job.status}: ${JSON.stringify(job.error)}`);
  const ended = events.findLast((event) => event.type === "status")?.at ?? Date.now();

  const runs = stack.output
    .filter((line) => line.includes('"a run ended"') && line.includes(id))
    .map((line) => JSON.parse(line) as { tool: string; milliseconds: number });
  const waited = events.reduce((sum, event) => sum + waitedMilliseconds(event), 0);
  // Runs of one job follow one another, so that their sum is the time in which any of them went on.
  const tools = runs.reduce((sum, run) => sum + run.milliseconds, 0) - waited;
  console.log(`${(bytes / 1e6).toFixed(0)} MB in ${clips.length} clips`);
  console.log(`upload ${accepted - began} ms`);
  const starts = events.flatMap((event) => (event.type === "stage" ? [{ stage: event.stage, at: event.at }] : []));
  for (const [index, { stage, at }] of starts.entries()) {
    const until = starts[index + 1]?.at ?? ended;
    console.log(`${stage} ${until - at} ms`);
  }
  console.log(`  the highlights tool waited ${waited} ms of it for clips`);
  for (const { tool, milliseconds } of runs) console.log(`  of it the ${tool} tool ${milliseconds} ms`);
  const others = ended - began - tools;
  const storage = await bareStorageMilliseconds(bytes);
  console.log(`whole ${ended - began} ms, tools ${tools} ms, everything else ${others} ms`);
  console.log(`a bare Worker stores as many bytes in ${storage.write} ms and reads them in ${storage.read} ms`);
  // Most reads go on while the tool works, so that only the writes can be told apart from the rest.
  console.log(`everything else is ${others} ms (3000 at most), of it storing ${storage.write} ms`);
} finally {
  await stack.remove();
  folder.remove();
}
