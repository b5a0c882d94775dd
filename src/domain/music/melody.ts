/** The melody: the motif stated, answered, raised and brought home over the chords of each section. */
import type { Section, SectionName } from "./form.ts";
import { type ChordSpan, chordAt } from "./harmony.ts";
import type { Motif, MotifNote } from "./motif.ts";
import { finalBeat, finalChord, type Piece } from "./piece.ts";
import type { Random } from "./random.ts";
import { beatsPerBar } from "./tempo.ts";

export interface MelodyNote {
  at: number;
  beats: number;
  pitch: number;
  section: SectionName;
  /** Of the motif's first bar: what a fragment plays. */
  head: boolean;
}

/** Around this MIDI note; layers move it by octaves. */
const centre = 71;

type Cell = "statement" | "answer" | "cadence";
const phrase: readonly Cell[] = ["statement", "answer", "statement", "cadence"];

/** The whole line, the note of the last chord included. */
export function composeMelody(piece: Piece, motif: Motif, random: Random): MelodyNote[] {
  const notes: MelodyNote[] = [];
  for (const section of piece.form) notes.push(...overSection(piece, motif, section, notes.at(-1)?.pitch, random));
  const last = notes.at(-1)?.pitch ?? centre;
  const home = closest(last, [finalChord(piece).rootClass]);
  const at = finalBeat(piece);
  return [...notes, { at, beats: beatsPerBar, pitch: home, section: piece.form.at(-1)?.name ?? "peak", head: true }];
}

function overSection(
  piece: Piece,
  motif: Motif,
  section: Section,
  before: number | undefined,
  random: Random,
): MelodyNote[] {
  const notes: MelodyNote[] = [];
  const start = section.startBar * beatsPerBar;
  const end = start + section.bars * beatsPerBar;
  // A pick-up of odd bars stays silent: the phrase begins where four-bar phrases do.
  const first = start + ((section.bars * beatsPerBar) % motif.beats);
  let previous = before ?? centre;
  for (let at = first, cell = 0; at + motif.beats <= end + 1e-6; at += motif.beats, cell++) {
    const kind = phrase[cell % phrase.length] ?? "statement";
    const realised = realise(piece, motif, at, kind, previous, random);
    for (const note of realised) notes.push({ ...note, section: section.name });
    previous = realised.at(-1)?.pitch ?? previous;
  }
  return notes;
}

function realise(
  piece: Piece,
  motif: Motif,
  at: number,
  kind: Cell,
  previous: number,
  random: Random,
): Omit<MelodyNote, "section">[] {
  const source = kind === "statement" ? motif.notes : varied(motif, kind);
  const start = bestStart(piece, source, at, previous, random);
  return source.map((note, index) => {
    const chord = chordAt(piece.chords, at + note.at);
    const wished = scalePitch(piece, start + note.step);
    const isLast = index === source.length - 1;
    const pitch = isLast && kind === "cadence" ? closest(wished, restful(chord)) : fit(wished, note, chord, piece);
    return { at: at + note.at, beats: note.beats, pitch, head: note.at < beatsPerBar };
  });
}

/** An answer keeps the rhythm and turns the second bar over; a cadence comes to rest early. */
function varied(motif: Motif, kind: "answer" | "cadence"): MotifNote[] {
  const turn = motif.notes.findIndex((note) => note.at >= motif.beats / 2);
  const pivot = motif.notes[turn]?.step ?? 0;
  const turned = motif.notes.map((note, index) =>
    turn >= 0 && index > turn ? { ...note, step: 2 * pivot - note.step } : note,
  );
  if (kind === "answer") return turned;
  const kept = turned.filter((note) => note.at <= motif.beats - 2);
  return kept.map((note, index) =>
    index === kept.length - 1 ? { ...note, beats: Math.max(note.beats, motif.beats - note.at - 0.5) } : note,
  );
}

/** The scale step to begin on: near what came before, in the middle of the compass, and at ease with the chords. */
function bestStart(piece: Piece, notes: readonly MotifNote[], at: number, previous: number, random: Random): number {
  const middle = stepOfPitch(piece, centre);
  let best = middle;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = middle - 6; start <= middle + 5; start++) {
    let cost = 0.5 * random.next();
    for (const note of notes) {
      const pitch = scalePitch(piece, start + note.step);
      if (note.structural && !chordAt(piece.chords, at + note.at).pitchClasses.includes(pitch % 12)) cost += 1.6;
      cost += 0.05 * Math.max(0, Math.abs(pitch - centre) - 6);
    }
    cost += 0.12 * Math.abs(scalePitch(piece, start + (notes[0]?.step ?? 0)) - previous);
    if (cost < bestCost) {
      best = start;
      bestCost = cost;
    }
  }
  return best;
}

/** Strong notes go to the chord; passing ones stay in the scale, bent where the chord has altered it. */
function fit(wished: number, note: MotifNote, chord: ChordSpan, piece: Piece): number {
  if (chord.pitchClasses.includes(wished % 12)) return wished;
  if (note.structural) return closest(wished, chord.pitchClasses);
  const altered = chord.pitchClasses.find(
    (one) => !piece.key.pitchClasses.includes(one) && [1, 11].includes((one - (wished % 12) + 12) % 12),
  );
  return altered === undefined ? wished : closest(wished, [altered]);
}

function restful(chord: ChordSpan): number[] {
  return [...chord.pitchClasses.slice(0, 3)];
}

/** The note nearest to `pitch` whose pitch class is one of these. */
export function closest(pitch: number, classes: readonly number[]): number {
  for (let distance = 0; distance <= 11; distance++) {
    for (const candidate of [pitch - distance, pitch + distance]) {
      if (classes.includes(((candidate % 12) + 12) % 12)) return candidate;
    }
  }
  return pitch;
}

/** MIDI note of a step of the scale; step 0 is the tonic of octave 0. */
function scalePitch(piece: Piece, step: number): number {
  const { pitchClasses } = piece.key;
  const count = pitchClasses.length;
  const tonic = pitchClasses[0] as number;
  const inOctave = ((pitchClasses[((step % count) + count) % count] as number) - tonic + 12) % 12;
  return tonic + 12 * Math.floor(step / count) + inOctave;
}

function stepOfPitch(piece: Piece, pitch: number): number {
  const count = piece.key.pitchClasses.length;
  let step = Math.floor((pitch - (piece.key.pitchClasses[0] as number)) / 12) * count;
  while (scalePitch(piece, step) < pitch) step++;
  return step;
}
