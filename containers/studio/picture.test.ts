import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Fixture } from "../runner/testing/fixture.ts";
import { bytesOf, type Ran, resultOf, runTool, startStudio, studioLimits } from "./testing/studio-fixture.ts";

let fixture: Fixture;
let folder: string;
beforeAll(async () => {
  fixture = await startStudio();
  folder = mkdtempSync(join(tmpdir(), "picture-test-"));
});
afterAll(async () => {
  await fixture?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** On a machine that does much else. */
vi.setConfig({ testTimeout: 300_000 });

const size = { width: 320, height: 180 };

async function probe(ran: Ran, name: string, entries: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await bytesOf(ran, name));
  const options = ["-v", "error", "-count_frames", "-show_entries", entries, "-of", "csv=p=0", path];
  return execFileSync("ffprobe", options, { encoding: "utf8" }).trim();
}

describe("A line", () => {
  it("becomes a picture, with what was understood of it and what is not in it", async () => {
    const ran = await runTool(fixture, "picture", {
      line: "A red boat on a lake at dawn, and a flibbertigibbet.",
      ...size,
    });
    const { brief, missing, ...rest } = resultOf("picture", ran);
    expect(rest).toEqual({ file: "picture.jpg", ...size });
    expect(brief).toMatchObject({ scene: "lake", time: "dawn", style: "cinematic", objects: [{ name: "boat" }] });
    expect(JSON.stringify(brief)).not.toContain("sprite");
    expect(missing).toContain("flibbertigibbet");
    expect(await probe(ran, "picture.jpg", "stream=codec_name,width,height")).toBe("mjpeg,320,180");
  });

  it("becomes the same picture with the same seed, and another with another", async () => {
    const paint = (seed: number) => runTool(fixture, "picture", { line: "Snow on the mountains", seed, ...size });
    const [one, same, other] = [await paint(7), await paint(7), await paint(8)];
    const hash = ({ last }: Ran) => (last.type === "done" ? last.files[0]?.sha256 : JSON.stringify(last));
    expect(hash(same)).toBe(hash(one));
    expect(hash(other)).not.toBe(hash(one));
  });

  it("becomes a shot: H.264 that any player takes, and begins early, with its picture", async () => {
    const params = { line: "Waves roll in at sunset", ...size, fps: 12, durationSeconds: 1.5 };
    const ran = await runTool(fixture, "shot", params);
    expect(resultOf("shot", ran)).toMatchObject({
      file: "shot.mp4",
      frames: 18,
      fps: 12,
      durationSeconds: 1.5,
      ...size,
    });
    const entries = "stream=codec_name,width,height,pix_fmt,nb_read_frames";
    expect(await probe(ran, "shot.mp4", entries)).toBe("h264,320,180,yuv420p,18");
    const film = await bytesOf(ran, "shot.mp4");
    expect(film.indexOf("moov")).toBeLessThan(film.indexOf("mdat"));
    expect(await probe(ran, "shot.jpg", "stream=codec_name,width,height")).toBe("mjpeg,320,180");
  });

  it.each([
    ["shell metacharacters", "$(reboot); `id` && rm -rf / | cat > x"],
    ["nothing to see", "...!? 🎉 —"],
    ["control characters", "a\u0000boat\u0007 \u202e\u001b[31m"],
    ["a very long line", "A boat on a lake, and a dog on a hill. ".repeat(51).slice(0, 2000)],
  ])("is only read, and a picture is made: %s", async (_, line) => {
    expect(resultOf("picture", await runTool(fixture, "picture", { line, ...size })).file).toBe("picture.jpg");
  });

  it.each([
    [{ line: "" }],
    [{ line: "x".repeat(2001) }],
    [{ line: "A boat", width: 4000 }],
    [{ line: "A boat", height: 181 }],
    [{ line: "A boat", style: "cubist" }],
    [{ line: "A boat", seed: -1 }],
  ])("is refused where its parameters are wrong: %#", async (params) => {
    expect((await runTool(fixture, "picture", params)).last).toMatchObject({ type: "failed", code: "invalid_params" });
  });

  it("stops being filmed when its job is deleted", async () => {
    const job = fixture.client.job();
    await job.start("shot.1", "shot", { line: "Waves", ...size, durationSeconds: 60 }, studioLimits);
    const events = await job.call("/runs/shot.1/events?after=0");
    expect((await job.delete()).ok).toBe(true);
    expect(await events.text().catch(() => "")).not.toContain('"done"');
  });
});
