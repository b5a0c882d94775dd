/** Which chord sounds when: progressions for each section, a dominant before each peak, a cadence at the end. */
import { Chord, Note, Progression, Scale } from "tonal";
import type { Section, SectionName } from "./form.ts";
import type { Random } from "./random.ts";
import { beatsPerBar } from "./tempo.ts";

/** One roman-numeral chord for each bar; two in one bar are parted by a space. */
export type Bars = readonly string[];

export interface Harmony {
  /** Tonal's name of the scale: `major`, `minor`, `dorian`… */
  scale: string;
  tonics: readonly string[];
  /** For intro and theme; the peak may have its own. */
  progressions: readonly Bars[];
  peaks: readonly Bars[];
  /** The bar that leads into a peak. */
  tension: readonly string[];
  /** The last bars, the last of them the longest wait. */
  cadences: readonly Bars[];
  finals: readonly string[];
}

export interface Key {
  tonic: string;
  scale: string;
  /** Pitch classes of the scale from the tonic up. */
  pitchClasses: readonly number[];
}

export interface ChordSpan {
  at: number;
  beats: number;
  symbol: string;
  rootClass: number;
  /** Root first. */
  pitchClasses: readonly number[];
}

export function chooseKey(harmony: Harmony, random: Random): Key {
  const tonic = random.pick(harmony.tonics);
  const { notes } = Scale.get(`${tonic} ${harmony.scale}`);
  if (notes.length === 0) throw new RangeError(`no scale ${harmony.scale}`);
  return { tonic, scale: harmony.scale, pitchClasses: notes.map(chroma) };
}

/** The chords of all bars, and the last chord after them (its length is one bar; the tail is longer or shorter). */
export function harmonise(form: readonly Section[], harmony: Harmony, key: Key, random: Random): ChordSpan[] {
  const main = random.pick(harmony.progressions);
  const peak = random.pick(harmony.peaks);
  const tension = random.pick(harmony.tension);
  const cadence = random.pick(harmony.cadences);
  const bars: string[] = [];
  for (const [index, section] of form.entries()) {
    const progression = usesPeak(section.name) ? peak : main;
    // Bars that make no phrase come first, so that the phrase ends where the section does.
    const pickUp = section.bars % progression.length;
    for (let bar = 0; bar < section.bars; bar++) {
      const place = (bar - pickUp + progression.length) % progression.length;
      bars.push(bar < pickUp ? (progression[0] as string) : (progression[place] as string));
    }
    if (form[index + 1]?.name === "peak" && section.bars > 1) bars[bars.length - 1] = tension;
  }
  const closing = cadence.slice(-Math.min(cadence.length, Math.max(0, bars.length - 1)));
  if (bars.length > 1) bars.splice(bars.length - closing.length, closing.length, ...closing);
  const spans = bars.flatMap((bar, index) => spansOfBar(bar, index * beatsPerBar, key));
  const final = random.pick(harmony.finals);
  return [...spans, ...spansOfBar(final, bars.length * beatsPerBar, key)];
}

function usesPeak(name: SectionName): boolean {
  return name === "peak";
}

function spansOfBar(bar: string, at: number, key: Key): ChordSpan[] {
  const numerals = bar.split(" ");
  const beats = beatsPerBar / numerals.length;
  return Progression.fromRomanNumerals(key.tonic, numerals).map((symbol, index) => {
    const chord = Chord.get(symbol);
    if (chord.empty || !chord.tonic) throw new RangeError(`no chord ${symbol}`);
    return {
      at: at + index * beats,
      beats,
      symbol,
      rootClass: chroma(chord.tonic),
      pitchClasses: chord.notes.map(chroma),
    };
  });
}

function chroma(note: string): number {
  const value = Note.chroma(note);
  if (value === undefined || Number.isNaN(value)) throw new RangeError(`no note ${note}`);
  return value;
}

export function chordAt(chords: readonly ChordSpan[], beat: number): ChordSpan {
  const chord = chords.findLast((span) => span.at <= beat + 1e-6) ?? chords[0];
  if (!chord) throw new RangeError("a piece without chords");
  return chord;
}
