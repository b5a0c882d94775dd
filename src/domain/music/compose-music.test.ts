import { describe, expect, it } from "vitest";
import { musicPieces } from "../../../tests/support/music-pieces.ts";
import { composeMusic, type Music } from "./compose-music.ts";
import { type GenreName, genreNames } from "./genres/genre.ts";
import { instruments } from "./instruments.ts";
import { type MoodName, moodNames } from "./moods/mood.ts";
import { distance, struckClasses } from "./testing/likeness.ts";
import { type Heard, listen } from "./testing/listen.ts";

const pairs = genreNames.flatMap((genre) => moodNames.map((mood) => ({ genre, mood })));
const classOf: Readonly<Record<string, number>> = {
  ...{ C: 0, "C#": 1, D: 2, Eb: 3, E: 4, F: 5, "F#": 6, G: 7, Ab: 8, A: 9, Bb: 10, B: 11 },
};

function tonicOf(music: Music): number {
  const tonic = classOf[music.key.split(" ")[0] ?? ""];
  if (tonic === undefined) throw new Error(`no tonic in ${music.key}`);
  return tonic;
}

function endingOf(music: Music): number {
  return music.sections.at(-1)?.startSeconds ?? 0;
}

const compose = (genre: GenreName, mood: MoodName, seed: number, durationSeconds = 40) =>
  composeMusic({ genre, mood, seed, durationSeconds });

/** The pitches of a part that sound at a time. */
function soundingAt(notes: readonly Heard[], seconds: number): Heard[] {
  return notes.filter((note) => !note.drums && note.on <= seconds + 0.06 && note.off > seconds + 0.1);
}

