/**
 * `npm run demo`: a montage from the sample clips, or from clips of your own, by the whole real path.
 *
 *   npm run demo -- [--style gaming] [--seconds 20] [CLIP…]
 */
import { globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { CosmivClient } from "./demo/cosmiv-client.ts";
import { describeVideo, megabytes } from "./demo/describe-video.ts";
import { ProgressLine } from "./demo/progress-line.ts";
import { freePort } from "./stack/ports.ts";
import { StackProcess } from "./stack/stack-process.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { style: { type: "string", default: "gaming" }, seconds: { type: "string", default: "20" } },
});
const clips = positionals.length > 0 ? positionals : globSync(join(root, "tests/support/clips/*.mp4")).toSorted();
const outputFolder = join(root, "demo-output");
const stateFolder = mkdtempSync(join(tmpdir(), "reelwright-demo-"));
let stack: StackProcess | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void finish(1));
try {
  await run();
  await finish(0);
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  if (stack) console.error(`The last lines of the log:\n${stack.output.slice(-20).join("\n")}`);
  await finish(1);
}

async function run(): Promise<void> {
  console.log("Starting Reelwright, with a state of its own");
  stack = await StackProcess.start({ stateFolder, port: await freePort() });
  const startedAt = Date.now();
  const client = await CosmivClient.register(stack.url, "demo@example.com", "a password for the demo");

  console.log(`Uploading ${clips.length} clips to ${stack.url}/api/v2/jobs`);
  for (const clip of clips) console.log(`  ${relative(process.cwd(), clip)} (${megabytes(clip)})`);
  const id = await client.createMontage(clips, {
    target_duration: values.seconds,
    style: values.style,
    formats: "landscape,portrait,square",
  });

  console.log(`Job ${id}: a montage of ${values.seconds} s, style ${values.style}`);
  const progress = new ProgressLine(process.stdout);
  const job = await client.follow(id, (event) => progress.show(event));
  progress.end();
  if (job.status !== "SUCCESS") throw new Error(`the job is ${job.status}: ${job.error?.code} ${job.error?.message}`);

  console.log("Best moments");
  for (const { file, start, end, reasons } of job.highlights.slice(0, 5)) {
    console.log(`  ${file} ${start.toFixed(1)}-${end.toFixed(1)} s: ${reasons.join(", ")}`);
  }
  mkdirSync(outputFolder, { recursive: true });
  console.log(`Made in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  for (const [format, url] of Object.entries(job.downloads)) {
    const file = join(outputFolder, `montage-${format}.mp4`);
    await client.download(url, file);
    console.log(`  ${relative(process.cwd(), file)}  ${await describeVideo(file)}`);
  }
  if (job.thumbnail_url !== null) {
    const file = join(outputFolder, "thumbnail.jpg");
    await client.download(job.thumbnail_url, file);
    console.log(`  ${relative(process.cwd(), file)}  ${megabytes(file)}`);
  }
}

async function finish(status: number): Promise<never> {
  await stack?.end("SIGTERM");
  rmSync(stateFolder, { recursive: true, force: true });
  process.exit(status);
}
