import { join, relative } from "node:path";
import { CosmivClient } from "./cosmiv-client.ts";
import { describeVideo, megabytes } from "./describe-video.ts";
import { ProgressLine } from "./progress-line.ts";

/** Clips in, a montage in three formats out, into `folder`. */
export async function makeMontage(
  url: string,
  clips: string[],
  options: { style: string; seconds: string; folder: string },
): Promise<void> {
  const startedAt = Date.now();
  const client = await CosmivClient.register(url, "demo@example.com", "a password for the demo");
  console.log(`Uploading ${clips.length} clips to ${url}/api/v2/jobs`);
  for (const clip of clips) console.log(`  ${relative(process.cwd(), clip)} (${megabytes(clip)})`);
  const id = await client.createMontage(clips, {
    target_duration: options.seconds,
    style: options.style,
    formats: "landscape,portrait,square",
  });

  console.log(`Job ${id}: a montage of ${options.seconds} s, style ${options.style}`);
  const progress = new ProgressLine(process.stdout);
  const job = await client.follow(id, (event) => progress.show(event));
  progress.end();
  if (job.status !== "SUCCESS") throw new Error(`the job is ${job.status}: ${job.error?.code} ${job.error?.message}`);

  console.log("Best moments");
  for (const { file, start, end, reasons } of job.highlights.slice(0, 5)) {
    console.log(`  ${file} ${start.toFixed(1)}-${end.toFixed(1)} s: ${reasons.join(", ")}`);
  }
  console.log(`Made in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  for (const [format, download] of Object.entries(job.downloads)) {
    const file = join(options.folder, `montage-${format}.mp4`);
    await client.download(download, file);
    console.log(`  ${relative(process.cwd(), file)}  ${await describeVideo(file)}`);
  }
  if (job.thumbnail_url !== null) {
    const file = join(options.folder, "thumbnail.jpg");
    await client.download(job.thumbnail_url, file);
    console.log(`  ${relative(process.cwd(), file)}  ${megabytes(file)}`);
  }
}
