import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../ffmpeg.ts";
import { FrameReader } from "./frames.ts";
import { type SampleRequest, Samplers } from "./sampler.ts";

const rate = 24_000;
let folder: string;
let samplers: Samplers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sampler-"));
  samplers = new Samplers(folder, 1);
});
afterAll(async () => {
  await samplers.close();
  rmSync(folder, { recursive: true, force: true });
});

async function make(file: string, ...args: string[]): Promise<string> {
  await run("ffmpeg", ["-v", "error", ...args, file], { cwd: folder });
  return file;
}

/** White above, black below. */
const picture = ["-f", "lavfi", "-i", "color=white:s=320x180:r=10:d=2,drawbox=y=90:h=90:color=black:t=fill"];
const tone = ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=2"];

async function sampled(file: string, changes: Partial<SampleRequest> = {}, from = samplers) {
  const pictures: { seconds: number; luma: Uint8Array }[] = [];
  const large: number[] = [];
  const sound: Uint8Array[] = [];
  const complaint = await from.sample({
    ...{ file, skip: "none", durationSeconds: 10, width: 32, height: 18, threads: 1 },
    onPicture: (seconds, luma) => void pictures.push({ seconds, luma: luma.slice() }),
    large: { gapSeconds: 0.5, onPicture: (seconds) => void large.push(seconds) },
    sound: { rate, onSamples: (bytes) => void sound.push(bytes.slice()) },
    ...changes,
  });
  const bytes = Buffer.concat(sound);
  const samples = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readInt16LE(4 * index));
  return { pictures, large, samples, complaint };
}

