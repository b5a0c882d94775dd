import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe as suite, expect, it } from "vitest";
import type { CosmivClient, MontageJob } from "../../scripts/demo/cosmiv-client.ts";
import { eventually } from "../../scripts/stack/testing/eventually.ts";
import {
  boxes,
  clips,
  describe,
  isOver,
  loudness,
  newUser,
  rows,
  runtimeFolders,
  smallClip,
  temporaryFolder,
  waitFor,
} from "./support/montages.ts";
import { Stack } from "./support/stack.ts";

let stack: Stack;
let user: CosmivClient;
const folder = temporaryFolder();
beforeAll(async () => {
  stack = await Stack.start();
  user = await newUser(stack);
});
afterAll(async () => {
  await stack?.remove();
  folder.remove();
});

suite("a montage of four real clips", () => {
  let job: MontageJob;
  const events: string[] = [];
  const videos: Record<string, string> = {};

  beforeAll(async () => {
    const fields = { target_duration: "12", style: "gaming", formats: "landscape,portrait,square" };
    const id = await user.createMontage(clips, fields);
    job = await user.follow(id, (event) => events.push(event.type === "stage" ? event.stage : event.type));
    expect(job.error).toBeNull();
    for (const [format, url] of Object.entries(job.downloads)) {
      videos[format] = join(folder.path, `${format}.mp4`);
      await user.download(url, videos[format]);
    }
  });

  it("goes through its stages, telling them as they come", () => {
    expect(job.status).toBe("SUCCESS");
    const stages = events.filter((event) => !["status", "progress", "log", "waiting"].includes(event));
    expect(stages).toEqual(["analyze", "compose", "score", "render", "publish"]);
    expect(events).toContain("progress");
    expect(events.at(-1)).toBe("status");
  });

  it("is H.264 High and AAC in each format asked for, within half a second of what was asked, and plays while it loads", () => {
    const sizes = { landscape: [1920, 1080], portrait: [1080, 1920], square: [1080, 1080] };
    expect(Object.keys(videos).toSorted()).toEqual(Object.keys(sizes).toSorted());
    for (const [format, [width, height]] of Object.entries(sizes)) {
      const file = videos[format] ?? "";
      const facts = describe(file);
      expect(facts).toMatchObject({
        width,
        height,
        codec: "h264",
        profile: "High",
        pixelFormat: "yuv420p",
        audioCodec: "aac",
      });
      expect(Math.abs(facts.videoSeconds - 12)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(facts.videoSeconds - facts.audioSeconds)).toBeLessThan(0.05);
      const order = boxes(readFileSync(file)).filter((name) => name === "moov" || name === "mdat");
      expect(order).toEqual(["moov", "mdat"]);
    }
  });

  it("is as loud as said: −14 LUFS, one LU up or down", () => {
    for (const file of Object.values(videos)) expect(Math.abs(loudness(file) + 14)).toBeLessThanOrEqual(1);
  });

  it("says why each moment was chosen, best first, in files by their own names", () => {
    const names = clips.map((clip) => clip.slice(clip.lastIndexOf("/") + 1));
    expect(job.highlights.length).toBeGreaterThanOrEqual(4);
    for (const moment of job.highlights) {
      expect(names).toContain(moment.file);
      expect(moment.end).toBeGreaterThan(moment.start);
      expect(moment.reasons.length).toBeGreaterThan(0);
    }
    const scores = job.highlights.map((moment) => moment.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(job.highlights.map((moment) => moment.file)).size).toBe(clips.length);
  });

  it("has a thumbnail, and leaves nothing in the runtime", async () => {
    const picture = join(folder.path, "thumbnail.jpg");
    await user.download(job.thumbnail_url ?? "", picture);
    expect([...readFileSync(picture).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    await eventually(async () => runtimeFolders(stack).length === 0);
  });
});

suite("a montage that cannot be", () => {
  it("ends as FAILED with INVALID_MEDIA, naming the file that only a decoder could refuse", async () => {
    const bytes = readFileSync(smallClip);
    const mdat = bytes.indexOf("mdat") + 4;
    const moov = bytes.indexOf("moov");
    bytes.fill(0xa5, mdat, moov > mdat ? moov - 4 : bytes.length);
    const broken = join(folder.path, "broken.mp4");
    writeFileSync(broken, bytes);
    const id = await user.createMontage([smallClip, broken], { target_duration: "6" });
    const job = await waitFor(user, id, isOver);
    expect(job).toMatchObject({
      status: "FAILED",
      error: { code: "INVALID_MEDIA", file: "broken.mp4", retryable: false },
    });
  });
});

suite("cancelling", () => {
  it("frees the slot for whoever waits, and leaves no files behind", async () => {
    const other = await newUser(stack);
    const running = await user.createMontage(clips, { target_duration: "30" });
    await waitFor(user, running, (job) => job.progress.stage === "rendering");
    const waiting = await other.createMontage([smallClip], { target_duration: "5" });
    const answer = await user.cancel(running);
    expect(answer.status).toBe("CANCELLED");
    await waitFor(other, waiting, (job) => job.status === "PROCESSING");
    await eventually(async () => !runtimeFolders(stack).includes(running));
    expect((await other.cancel(waiting)).status).toBe("CANCELLED");
    await eventually(async () => runtimeFolders(stack).length === 0);
    const left = rows(
      stack,
      "SELECT media.id FROM media JOIN jobs ON jobs.id = media.job_id WHERE jobs.uid IN (?, ?) AND media.deleted_at IS NULL",
      running,
      waiting,
    );
    expect(left).toEqual([]);
  });
});
