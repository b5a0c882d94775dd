import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { voiceNames } from "../protocol/studio-tools.ts";
import type { Fixture } from "../runner/testing/fixture.ts";
import { readWave, silences } from "./testing/wave.ts";
import { bytesOf, resultOf, runTool, startStudio, studioLimits } from "./testing/studio-fixture.ts";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startStudio();
});
afterAll(() => fixture?.stop());

/** On a machine that does much else. */
vi.setConfig({ testTimeout: 300_000 });

const speak = (lines: object[]) => runTool(fixture, "speak", { lines });

describe("A line that is spoken", () => {
  it("is a file of sound with the times of its words, whatever the voice", async () => {
    const text = "It costs $3.50, says Dr. Lee. Well-known, isn't it?";
    const ran = await speak(voiceNames.map((voice) => ({ text, voice })));
    const { lines } = resultOf("speak", ran);
    expect(lines.map(({ voice }) => voice)).toEqual(voiceNames);
    expect(ran.events.some(({ type }) => type === "progress")).toBe(true);
    for (const line of lines) {
      const wave = readWave(await bytesOf(ran, line.file));
      expect(wave.samples.length / wave.rate).toBeCloseTo(line.durationSeconds, 3);
      expect(line.words.map(({ word }) => word)).toEqual([
        "It",
        "costs",
        "$3.50",
        "says",
        "Dr",
        "Lee",
        "Well-known",
        "isn't",
        "it",
      ]);
      let before = 0;
      for (const { startSeconds, endSeconds } of line.words) {
        expect(startSeconds).toBeGreaterThanOrEqual(before - 0.001);
        expect(endSeconds).toBeGreaterThan(startSeconds);
        before = endSeconds;
      }
      expect(before).toBeLessThanOrEqual(line.durationSeconds);
      // Every voice is as loud as the next, and none is cut.
      expect(Math.abs(line.integratedLufs + 16)).toBeLessThan(0.5);
      expect(wave.samples.every((sample) => Math.abs(sample) < 0.86)).toBe(true);
    }
  });

  it("waits where the text does, longer after a paragraph than at a comma", async () => {
    const ran = await speak([{ text: "One apple, two pears — three plums.\n\nFour figs", voice: "ava" }]);
    const [line] = resultOf("speak", ran).lines;
    const wave = readWave(await bytesOf(ran, "speech-1.wav"));
    const gaps = (first: string, next: string) => {
      const end = line?.words.find(({ word }) => word === first)?.endSeconds ?? 0;
      const start = line?.words.find(({ word }) => word === next)?.startSeconds ?? 0;
      return silences(wave, end - 0.05, start + 0.05);
    };
    const [comma, dash, paragraph] = [gaps("apple", "two"), gaps("pears", "three"), gaps("plums", "Four")];
    expect(comma).toBeGreaterThan(0.1);
    expect(dash).toBeGreaterThan(0.2);
    expect(paragraph).toBeGreaterThan(dash + 0.3);
  });

  it("is as loud as FFmpeg, too, measures it", async () => {
    const ran = await speak([{ text: "A quiet line; then, a LOUD one! And a whisper...", voice: "nora" }]);
    const args = [
      "-hide_banner",
      "-nostats",
      "-i",
      "-",
      "-af",
      "ebur128=peak=true:framelog=verbose",
      "-f",
      "null",
      "-",
    ];
    const { stderr } = spawnSync("ffmpeg", args, { input: await bytesOf(ran, "speech-1.wav"), encoding: "utf8" });
    expect(Math.abs(Number(/^\s+I:\s+(\S+) LUFS$/m.exec(stderr)?.[1]) + 16)).toBeLessThan(0.6);
    expect(Number(/^\s+Peak:\s+(\S+) dBFS$/m.exec(stderr)?.[1])).toBeLessThan(-1);
  });

  it("has no clicks where its parts are joined", async () => {
    const ran = await speak([{ text: "Stop. Look, listen; wait... Go! Now? Yes — now.", voice: "felix" }]);
    const { samples } = readWave(await bytesOf(ran, "speech-1.wav"));
    expect(samples[0]).toBeCloseTo(0, 2);
    expect(samples.at(-1)).toBeCloseTo(0, 2);
    // Out of silence sound comes no faster than in 24 samples of a fade.
    for (let at = 240; at < samples.length; at++)
      if (samples.slice(at - 240, at).every((sample) => sample === 0))
        expect(Math.abs(samples[at] ?? 0)).toBeLessThan(0.02);
  });

  it("is shorter at a higher speed", async () => {
    const text = "The harbour was quiet, and the boats slept.";
    const ran = await speak([0.75, 1, 1.5].map((speed) => ({ text, speed })));
    const [slow, plain, fast] = resultOf("speak", ran).lines.map(({ durationSeconds }) => durationSeconds);
    expect((slow ?? 0) / (plain ?? 1)).toBeGreaterThan(1.15);
    expect((fast ?? 0) / (plain ?? 1)).toBeLessThan(0.8);
  });

  it("is spoken by another program in a language that the voices lack, with the words' times from it", async () => {
    const ran = await speak([
      { text: "Le vent souffle sur la mer, et le phare veille.", voice: "joe" },
      { text: "Ein Wort", language: "de" },
    ]);
    const [french, german] = resultOf("speak", ran).lines;
    expect([french?.language, french?.engine, french?.voice]).toEqual(["fr", "espeak", "espeak-fr"]);
    expect([german?.language, german?.engine]).toEqual(["de", "espeak"]);
    expect(french?.words.map(({ word }) => word).slice(0, 4)).toEqual(["Le", "vent", "souffle", "sur"]);
    expect(french?.words.at(-1)?.endSeconds).toBeLessThanOrEqual(french?.durationSeconds ?? 0);
  });

  it("is the same sound again", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => speak([{ text: "The same, twice." }])));
    expect(one?.last.type === "done" && one.last.files).toEqual(other?.last.type === "done" && other.last.files);
  });
});

