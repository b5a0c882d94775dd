import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ToolContext } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";
import { synthesize } from "./synthesize.ts";

const folder = mkdtempSync(join(tmpdir(), "synthesize-"));
const context: ToolContext = { folder, scratch: folder, cores: 2, progress() {}, log() {} };
afterAll(() => rmSync(folder, { recursive: true }));

/** A chord of `voices` trumpets for `beats` half seconds. */
function score(voices: number, beats: number): Buffer {
  const on = Array.from({ length: voices }, (_, voice) => [0, 0x90, 48 + voice * 2, 127]).flat();
  const off = Array.from({ length: voices }, (_, voice) => [
    ...(voice === 0 ? [0x87, 0x40] : [0]),
    0x80,
    48 + voice * 2,
    0,
  ]);
  const beat = [...on, ...off.flat()];
  const events = [0, 0xc0, 56, ...Array.from({ length: beats }, () => beat).flat(), 0, 0xff, 0x2f, 0];
  const head = Buffer.from([0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, 0, 0, 1, 0x03, 0xc0]);
  const track = Buffer.from([0x4d, 0x54, 0x72, 0x6b, 0, 0, 0, 0]);
  track.writeUInt32BE(events.length, 4);
  return Buffer.concat([head, track, Buffer.from(events)]);
}

async function loudness(file: string, ...filters: string[]): Promise<{ lufs: number; peakDb: number }> {
  const chain = [...filters, "ebur128=peak=true:framelog=verbose"].join(",");
  const { stderr } = await run("ffmpeg", ["-nostats", "-i", file, "-af", chain, "-f", "null", "-"], { cwd: folder });
  const number = (pattern: RegExp) => Number(pattern.exec(stderr)?.[1]?.replace("-inf", "-120"));
  return { lufs: number(/I:\s+(\S+) LUFS/), peakDb: number(/Peak:\s+(\S+) dBFS/) };
}

async function samples(file: string): Promise<string> {
  const args = ["-v", "error", "-show_entries", "stream=codec_name,sample_rate,duration_ts", "-of", "csv=p=0", file];
  return (await run("ffprobe", args, { cwd: folder })).stdout.toString().trim();
}

describe("Synthesize", () => {
  it("plays a score for exactly as long as was asked, and tells its loudness", async () => {
    writeFileSync(join(folder, "long.mid"), score(3, 20));
    const params = { score: "long.mid", output: "bed.flac", durationSeconds: 4.321, gain: 0.6 };
    const { files, result } = await synthesize(context, params);
    expect(files).toEqual(["bed.flac"]);
    expect(await samples("bed.flac")).toBe("flac,48000,207408");
    const { lufs } = await loudness("bed.flac");
    expect(lufs).toBeGreaterThan(-50);
    expect(result).toMatchObject({ file: "bed.flac", durationSeconds: 4.321, integratedLufs: expect.closeTo(lufs, 0) });
    // The score goes on; the sound does not break off.
    const end = await loudness("bed.flac", "atrim=start=4.3");
    const middle = await loudness("bed.flac", "atrim=start=1:end=2");
    expect(end.peakDb).toBeLessThan(middle.peakDb - 20);
  });

  it("pads a score that is shorter", async () => {
    writeFileSync(join(folder, "short.mid"), score(1, 1));
    await synthesize(context, { score: "short.mid", output: "bed.wav", durationSeconds: 9, gain: 0.6 });
    expect(await samples("bed.wav")).toBe("pcm_s16le,48000,432000");
  });

  it("turns down what would be louder than full scale", async () => {
    writeFileSync(join(folder, "loud.mid"), score(20, 6));
    await synthesize(context, { score: "loud.mid", output: "loud.wav", durationSeconds: 3, gain: 2 });
    const { peakDb } = await loudness("loud.wav");
    expect(peakDb).toBeGreaterThan(-1.5);
    expect(peakDb).toBeLessThan(-0.7);
  });

  it.each([
    ["words.mid", Buffer.from("no music")],
    ["cut.mid", score(3, 20).subarray(0, 60)],
  ])("names the score that cannot be played: %s", async (name, bytes) => {
    writeFileSync(join(folder, name), bytes);
    const params = { score: name, output: "none.flac", durationSeconds: 3, gain: 0.6 };
    await expect(synthesize(context, params)).rejects.toMatchObject({ code: "invalid_media", file: name });
  });
});
