import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MediaFacts } from "../../protocol/ffmpeg-tools.ts";
import type { ToolContext } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";
import { probe } from "./probe.ts";

const folder = mkdtempSync(join(tmpdir(), "probe-"));
const ffmpeg = (...args: string[]) => run("ffmpeg", ["-v", "error", ...args], { cwd: folder });
const logged: string[] = [];
const context: ToolContext = {
  folder,
  scratch: folder,
  cores: 2,
  progress() {},
  log: (_, message) => void logged.push(message),
};

async function factsOf(file: string): Promise<MediaFacts | undefined> {
  return (await probe(context, { files: [file] })).result.files[0];
}

beforeAll(async () => {
  const picture = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=4"];
  const sound = ["-f", "lavfi", "-i", "sine=d=4"];
  const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
  await ffmpeg(...picture, ...sound, ...h264, "-c:a", "aac", "-movflags", "+faststart", "base.mp4");
  const copy = (...args: string[]) => ffmpeg("-i", "base.mp4", "-c", "copy", ...args);
  await copy("-metadata:s:v", "rotate=90", "turned.mp4");
  await copy("-an", "silent.mkv");
  await copy("-vn", "sound.mp4");
  // One key picture at its start, and no index.
  await copy("stream.ts");
  // A seek to its start lands behind the key picture.
  await ffmpeg(...picture, ...sound, "-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac", "between.flv");
  // Its decoder can begin at key pictures only, and there is but one.
  await ffmpeg(
    ...picture,
    "-c:v",
    "libvpx-vp9",
    "-deadline",
    "realtime",
    "-cpu-used",
    "8",
    "-g",
    "500",
    "one-key.webm",
  );
  const keys = ["-force_key_frames", "0,3.5", "-x264-params", "scenecut=0:keyint=500"];
  await ffmpeg(...picture, ...h264, ...keys, "-movflags", "+faststart", "two-keys.mp4");
  await ffmpeg(
    "-i",
    "base.mp4",
    "-vf",
    "select=not(mod(n\\,7))+lt(mod(n\\,40)\\,20)",
    "-fps_mode",
    "vfr",
    ...h264,
    "variable.mp4",
  );
  await ffmpeg(
    "-i",
    "base.mp4",
    "-vf",
    "select=eq(n\\,0)+eq(n\\,110)",
    "-fps_mode",
    "vfr",
    "-an",
    ...h264,
    "two-pictures.mp4",
  );
  const pq = [
    "-pix_fmt",
    "yuv420p10le",
    "-color_primaries",
    "bt2020",
    "-color_trc",
    "smpte2084",
    "-colorspace",
    "bt2020nc",
  ];
  await ffmpeg(
    ...picture,
    "-t",
    "1",
    "-c:v",
    "libx265",
    "-preset",
    "ultrafast",
    "-x265-params",
    "log-level=error",
    ...pq,
    "hdr.mp4",
  );

  /** Noise in place of this share of a file's pictures and sound, whose index stays. */
  const damage = (file: string, from: number, to: number, name: string) => {
    const bytes = readFileSync(join(folder, file));
    const media = bytes.indexOf("mdat") + 4;
    const [first, last] = [from, to].map((share) => media + Math.floor((bytes.length - media) * share));
    bytes.set(randomBytes((last ?? 0) - (first ?? 0)), first);
    writeFileSync(join(folder, name), bytes);
  };
  damage("base.mp4", 0, 1, "noise.mp4");
  damage("base.mp4", 1 / 3, 1, "noise-later.mp4");
  damage("two-keys.mp4", 0.35, 0.7, "noise-between-keys.mp4");
  damage("two-keys.mp4", 0.91, 1, "noise-last.mp4");
  const base = readFileSync(join(folder, "base.mp4"));
  writeFileSync(join(folder, "headless.mp4"), base.subarray(base.indexOf("mdat") + 4));
  writeFileSync(join(folder, "empty.mp4"), "");
  writeFileSync(join(folder, "words.mp4"), "these are words\n");
  writeFileSync(join(folder, "playlist.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
  writeFileSync(join(folder, "list.mp4"), "ffconcat version 1.0\nfile base.mp4\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("Probe", () => {
  it("knows a common clip", async () => {
    expect(await factsOf("base.mp4")).toMatchObject({
      ...{ file: "base.mp4", width: 320, height: 180, rotation: 0, variableFrameRate: false, dynamicRange: "sdr" },
      ...{ videoCodec: "h264", pixelFormat: "yuv420p", hasAudio: true, audioCodec: "aac" },
      fps: expect.closeTo(30, 2),
      durationSeconds: expect.closeTo(4, 1),
    });
  });

  it.each<[string, Partial<MediaFacts>]>([
    ["turned.mp4", { width: 180, height: 320 }],
    ["silent.mkv", { hasAudio: false, audioCodec: null }],
    ["stream.ts", { width: 320, hasAudio: true }],
    ["between.flv", { hasAudio: true }],
    ["one-key.webm", { videoCodec: "vp9" }],
    ["two-keys.mp4", { hasAudio: false }],
    ["variable.mp4", { variableFrameRate: true }],
    ["two-pictures.mp4", { hasAudio: false }],
    ["hdr.mp4", { dynamicRange: "pq", pixelFormat: "yuv420p10le" }],
  ])("plays %s", async (file, facts) => {
    expect(await factsOf(file)).toMatchObject({ file, ...facts });
  });

  it("answers in the order of the request, a file that is named twice included", async () => {
    const { result } = await probe(context, { files: ["silent.mkv", "base.mp4", "silent.mkv"] });
    expect(result.files.map(({ file }) => file)).toEqual(["silent.mkv", "base.mp4", "silent.mkv"]);
  });

  it.each([
    ...["noise.mp4", "noise-later.mp4", "headless.mp4", "empty.mp4", "words.mp4", "playlist.mp4", "list.mp4"],
    ...["sound.mp4", "missing.mp4", "noise-between-keys.mp4", "noise-last.mp4"],
  ])("names %s as the file that cannot be played", async (file) => {
    await expect(probe(context, { files: ["base.mp4", file] })).rejects.toMatchObject({
      name: "ToolFailure",
      code: "invalid_media",
      file,
    });
  });

  it("plays on without a sound that cannot be decoded, and says so", async () => {
    await ffmpeg("-i", "base.mp4", "-c:v", "copy", "-c:a", "pcm_s16le", "odd-sound.mov");
    const bytes = readFileSync(join(folder, "odd-sound.mov"));
    // The sound's format becomes one that nobody knows.
    bytes.write("zzzz", bytes.lastIndexOf("sowt"));
    writeFileSync(join(folder, "odd-sound.mov"), bytes);
    expect(await factsOf("odd-sound.mov")).toMatchObject({ hasAudio: false, audioCodec: null });
    expect(logged.join()).toContain("odd-sound.mov");
  });
});