describe("A line that means no good", () => {
  it.each([
    ["shell metacharacters", "$(reboot); `id` && rm -rf / | cat > /etc/passwd 'quoted' \"twice\""],
    ["markup for machines", '<speak><audio src="file:///etc/passwd"/><mark name="x"/>Hello</speak> [[h@l0U]] {{x}}'],
    ["control characters", "He\u0000llo\u0007 \u001b[31mred\u001b[0m \ufeff\u202eworld\u2028again"],
    ["one word without end", `${"pneumono".repeat(60)} ends`],
    ["figures without end", `Call ${"9".repeat(40)} and 1${",000".repeat(8)}`],
  ])("is only spoken: %s", async (_, text) => {
    const [line] = resultOf("speak", await speak([{ text, language: "en" }])).lines;
    expect(line?.durationSeconds).toBeGreaterThan(0.5);
  });

  it.each(["...!?", "🎉🔥", "— – …", "\u0000\u0001", "<b></b>"])(
    "is refused where nothing can be spoken: %s",
    async (text) => {
      const { last } = await speak([{ text: "Fine." }, { text }]);
      expect(last).toMatchObject({
        type: "failed",
        code: "invalid_params",
        message: expect.stringContaining("lines[1]"),
      });
    },
  );

  it.each([
    [{ lines: [] }],
    [{ lines: [{ text: "" }] }],
    [{ lines: [{ text: "x".repeat(5001) }] }],
    [{ lines: [{ text: "Hello", voice: "nobody" }] }],
    [{ lines: [{ text: "Hello", speed: 9 }] }],
    [{ lines: [{ text: "Hello", language: "english" }] }],
    [{ lines: [{ text: "こんにちは", language: "xx" }] }],
  ])("is refused where its parameters are wrong: %#", async (params) => {
    expect((await runTool(fixture, "speak", params)).last).toMatchObject({ type: "failed", code: "invalid_params" });
  });

  it("stops when its job is deleted", async () => {
    const job = fixture.client.job();
    const lines = [{ text: "The tide comes in, and the tide goes out again. ".repeat(100) }];
    await job.start("speak.1", "speak", { lines }, studioLimits);
    const events = await job.call("/runs/speak.1/events?after=0");
    expect((await job.delete()).ok).toBe(true);
    expect(await events.text().catch(() => "")).not.toContain('"done"');
    const health = (await (await fixture.client.call("/healthz")).json()) as { busy: number };
    expect(health.busy).toBe(0);
  });
});
