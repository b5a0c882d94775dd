import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./ffmpeg.ts";
import { readMedia, readMediaFacts } from "./media-facts.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "media-facts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Two seconds of a pattern at 25 pictures a second with a tone, encoded and muxed as told. */
async function made(file: string, ...args: string[]): Promise<string> {
  const inputs = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", "-f", "lavfi", "-i", "sine=d=2"];
  await run("ffmpeg", ["-v", "error", ...inputs, "-c:v", "libx264", "-preset", "ultrafast", ...args, file], {
    cwd: folder,
  });
  return file;
}

describe("the facts of a file", () => {
  it("are what a plain clip is", async () => {
    const facts = await readMediaFacts(folder, await made("plain.mp4", "-pix_fmt", "yuv420p"));
    expect(facts).toEqual({
      file: "plain.mp4",
      durationSeconds: expect.closeTo(2, 3),
      width: 320,
      height: 180,
      fps: expect.closeTo(25, 3),
      variableFrameRate: false,
      videoCodec: "h264",
      pixelFormat: "yuv420p",
      dynamicRange: "sdr",
      rotation: 0,
      hasAudio: true,
      audioCodec: "aac",
    });
  });

  it("are those of the picture as shown: turned, and with its pixels' shape", async () => {
    await made("upright.mp4", "-an");
    await run(
      "ffmpeg",
      ["-v", "error", "-i", "upright.mp4", "-c", "copy", "-metadata:s:v", "rotate=90", "turned.mp4"],
      { cwd: folder },
    );
    expect(await readMediaFacts(folder, "turned.mp4")).toMatchObject({
      width: 180,
      height: 320,
      hasAudio: false,
      audioCodec: null,
    });
    expect((await readMediaFacts(folder, "turned.mp4")).rotation % 180).toBe(90);
    const wide = await made("wide.mp4", "-vf", "setsar=4/3", "-an");
    expect(await readMediaFacts(folder, wide)).toMatchObject({ width: 427, height: 180, rotation: 0 });
  });

  it("say HDR", async () => {
    const pq = await made("pq.mp4", "-color_trc", "smpte2084", "-pix_fmt", "yuv420p10le");
    const hlg = await made("hlg.mkv", "-color_trc", "arib-std-b67", "-pix_fmt", "yuv420p10le");
    expect(await readMediaFacts(folder, pq)).toMatchObject({ dynamicRange: "pq", pixelFormat: "yuv420p10le" });
    expect(await readMediaFacts(folder, hlg)).toMatchObject({ dynamicRange: "hlg" });
  });

  it("tell a variable frame rate from one that is counted in milliseconds", async () => {
    const variable = await made("variable.mkv", "-vf", "select='gt(random(0),0.4)'", "-fps_mode", "vfr");
    const rounded = await made("rounded.mkv", "-vf", "fps=30000/1001");
    expect(await readMediaFacts(folder, variable)).toMatchObject({ variableFrameRate: true });
    expect(await readMediaFacts(folder, rounded)).toMatchObject({
      variableFrameRate: false,
      fps: expect.closeTo(29.97, 1),
    });
  });

  it("count from the file's start, wherever that is", async () => {
    const late = await made("late.ts", "-output_ts_offset", "50");
    const { facts, packets } = await readMedia(folder, late);
    expect(facts.durationSeconds).toBeCloseTo(2, 1);
    expect(Math.min(...packets.seconds)).toBeLessThan(0.2);
    expect(packets.isKey[0]).toBe(true);
    expect(packets.bytes.every((one) => one > 0)).toBe(true);
  });

  it("are as long as there are pictures", async () => {
    const long = await made("long-sound.mp4", "-af", "apad=pad_dur=3");
    expect((await readMediaFacts(folder, long)).durationSeconds).toBeCloseTo(2, 1);
    const bytes = await readFile(join(folder, await made("whole.mkv", "-g", "10", "-b:v", "2M")));
    await writeFile(join(folder, "cut-off.mkv"), bytes.subarray(0, bytes.length / 2));
    const { durationSeconds } = await readMediaFacts(folder, "cut-off.mkv");
    expect(durationSeconds).toBeGreaterThan(0.6);
    expect(durationSeconds).toBeLessThan(1.5);
  });

  it.each([
    ["text", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
    ["a list of other files", Buffer.from("ffconcat version 1.0\nfile plain.mp4\n")],
  ])("of %s are none", async (_, bytes) => {
    await writeFile(join(folder, "lie.mp4"), bytes);
    await expect(readMediaFacts(folder, "lie.mp4")).rejects.toMatchObject({ code: "invalid_media", file: "lie.mp4" });
  });

  it("of sound alone are none", async () => {
    await run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "sound.mp4"], { cwd: folder });
    await expect(readMediaFacts(folder, "sound.mp4")).rejects.toMatchObject({ code: "invalid_media" });
  });
});
