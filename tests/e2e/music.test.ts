/** Music as it sounds: composed, played by fluidsynth, mastered, and heard by an analysis library (essentia). */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../containers/ffmpeg/ffmpeg.ts";
import { synthesize } from "../../containers/ffmpeg/tools/synthesize.ts";
import { composeMusic, type Music } from "../../src/domain/music/compose-music.ts";
import { hear } from "../support/listener.ts";
import { musicPieces } from "../support/music-pieces.ts";

const full = process.env.TEST_SIZE === "full";
/** Pieces that differ as much as they can; with --full, all. */
const small = new Set(["cinematic/epic", "electronic/happy", "jazz/calm"]);
const orders = musicPieces
  .filter(({ genre, mood }) => full || small.has(`${genre}/${mood}`))
  .map((order) => ({ ...order, durationSeconds: full ? order.durationSeconds : 24 }));

const sampleRate = 48_000;
const folder = mkdtempSync(join(tmpdir(), "music-"));
const context = { folder, scratch: folder, cores: 2, progress() {}, log() {} };

afterAll(() => rmSync(folder, { recursive: true }));

async function sound(music: Music): Promise<{ samples: Float32Array; truePeakDb: number; integratedLufs: number }> {
  writeFileSync(join(folder, "music.mid"), music.midi);
  const { durationSeconds } = music;
  const params = {
    score: "music.mid",
    output: "music.wav",
    durationSeconds,
    gain: 0.6,
    master: { integratedLufs: -16, truePeakDb: -1 },
  };
  const { result } = await synthesize(context, params);
  const args = ["-v", "error", "-i", "music.wav", "-ac", "1", "-f", "f32le", "-"];
  const { stdout } = await run("ffmpeg", args, { cwd: folder });
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length));
  return { samples, truePeakDb: result.truePeakDb, integratedLufs: result.integratedLufs };
}

function levelDb(samples: Float32Array, fromSeconds: number, toSeconds: number): number {
  const part = samples.subarray(Math.round(fromSeconds * sampleRate), Math.round(toSeconds * sampleRate));
  return 10 * Math.log10(part.reduce((sum, one) => sum + one * one, 1e-12) / part.length);
}

describe("music", () => {
  it.each(orders)("sounds as it says: $genre, $mood", async (order) => {
    const music = composeMusic(order);
    const { samples, truePeakDb, integratedLufs } = await sound(music);

    expect(samples.length).toBe(Math.round(order.durationSeconds * sampleRate));
    expect(truePeakDb).toBeLessThan(-1);
    expect(Math.abs(integratedLufs + 16)).toBeLessThan(0.8);

    const heard = hear(samples, sampleRate);
    expect(heard.key).toBe(music.key);
    // Music without a pulse has a tempo on paper alone.
    if (order.genre !== "ambient") {
      const ratio = heard.tempo / music.tempo;
      const nearest = [0.5, 2 / 3, 1, 1.5, 2, 3].reduce((a, b) =>
        Math.abs(ratio / b - 1) < Math.abs(ratio / a - 1) ? b : a,
      );
      expect(Math.abs(ratio / nearest - 1)).toBeLessThan(0.03);
    }

    // The last chord is struck, rings for a good part of what is left, and is gone at the end.
    const ending = music.sections.at(-1)?.startSeconds ?? 0;
    const left = order.durationSeconds - ending;
    const struck = levelDb(samples, ending, ending + 0.5);
    const ringing = levelDb(samples, ending + 0.4 * left, ending + 0.5 * left);
    const gone = levelDb(samples, order.durationSeconds - 0.15, order.durationSeconds);
    expect(ringing).toBeGreaterThan(struck - 24);
    expect(ringing).toBeLessThan(struck + 3);
    expect(gone).toBeLessThan(struck - 28);
  });
});
