import { describe, expect, it } from "vitest";
import { composeBed } from "./compose-bed.ts";
import { musicProfiles } from "./profiles.ts";
import { type Heard, listen } from "./testing/listen.ts";

const profiles = Object.values(musicProfiles);
const durations = [1, 3, 5, 7.4, 12, 30, 60, 119.96, 300];

describe("composeBed", () => {
  it.each(profiles)("is exactly as long as asked and ends on a chord that is held: $name", (profile) => {
    for (const durationSeconds of durations) {
      const bed = composeBed({ profile, durationSeconds, seed: 11 });
      const { notes, endSeconds } = listen(bed.midi);
      expect(endSeconds).toBeCloseTo(durationSeconds, 2);
      const final = notes.filter((note) => !note.drums && Math.abs(note.on - bed.finalSeconds) < 0.25);
      expect(new Set(final.map((note) => note.pitch)).size).toBeGreaterThanOrEqual(3);
      expect(Math.max(...notes.map((note) => note.off))).toBeLessThanOrEqual(durationSeconds + 0.002);
      expect(notes.some((note) => note.on > bed.finalSeconds + 0.4)).toBe(false);
    }
  });

  it.each(profiles)("keeps the tempo within the profile's range wherever there are bars: $name", (profile) => {
    for (const durationSeconds of durations.filter((one) => one >= 12)) {
      const bed = composeBed({ profile, durationSeconds, seed: 5 });
      expect(bed.bpm).toBeGreaterThanOrEqual(profile.bpm.low - 0.1);
      expect(bed.bpm).toBeLessThanOrEqual(profile.bpm.high + 0.1);
      const tail = durationSeconds - bed.finalSeconds;
      expect(tail).toBeGreaterThanOrEqual(profile.tailSeconds.low - 0.01);
      expect(tail).toBeLessThanOrEqual(profile.tailSeconds.high + 0.01);
    }
  });

  it("keeps a tempo that is asked for, exactly", () => {
    const bed = composeBed({ profile: musicProfiles.gaming, durationSeconds: 23.7, seed: 1, bpm: 130 });
    expect(bed.bpm).toBeCloseTo(130, 3);
    expect(bed.beatsSeconds[8]).toBeCloseTo((8 * 60) / 130, 4);
    expect(23.7 - bed.finalSeconds).toBeGreaterThanOrEqual(musicProfiles.gaming.tailSeconds.low - 1e-6);
  });

  it("reports beats that the drums play on", () => {
    for (const profile of [musicProfiles.gaming, musicProfiles.energetic]) {
      const bed = composeBed({ profile, durationSeconds: 60, seed: 3 });
      const kicks = listen(bed.midi).notes.filter((note) => note.drums && note.pitch === 36);
      const onBeats = bed.downbeatsSeconds.filter((beat) => kicks.some((kick) => Math.abs(kick.on - beat) < 0.015));
      expect(onBeats.length).toBeGreaterThan(bed.downbeatsSeconds.length * 0.6);
    }
  });

  it("has beats that rise evenly, with every fourth a downbeat, the last chord among them", () => {
    for (const profile of profiles) {
      const bed = composeBed({ profile, durationSeconds: 45, seed: 8 });
      const gaps = bed.beatsSeconds.slice(1).map((beat, index) => beat - (bed.beatsSeconds[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan((60 / bed.bpm) * 0.999);
      expect(Math.max(...gaps)).toBeLessThan((60 / bed.bpm) * 1.25);
      expect(bed.downbeatsSeconds).toEqual(bed.beatsSeconds.filter((_, index) => index % 4 === 0));
      expect(bed.downbeatsSeconds.at(-1)).toBe(bed.finalSeconds);
    }
  });

  it("is the same for the same seed, and another piece for another", () => {
    for (const profile of profiles) {
      const bytes = (seed: number) =>
        Buffer.from(composeBed({ profile, durationSeconds: 30, seed }).midi).toString("hex");
      expect(bytes(4)).toBe(bytes(4));
      const melodies = new Set(
        Array.from({ length: 12 }, (_, seed) => {
          const notes = listen(composeBed({ profile, durationSeconds: 30, seed }).midi).notes.filter(
            (note) => !note.drums,
          );
          const classes = notes.map((note) => note.pitch % 12).join(",");
          return `${notes.length}:${classes}`;
        }),
      );
      expect(melodies.size).toBe(12);
    }
  });

  it.each(profiles)("sounds in the key that it says: $name", (profile) => {
    for (let seed = 1; seed <= 8; seed++) {
      const bed = composeBed({ profile, durationSeconds: 60, seed });
      expect(heardKey(listen(bed.midi).notes)).toBe(bed.key);
    }
  });

  it("never rests for long, and plays more as the energy rises", () => {
    for (const profile of profiles) {
      const bed = composeBed({ profile, durationSeconds: 90, seed: 2 });
      const { notes } = listen(bed.midi);
      for (let second = 0; second < bed.finalSeconds; second++) {
        expect(notes.some((note) => note.on < second + 1 && note.off > second)).toBe(true);
      }
      const partsIn = (name: string) => {
        const section = bed.sections.findLast((one) => one.name === name);
        if (!section) throw new Error(`no ${name}`);
        const inside = notes.filter((note) => note.on >= section.startSeconds && note.on < section.endSeconds - 0.1);
        return new Set(inside.map((note) => note.part)).size;
      };
      expect(partsIn("peak")).toBeGreaterThan(partsIn("intro") + 1);
    }
  });

  it("states its motif again: the melody's rhythm of the first peak bars returns in the last", () => {
    const bed = composeBed({ profile: musicProfiles.cinematic, durationSeconds: 60, seed: 6 });
    const horns = listen(bed.midi).notes.filter((note) => note.part === "horns");
    const beat = 60 / bed.bpm;
    const rhythmFrom = (start: number) =>
      horns
        .filter((note) => note.on >= start - 0.2 && note.on < start + 8 * beat - 0.2)
        .map((note) => Math.round((note.on - start) / beat / 0.5));
    const peak = bed.sections.findLast((section) => section.name === "peak");
    const start = peak?.startSeconds ?? 0;
    expect(rhythmFrom(start).length).toBeGreaterThan(1);
    expect(rhythmFrom(start + 16 * beat)).toEqual(rhythmFrom(start));
  });

  it("refuses a piece of no length", () => {
    expect(() => composeBed({ profile: musicProfiles.chill, durationSeconds: 0, seed: 1 })).toThrow(RangeError);
  });
});

/** Krumhansl and Kessler's key profiles against how long each pitch class sounds. */
function heardKey(notes: readonly Heard[]): string {
  const major = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
  const minor = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];
  const names = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];
  const weights = new Array<number>(12).fill(0);
  for (const note of notes) {
    if (!note.drums) weights[note.pitch % 12] = (weights[note.pitch % 12] ?? 0) + Math.min(1, note.off - note.on);
  }
  const candidates = names.flatMap((name, tonic) =>
    (
      [
        ["major", major],
        ["minor", minor],
      ] as const
    ).map(([scale, profile]) => ({
      key: `${name} ${scale}`,
      fit: correlation(
        weights,
        profile.map((_, index) => profile[(index - tonic + 12) % 12] ?? 0),
      ),
    })),
  );
  return candidates.reduce((best, one) => (one.fit > best.fit ? one : best)).key;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [cross, squareA, squareB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [da, db] = [value - meanA, (b[index] ?? 0) - meanB];
    cross += da * db;
    squareA += da * da;
    squareB += db * db;
  }
  return cross / Math.sqrt(squareA * squareB);
}