describe("the sampler", () => {
  it("sends each picture small, some large, each at its time, and the sound", async () => {
    const file = await make("plain.mp4", ...picture, ...tone, "-pix_fmt", "yuv420p");
    const { pictures, large, samples, complaint } = await sampled(file);
    expect(complaint).toBeNull();
    expect(pictures.map((one) => Math.round(one.seconds * 1000))).toEqual(
      Array.from({ length: 20 }, (_, k) => 100 * k),
    );
    expect(large.map((one) => Math.round(one * 1000))).toEqual([0, 500, 1000, 1500]);
    const [first] = pictures;
    expect(first?.luma).toHaveLength(32 * 18);
    expect(first?.luma[40]).toBeGreaterThan(250);
    expect(first?.luma.at(-40)).toBeLessThan(5);
    expect(samples.length / rate).toBeCloseTo(2, 1);
  });

  it("sends only what lies in a range", async () => {
    const file = await make("range.mp4", ...picture, "-pix_fmt", "yuv420p", "-g", "5");
    const { pictures } = await sampled(file, { range: { from: 0.5, to: 1.2 } });
    expect(pictures.map((one) => Math.round(one.seconds * 10))).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  it("turns pictures as FFmpeg shows them", async () => {
    await make("upright.mp4", ...picture, "-pix_fmt", "yuv420p");
    const white = (bytes: Uint8Array) => Array.from(bytes, (one) => one > 128).join();
    const seen = new Set<string>();
    for (const rotate of [0, 90, 180, 270]) {
      const turned = ["-i", "upright.mp4", "-c", "copy", "-metadata:s:v", `rotate=${rotate}`];
      const file = await make(`turned-${rotate}.mp4`, ...turned);
      const [width, height] = rotate % 180 === 0 ? [32, 18] : [18, 32];
      const shown = ["-frames:v", "1", "-vf", `scale=${width}:${height}`, "-pix_fmt", "gray", "-f", "rawvideo", "-"];
      const { stdout } = await run("ffmpeg", ["-v", "error", "-i", file, ...shown], { cwd: folder });
      const [first] = (await sampled(file, { width, height })).pictures;
      expect(white(first?.luma ?? new Uint8Array(0)), `${rotate} degrees`).toBe(white(stdout));
      seen.add(white(stdout));
    }
    expect(seen.size).toBe(4);
  });

  it("fills gaps of the sound with silence and leaves out what comes twice", async () => {
    await make("tone.wav.mkv", ...tone, ...picture, "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le");
    const shift = (from: number, by: number) => `setts=pts='PTS+gte(PTS*TB,${from})*${by}/TB'`;
    const copy = ["-i", "tone.wav.mkv", "-c", "copy"];
    const gap = await sampled(await make("gap.mkv", ...copy, "-bsf:a", shift(1, 3)));
    expect(gap.samples.length / rate).toBeCloseTo(5, 1);
    const loudest = (from: number, to: number) =>
      gap.samples.slice(from * rate, to * rate).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    expect([loudest(0.2, 0.9) > 1000, loudest(1.2, 3.8), loudest(4.2, 4.9) > 1000]).toEqual([true, 0, true]);

    await make("twice.mkv", ...copy, "-bsf:a", shift(1, -0.5));
    const twice = await sampled("twice.mkv");
    // The muxer does not take times back all the way.
    const filter = ["-af", `aresample=${rate}:async=1:first_pts=0`, "-ac", "1", "-f", "s16le", "-"];
    const { stdout } = await run("ffmpeg", ["-v", "error", "-i", "twice.mkv", "-vn", ...filter], { cwd: folder });
    expect(twice.samples.length).toBeLessThan(1.7 * rate);
    expect(twice.samples.length).toBe(stdout.length / 2);
  });

  it("fills no gap beyond the file's length", async () => {
    await make("tone.mkv", ...tone, ...picture, "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le");
    const file = await make(
      "far.mkv",
      "-i",
      "tone.mkv",
      "-c",
      "copy",
      "-bsf:a",
      "setts=pts='PTS+gte(PTS*TB,1)*36000/TB'",
    );
    const { samples } = await sampled(file, { durationSeconds: 2 });
    expect(samples.length / rate).toBeLessThan(4);
  });

  it("says what a file lacks, and serves the next", async () => {
    const file = await make("silent.mp4", ...picture, "-pix_fmt", "yuv420p");
    writeFileSync(join(folder, "text.mp4"), "no film");
    const text = await sampled("text.mp4");
    expect([text.pictures.length, text.complaint]).toEqual([0, expect.stringContaining("Invalid data")]);
    const silent = await sampled(file);
    expect([silent.pictures.length, silent.complaint]).toEqual([20, "no sound came"]);
    expect((await sampled("absent.mp4")).complaint).toContain("No such file");
  });

  it("gives what it has sent when it is killed, and is started again for the next", async () => {
    const file = await make("killed.mp4", ...picture, "-pix_fmt", "yuv420p");
    const own = new Samplers(folder, 1);
    let seen = 0;
    const killed = await sampled(
      file,
      {
        onPicture: () => {
          seen += 1;
          if (seen === 1) void own.close();
        },
      },
      own,
    );
    expect(seen).toBeGreaterThan(0);
    expect(killed.complaint === null || killed.complaint.includes("SIGKILL")).toBe(true);
    expect((await sampled(file, {}, own)).pictures).toHaveLength(20);
    await own.close();
  });
});

describe("frames", () => {
  it("come out the same however their bytes are cut", () => {
    const frame = (type: string, seconds: number, body: number[]) => {
      const header = Buffer.alloc(16);
      header.writeUInt32LE(type.charCodeAt(0), 0);
      header.writeUInt32LE(body.length, 4);
      header.writeDoubleLE(seconds, 8);
      return [...header, ...body];
    };
    const bytes = Buffer.from([...frame("s", 1.5, [1, 2, 3]), ...frame("e", 0, []), ...frame("l", 2, [4])]);
    const whole = [
      ["s", 1.5, [1, 2, 3]],
      ["e", 0, []],
      ["l", 2, [4]],
    ];
    for (let size = 1; size <= bytes.length; size++) {
      const came: unknown[] = [];
      const reader = new FrameReader((type, seconds, body) => void came.push([type, seconds, [...body]]));
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
      expect(came).toEqual(whole);
    }
  });
});
