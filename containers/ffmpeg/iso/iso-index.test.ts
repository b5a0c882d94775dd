import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../ffmpeg.ts";
import { probeMedia, readMedia } from "../media-facts.ts";
import { readIsoIndex } from "./iso-index.ts";

const clips = join(import.meta.dirname, "../../../tests/support/clips");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "iso-index-"));
  for (const file of await readdir(clips)) await copyFile(join(clips, file), join(folder, file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const clip = "sample-chromium-bsu.mp4";

async function ffmpeg(file: string, ...args: string[]): Promise<string> {
  await run("ffmpeg", ["-v", "error", ...args, file], { cwd: folder });
  return file;
}

/** A second of a pattern with a tone, encoded and muxed as told. */
function made(file: string, ...args: string[]): Promise<string> {
  const inputs = ["-f", "lavfi", "-i", "testsrc2=s=322x180:r=30:d=1", "-f", "lavfi", "-i", "sine=d=1"];
  return ffmpeg(file, ...inputs, "-c:v", "libx264", "-pix_fmt", "yuv420p", ...args);
}

const copied = (file: string, ...args: string[]) => ffmpeg(file, "-i", clip, "-c", "copy", ...args);

/** To a millionth, which is as much as ffprobe prints. */
function rounded(media: Awaited<ReturnType<typeof probeMedia>>) {
  const { facts, packets } = media;
  const round = (value: number) => expect.closeTo(value, 5);
  return {
    facts: { ...facts, durationSeconds: round(facts.durationSeconds), fps: expect.closeTo(facts.fps, 3) },
    packets: { ...packets, seconds: packets.seconds.map(round) },
  };
}

async function expectTheSame(file: string): Promise<void> {
  expect(await readIsoIndex(folder, file)).not.toBeNull();
  expect(await readMedia(folder, file)).toEqual(rounded(await probeMedia(folder, file)));
}

describe("the index of a plain MP4 says what ffprobe says", () => {
  it("of the sample clips", async () => {
    for (const file of (await readdir(folder)).filter((one) => one.startsWith("sample-") && one.endsWith(".mp4")))
      await expectTheSame(file);
  });

  it.each<[string, string[]]>([
    ["with the index ahead", ["-movflags", "+faststart"]],
    ["without sound", ["-an"]],
    ["with another clock", ["-video_track_timescale", "90000"]],
    ["turned by a quarter", ["-metadata:s:v", "rotate=90"]],
    ["turned by three quarters", ["-metadata:s:v", "rotate=270"]],
  ])("%s", async (name, args) => {
    await expectTheSame(await copied(`${name}.mp4`, ...args));
  });

  it.each<[string, string[]]>([
    ["of the simplest profile, in mono", ["-profile:v", "baseline", "-ac", "1", "-ar", "44100"]],
    ["of key pictures only", ["-g", "1"]],
    ["whose groups of pictures are open", ["-x264-params", "open-gop=1:keyint=10:bframes=3"]],
    ["whose sound goes on", ["-af", "apad=pad_dur=2"]],
    ["that says its colours", ["-color_primaries", "bt709", "-color_trc", "bt709", "-movflags", "write_colr"]],
  ])("%s", async (name, args) => {
    await expectTheSame(await made(`${name}.mp4`, ...args));
  });
});

describe("a file is left to ffprobe", () => {
  it.each<[string, () => Promise<string>]>([
    ["that is no MP4", () => copied("other.mkv")],
    ["that is not there", async () => "nowhere.mp4"],
    ["in fragments", () => copied("fragments.mp4", "-movflags", "frag_keyframe+empty_moov")],
    ["whose start is cut off by an edit", () => ffmpeg("cut.mp4", "-ss", "3.3", "-i", clip, "-t", "4", "-c", "copy")],
    ["without edits, whose pictures come late", () => copied("late.mp4", "-use_editlist", "0")],
    ["with two sounds", () => copied("two.mp4", "-map", "0", "-map", "0:a")],
    ["with pixels that are not square", () => made("wide.mp4", "-vf", "setsar=4/3")],
    ["stretched by its container", () => copied("stretched.mp4", "-aspect", "2:1")],
    ["with HDR", () => made("hdr.mp4", "-color_trc", "smpte2084")],
    ["in full range", () => made("full.mp4", "-pix_fmt", "yuvj420p")],
    ["with another sampling", () => made("sampling.mp4", "-pix_fmt", "yuv444p")],
    ["of another codec of pictures", () => made("codec.mp4", "-c:v", "mpeg4")],
    ["of another codec of sound", () => made("sound.mp4", "-c:a", "ac3")],
  ])("%s", async (_, make) => {
    expect(await readIsoIndex(folder, await make())).toBeNull();
  });

  it("whose end is missing", async () => {
    const bytes = await readFile(join(folder, await copied("whole.mp4", "-movflags", "+faststart")));
    await writeFile(join(folder, "short.mp4"), bytes.subarray(0, bytes.length - 1));
    expect(await readIsoIndex(folder, "short.mp4")).toBeNull();
  });

  it("whose tables contradict each other", async () => {
    const bytes = await readFile(join(folder, clip));
    for (const table of ["stts", "ctts", "stsz", "stsc", "stco", "avcC"]) {
      const damaged = Buffer.from(bytes);
      // The first table is that of the pictures. Some of its counts and values:
      damaged.fill(0x55, bytes.indexOf(table) + 9, bytes.indexOf(table) + 24);
      await writeFile(join(folder, "damaged.mp4"), damaged);
      expect(await readIsoIndex(folder, "damaged.mp4"), table).toBeNull();
    }
  });
});
