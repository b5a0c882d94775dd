/** Which chord sounds when: progressions for each section, a dominant before each peak, a cadence at the end. */
import { Chord, Note, Progression, Scale } from "tonal";
import { cycleSections, phraseBars, type Section } from "./form.ts";
import type { Random } from "./random.ts";
import type { BeatsPerBar } from "./tempo.ts";

/** Four bars or eight, one roman-numeral chord for each; two in one bar are parted by a space. */
export type Bars = readonly string[];

export interface Harmony {
  /** Tonal's name of the scale: `major`, `minor`, `dorian`… */
  scale: string;
  tonics: readonly string[];
  /** For intro and theme; the peak may have its own. */
  progressions: readonly Bars[];
  peaks: readonly Bars[];
  /** For breaks; without them, those of the theme. */
  breaks?: readonly Bars[];
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
export function harmonise(
  form: readonly Section[],
  harmony: Harmony,
  { key, beatsPerBar }: { key: Key; beatsPerBar: BeatsPerBar },
  random: Random,
): ChordSpan[] {
  const main = random.pick(harmony.progressions);
  const peak = random.pick(harmony.peaks);
  const tension = random.pick(harmony.tension);
  const cadence = random.pick(harmony.cadences);
  const final = random.pick(harmony.finals);
  const others = { main: random.pick(harmony.progressions), peak: random.pick(harmony.peaks) };
  const rest = random.pick(harmony.breaks ?? [main]);
  const bars: string[] = [];
  for (const [index, section] of form.entries()) {
    // A long piece has a second pair of progressions, taken in turn with the first.
    const again = Math.floor(index / cycleSections) % 2 === 1 && index < form.length - 2;
    const own = again ? others : { main, peak };
    const progression = section.name === "peak" ? own.peak : section.name === "break" ? rest : own.main;
    // Bars that make no phrase come first, so that the phrase ends where the section does.
    const pickUp = section.bars % phraseBars;
    for (let bar = 0; bar < section.bars; bar++) {
      const place = (bar - pickUp) % progression.length;
      bars.push((bar < pickUp ? progression[0] : progression[place]) as string);
    }
    if (form[index + 1]?.name === "peak" && section.bars > 1) bars[bars.length - 1] = tension;
  }
  const closing = cadence.slice(-Math.min(cadence.length, Math.max(0, bars.length - 1)));
  if (bars.length > 1) bars.splice(bars.length - closing.length, closing.length, ...closing);
  return [...bars, final].flatMap((bar, index) => spansOfBar(bar, index, key, beatsPerBar));
}

function spansOfBar(bar: string, index: number, key: Key, beatsPerBar: BeatsPerBar): ChordSpan[] {
  const numerals = bar.split(" ");
  // In three beats the first of two chords has two.
  const starts = numerals.map((_, place) => Math.ceil((place * beatsPerBar) / numerals.length));
  return Progression.fromRomanNumerals(key.tonic, numerals).map((symbol, place) => {
    const chord = Chord.get(symbol);
    if (chord.empty || !chord.tonic) throw new RangeError(`no chord ${symbol}`);
    return {
      at: index * beatsPerBar + (starts[place] ?? 0),
      beats: (starts[place + 1] ?? beatsPerBar) - (starts[place] ?? 0),
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
