import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clipOf,
  codecs,
  makeMedia,
  readSamples,
  renderIn,
  soundLevels,
  temporaryFolder,
  timelineOf,
} from "../test-media.ts";
import { measureLoudness } from "./loudness.ts";

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ path: folder, remove } = await temporaryFolder());
  const black = (seconds: number) => `color=black:s=64x64:r=30:d=${seconds}`;
  const make = (name: string, sound: string, seconds = 6) =>
    makeMedia(folder, name, [black(seconds), sound], [...codecs.h264, ...codecs.aac, "-shortest"]);
  await make("quiet.mp4", "sine=frequency=400:duration=6,volume=-34dB,aformat=channel_layouts=stereo");
  await make("loud.mp4", "anoisesrc=d=6:a=0.9:seed=3,aformat=channel_layouts=stereo");
  // Bangs over a whisper: far louder at its peaks than on the whole.
  await make("peaky.mp4", "aevalsrc='(0.95*lt(mod(t,0.7),0.02)+0.02)*(2*random(0)-1)':s=48000:d=6");
  await make("silent.mp4", "anullsrc=r=48000:cl=stereo");
  await make("spoken.mp4", "aevalsrc='0.4*sin(2*PI*300*t)*gte(t,2)*lt(t,4)':s=48000:d=6");
  await makeMedia(folder, "mute.mp4", [black(6)], codecs.h264);
  await makeMedia(folder, "music.flac", ["sine=frequency=1500:duration=8"], ["-ac", "2"]);
}, 60_000);
afterAll(() => remove());

const outputs = [{ name: "landscape", width: 64, height: 64 }];

describe("loudness", () => {
  it.each(["quiet.mp4", "loud.mp4", "peaky.mp4"])(
    "of %s comes to its target with its peaks below the limit",
    async (file) => {
      for (const loudness of [
        { integratedLufs: -14, truePeakDb: -1 },
        { integratedLufs: -23, truePeakDb: -2 },
      ]) {
        const result = await renderIn(
          folder,
          timelineOf({ video: [clipOf(file, 0, 5)], durationSeconds: 5, outputs, loudness }),
        );
        const measured = await measureLoudness(["-i", "landscape.mp4"], folder);
        expect(measured).toEqual({ integratedLufs: result.integratedLufs, truePeakDb: result.truePeakDb });
        expect(Math.abs(measured.integratedLufs - loudness.integratedLufs)).toBeLessThanOrEqual(1);
        expect(measured.truePeakDb).toBeLessThanOrEqual(loudness.truePeakDb);
      }
    },
  );

  it.each(["mute.mp4", "silent.mp4"])("of %s is silence, not noise made loud", async (file) => {
    const result = await renderIn(folder, timelineOf({ video: [clipOf(file, 0, 1)], durationSeconds: 1, outputs }));
    expect(result.integratedLufs).toBe(-70);
    expect(Math.max(...(await soundLevels(folder, "landscape.mp4")))).toBeLessThan(0.001);
  });

  it("counts a clip whose own sound is off as silent", async () => {
    const video = [clipOf("loud.mp4", 0, 1, { gainDb: null })];
    const result = await renderIn(folder, timelineOf({ video, durationSeconds: 1, outputs }));
    expect(result.integratedLufs).toBe(-70);
  });
});

/** Strength of one pitch in a stretch of the made file, by correlation. */
async function strength(hertz: number, from: number, to: number): Promise<number> {
  const samples = await readSamples(folder, "landscape.mp4");
  let sine = 0;
  let cosine = 0;
  for (let i = Math.round(from * 48000); i < Math.round(to * 48000); i++) {
    sine += (samples[2 * i] ?? 0) * Math.sin((2 * Math.PI * hertz * i) / 48000);
    cosine += (samples[2 * i] ?? 0) * Math.cos((2 * Math.PI * hertz * i) / 48000);
  }
  return (2 * Math.hypot(sine, cosine)) / ((to - from) * 48000);
}

const decibels = (a: number, b: number) => 20 * Math.log10(a / b);

describe("the mix", () => {
  const music = (more: object) => [
    { id: "music", clips: [{ file: "music.flac", in: 0, out: 6, start: 0, gainDb: -6 }], ...more },
  ];

  it("lowers music under the clips' own sound, before it begins, and brings it back", async () => {
    const audio = music({ duck: { under: "clips", db: 12, attackMs: 60, releaseMs: 400 } });
    await renderIn(folder, timelineOf({ video: [clipOf("spoken.mp4", 0, 6)], durationSeconds: 6, outputs, audio }));
    const before = await strength(1500, 0.5, 1.5);
    const onset = await strength(1500, 1.99, 2.01);
    const under = await strength(1500, 2.5, 3.5);
    const after = await strength(1500, 5, 5.8);
    expect(decibels(under, before)).toBeCloseTo(-12, 0);
    expect(decibels(onset, before)).toBeLessThan(-6);
    expect(decibels(after, before)).toBeGreaterThan(-1);
  });

  it("leaves music alone where nothing is heard, and where it is not asked to duck", async () => {
    const duck = { under: "clips", db: 20 };
    await renderIn(
      folder,
      timelineOf({ video: [clipOf("mute.mp4", 0, 6)], durationSeconds: 6, outputs, audio: music({ duck }) }),
    );
    expect(Math.abs(decibels(await strength(1500, 1, 2), await strength(1500, 4, 5)))).toBeLessThan(0.5);
    await renderIn(
      folder,
      timelineOf({ video: [clipOf("spoken.mp4", 0, 6)], durationSeconds: 6, outputs, audio: music({}) }),
    );
    expect(Math.abs(decibels(await strength(1500, 1, 2), await strength(1500, 2.5, 3.5)))).toBeLessThan(0.5);
  });

  it("fades a track's clips in and out", async () => {
    const audio = [
      { id: "music", clips: [{ file: "music.flac", in: 1, out: 5, start: 1, fadeInSeconds: 1, fadeOutSeconds: 1 }] },
    ];
    await renderIn(folder, timelineOf({ video: [clipOf("mute.mp4", 0, 6)], durationSeconds: 6, outputs, audio }));
    const full = await strength(1500, 2.5, 3.5);
    expect(await strength(1500, 0.2, 0.9)).toBeLessThan(full / 200);
    expect(decibels(await strength(1500, 1.15, 1.25), full)).toBeLessThan(-7);
    expect(decibels(await strength(1500, 4.75, 4.85), full)).toBeLessThan(-7);
    expect(await strength(1500, 5.1, 5.9)).toBeLessThan(full / 200);
  });

  it("clicks at no cut", async () => {
    // Tones that are cut in the middle of their swing, against the same tone in one piece.
    const cuts = Array.from({ length: 8 }, (_, index) =>
      clipOf("quiet.mp4", index * 0.5, 0.5, { in: 0.1 + index * 0.5013 }),
    );
    const roughest = async () => {
      const samples = await readSamples(folder, "landscape.mp4");
      let most = 0;
      for (let i = 4800; i + 4 < samples.length - 9600; i += 2)
        most = Math.max(most, Math.abs((samples[i] ?? 0) - 2 * (samples[i + 2] ?? 0) + (samples[i + 4] ?? 0)));
      return most;
    };
    await renderIn(folder, timelineOf({ video: [clipOf("quiet.mp4", 0, 4)], durationSeconds: 4, outputs }));
    const whole = await roughest();
    await renderIn(folder, timelineOf({ video: cuts, durationSeconds: 4, outputs }));
    expect(await roughest()).toBeLessThan(whole * 2);
  });
});