describe("composeMusic", () => {
  it.each(pairs)("is as long as asked, from five seconds to ten minutes: $genre, $mood", ({ genre, mood }) => {
    for (const durationSeconds of [5, 9.37, 31, 600]) {
      const music = compose(genre, mood, 3, durationSeconds);
      const { notes, endSeconds } = listen(music.midi);
      expect(endSeconds).toBeCloseTo(durationSeconds, 2);
      expect(Math.max(...notes.map((note) => note.off))).toBeLessThanOrEqual(durationSeconds + 0.002);
      expect(music.bars.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(pairs)("ends at home: the last chord on the tonic, held and dying away: $genre, $mood", ({ genre, mood }) => {
    for (let seed = 1; seed <= 4; seed++) {
      const music = compose(genre, mood, seed);
      const { notes } = listen(music.midi);
      const ending = endingOf(music);
      const last = notes.filter((note) => !note.drums && Math.abs(note.on - ending) < 0.25 && note.off > ending + 0.5);
      const lowest = last.reduce((low, note) => (note.pitch < low.pitch ? note : low));
      expect(lowest.pitch % 12).toBe(tonicOf(music));
      expect(new Set(last.map((note) => note.pitch % 12)).size).toBeGreaterThanOrEqual(3);
      expect(notes.some((note) => note.on > ending + 0.4)).toBe(false);
      expect(40 - ending).toBeGreaterThan(1.7);
      expect(Math.max(...last.map((note) => note.off)) - ending).toBeGreaterThan((40 - ending) * 0.7);
    }
  });

  it("says its beats, bars and sections in order, the metre with them", () => {
    for (const { genre, mood } of pairs) {
      const music = compose(genre, mood, 6);
      const perBar = music.metre === "3/4" ? 3 : 4;
      expect(music.bars).toEqual(music.beats.filter((_, index) => index % perBar === 0));
      expect(music.bars.at(-1)).toBe(endingOf(music));
      const gaps = music.beats.slice(1).map((beat, index) => beat - (music.beats[index] ?? 0));
      expect(Math.min(...gaps)).toBeCloseTo(60 / music.tempo, 2);
      expect(music.sections[0]).toMatchObject({ name: "intro", startSeconds: 0 });
      for (const section of music.sections) expect(music.bars).toContain(section.startSeconds);
      expect(music.title).toMatch(/^\w+ \w+$/);
    }
  });

  it("winds down where the mood does, and ends full where it does not", () => {
    const names = (mood: MoodName) => compose("acoustic", mood, 2, 120).sections.map(({ name }) => name);
    expect(names("sad").slice(-2)).toEqual(["outro", "ending"]);
    expect(names("epic").slice(-2)).toEqual(["peak", "ending"]);
  });

  it("is another piece for each pair and each seed, by the notes that are struck", () => {
    const pieces = musicPieces.map((order) => ({
      name: `${order.genre}, ${order.mood}`,
      ...classesOf(composeMusic(order)),
    }));
    for (const [index, piece] of pieces.entries()) {
      for (const other of pieces.slice(0, index)) {
        expect(distance(piece.rows, other.rows), `${piece.name} and ${other.name}`).toBeGreaterThan(0.35);
      }
    }
    for (const { genre, mood } of pairs) {
      const seeds = [1, 2, 3, 4, 5].map((seed) => classesOf(compose(genre, mood, seed)));
      for (const [index, piece] of seeds.entries()) {
        for (const other of seeds.slice(0, index)) {
          expect(distance(piece.rows, other.rows), `${genre}, ${mood}`).toBeGreaterThan(0.08);
        }
      }
    }
  });

  it("is the same bytes for the same order", () => {
    for (const { genre, mood } of pairs) {
      expect(Buffer.from(compose(genre, mood, 9).midi).equals(compose(genre, mood, 9).midi)).toBe(true);
    }
  });

  it("keeps instruments in their compass", () => {
    const compass = new Map<number, { low: number; high: number }>(
      Object.values(instruments).map((instrument) => [instrument.program, instrument]),
    );
    for (const { genre, mood } of pairs) {
      for (const note of listen(compose(genre, mood, 5).midi).notes) {
        if (note.drums) continue;
        const range = compass.get(note.program);
        expect(note.pitch, note.part).toBeGreaterThanOrEqual(range?.low ?? 128);
        expect(note.pitch, note.part).toBeLessThanOrEqual(range?.high ?? -1);
      }
    }
  });

  it("has no melody a half-tone from a held chord on a downbeat", () => {
    let strong = 0;
    let clashes = 0;
    for (const { genre, mood } of pairs) {
      for (let seed = 1; seed <= 3; seed++) {
        const music = compose(genre, mood, seed);
        const { notes } = listen(music.midi);
        const melodic = /^(solo|lead|voice|hook|violins)$/;
        for (const bar of music.bars.slice(0, -1)) {
          const sounding = soundingAt(notes, bar);
          const tune = sounding.filter((note) => melodic.test(note.part));
          const rest = sounding.filter((note) => !melodic.test(note.part));
          for (const note of tune) {
            strong++;
            if (rest.some((other) => Math.abs(other.pitch - note.pitch) === 1)) clashes++;
          }
        }
      }
    }
    expect(strong).toBeGreaterThan(1000);
    expect(clashes / strong).toBeLessThan(0.01);
  });

  it("plays the drums of its genre", () => {
    const drumsOf = (genre: GenreName, mood: MoodName) => {
      const music = compose(genre, mood, 4, 60);
      const peak = music.sections.findLast(({ name }) => name === "peak")?.startSeconds ?? 0;
      const at = (note: Heard) => {
        const beat = music.beats.findLastIndex((one) => one <= note.on + 0.03);
        return { inBar: beat % 4, offset: ((note.on - (music.beats[beat] ?? 0)) * music.tempo) / 60 };
      };
      const notes = listen(music.midi).notes.filter(
        (note) => note.drums && note.on >= peak - 0.03 && note.on < endingOf(music) - 0.1,
      );
      return (pitches: readonly number[]) => notes.filter((note) => pitches.includes(note.pitch)).map(at);
    };
    const onBeats = (hits: readonly { offset: number }[]) => hits.filter(({ offset }) => Math.abs(offset) < 0.1).length;

    const house = drumsOf("electronic", "happy")([36]);
    expect(new Set(house.filter(({ offset }) => Math.abs(offset) < 0.1).map(({ inBar }) => inBar)).size).toBe(4);

    const boomBap = drumsOf("hip-hop", "happy")([38]);
    expect(boomBap.filter(({ inBar }) => inBar === 1 || inBar === 3).length).toBeGreaterThan(boomBap.length * 0.6);

    const swung = drumsOf("jazz", "happy")([51]).filter(({ offset }) => offset > 0.25);
    const meanOffset = swung.reduce((sum, { offset }) => sum + offset, 0) / swung.length;
    expect(meanOffset).toBeGreaterThan(0.59);
    expect(meanOffset).toBeLessThan(0.7);

    const rock = drumsOf("rock", "inspiring")([38]);
    expect(onBeats(rock.filter(({ inBar }) => inBar % 2 === 1))).toBeGreaterThan(6);
  });

  it("walks the bass in jazz: a note to each beat, mostly small steps", () => {
    const music = compose("jazz", "happy", 2, 60);
    const bass = listen(music.midi).notes.filter((note) => note.part === "bass" && note.on < endingOf(music) - 0.1);
    expect(bass.length).toBeGreaterThan(music.beats.length * 0.7);
    const steps = bass.slice(1).map((note, index) => Math.abs(note.pitch - (bass[index]?.pitch ?? 0)));
    expect(steps.filter((step) => step <= 5).length).toBeGreaterThan(steps.length * 0.8);
    expect(steps.filter((step) => step === 0).length).toBeLessThan(steps.length * 0.12);
  });

  it("brings its motif back: rhythms of two bars recur through the melody", () => {
    for (const { genre, mood } of pairs) {
      const music = compose(genre, mood, 2, 90);
      const perBar = music.metre === "3/4" ? 3 : 4;
      const { notes } = listen(music.midi);
      const tunes = notes.filter((note) => /^(solo|lead|voice|hook)$/.test(note.part));
      const rhythms = new Map<string, number>();
      for (let bar = 0; bar + 2 < music.bars.length; bar += 2) {
        const [start, end] = [music.bars[bar] ?? 0, music.bars[bar + 2] ?? 0];
        const inside = tunes.filter((note) => note.on >= start - 0.1 && note.on < end - 0.1);
        if (inside.length < 2) continue;
        const beat = (end - start) / (2 * perBar);
        const rhythm = inside.map((note) => Math.round(((note.on - start) / beat) * 2)).join(",");
        rhythms.set(rhythm, (rhythms.get(rhythm) ?? 0) + 1);
      }
      expect(Math.max(...rhythms.values()), `${genre}, ${mood}`).toBeGreaterThanOrEqual(2);
    }
  });

  it("refuses what is shorter than five seconds or longer than ten minutes", () => {
    for (const durationSeconds of [4.9, 601, Number.NaN]) {
      expect(() => compose("jazz", "calm", 1, durationSeconds)).toThrow(RangeError);
    }
  });
});

function classesOf(music: Music): { rows: number[][] } {
  return { rows: struckClasses(listen(music.midi).notes, music.beats) };
}
