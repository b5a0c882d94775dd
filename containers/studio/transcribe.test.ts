import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Fixture } from "../runner/testing/fixture.ts";
import { narrations } from "./testing/narrations.ts";
import { bytesOf, resultOf, runTool, startStudio } from "./testing/studio-fixture.ts";
import { wordErrors, wordsOf } from "./testing/word-errors.ts";

let fixture: Fixture;
let folder: string;
beforeAll(async () => {
  fixture = await startStudio();
  folder = mkdtempSync(join(tmpdir(), "transcribe-test-"));
});
afterAll(async () => {
  await fixture?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** On a machine that does much else. */
vi.setConfig({ testTimeout: 600_000 });

const transcribe = (file: string, bytes: Buffer<ArrayBuffer>, params: object = {}) =>
  runTool(fixture, "transcribe", { file, ...params }, { [file]: new Uint8Array(bytes) });

function made(name: string, ...args: string[]): Buffer<ArrayBuffer> {
  const path = join(folder, name);
  execFileSync("ffmpeg", ["-v", "error", "-y", ...args, path]);
  return Buffer.from(readFileSync(path));
}

describe("What the voices say", () => {
  it("is read back: of ten narrations at most 8 words in 100 are wrong, figures and short forms among them", async () => {
    const spoken = await runTool(fixture, "speak", { lines: narrations.map(({ text }) => ({ text })) });
    const { lines } = resultOf("speak", spoken);
    let errors = 0;
    let words = 0;
    for (const [index, { heard }] of narrations.entries()) {
      const sound = await bytesOf(spoken, lines[index]?.file ?? "");
      const { text } = resultOf("transcribe", await transcribe("speech.wav", sound));
      const wanted = wordsOf(heard);
      words += wanted.length;
      errors += wordErrors(wordsOf(text), wanted);
    }
    expect(words).toBeGreaterThan(200);
    expect(errors / words).toBeLessThanOrEqual(0.08);
  });

  it("is heard when the voice says that it is said", async () => {
    const text = "The harbour was quiet in the morning, and the boats were still asleep.";
    const spoken = await runTool(fixture, "speak", { lines: [{ text, voice: "joe" }] });
    const said = resultOf("speak", spoken).lines[0];
    const heard = resultOf("transcribe", await transcribe("speech.wav", await bytesOf(spoken, "speech-1.wav")));
    expect(heard.language).toBe("en");
    expect(heard.segments.length).toBeGreaterThan(0);
    const apart = heard.words.flatMap(({ word, startSeconds }) => {
      const same = said?.words.filter((one) => one.word === word.replace(/\W/g, "")) ?? [];
      return same.length === 1 ? [Math.abs((same[0]?.startSeconds ?? 0) - startSeconds)] : [];
    });
    expect(apart.length).toBeGreaterThan(4);
    expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(0.25);
  });
});

describe("A recording", () => {
  it("of nobody speaking has no words", async () => {
    const silence = made("silence.wav", "-f", "lavfi", "-i", "anullsrc=r=44100", "-t", "3");
    expect(resultOf("transcribe", await transcribe("silence.wav", silence))).toMatchObject({ text: "", words: [] });
  });

  it("is refused where it is no recording, or has no sound", async () => {
    const text = Buffer.from("#EXTM3U\nfile:///etc/passwd\n");
    const film = made("film.mp4", "-f", "lavfi", "-i", "testsrc=d=1", "-pix_fmt", "yuv420p");
    for (const [name, bytes] of [
      ["list.m3u8", text],
      ["film.mp4", film],
    ] as const)
      expect((await transcribe(name, bytes)).last).toMatchObject({ type: "failed", code: "invalid_media", file: name });
  });

  it("is refused in a language that the model does not know", async () => {
    const silence = made("silence.wav", "-f", "lavfi", "-i", "anullsrc=r=44100", "-t", "1");
    expect((await transcribe("silence.wav", silence, { language: "fr" })).last).toMatchObject({
      type: "failed",
      code: "invalid_params",
    });
  });
});
