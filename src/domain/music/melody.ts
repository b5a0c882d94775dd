/** The melody: the motif stated, answered, turned, ornamented and brought home over the chords of each section. */
import type { Section, SectionName } from "./form.ts";
import { type ChordSpan, chordAt } from "./harmony.ts";
import type { Motif, MotifNote } from "./motif.ts";
import { finalBeat, finalChord, type Piece } from "./piece.ts";
import { closest, scalePitch, standingClasses, stepOfPitch } from "./pitches.ts";
import type { Random } from "./random.ts";
import { type Cell, cellOf, vary } from "./variations.ts";

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
/** How far above it a lifted cell lies. */
const lift = 4;

/** The whole line, the note of the last chord included. */
export function composeMelody(piece: Piece, motif: Motif, random: Random): MelodyNote[] {
  const notes: MelodyNote[] = [];
  const times = new Map<SectionName, number>();
  for (const section of piece.form) {
    const time = times.get(section.name) ?? 0;
    times.set(section.name, time + 1);
    notes.push(...overSection(piece, motif, { section, time, before: notes.at(-1)?.pitch ?? centre }, random));
  }
  const last = notes.at(-1)?.pitch ?? centre;
  const chord = finalChord(piece);
  const standing = standingClasses(chord);
  const home = closest(last, standing.includes(chord.rootClass) ? [chord.rootClass] : standing);
  const section = piece.form.at(-1)?.name ?? "peak";
  return [...notes, { at: finalBeat(piece), beats: piece.grid.beatsPerBar, pitch: home, section, head: true }];
}

function overSection(
  piece: Piece,
  motif: Motif,
  { section, time, before }: { section: Section; time: number; before: number },
  random: Random,
): MelodyNote[] {
  const { beatsPerBar } = piece.grid;
  const notes: MelodyNote[] = [];
  const start = section.startBar * beatsPerBar;
  const end = start + section.bars * beatsPerBar;
  // A pick-up of odd bars stays silent: the phrase begins where four-bar phrases do.
  const first = start + ((section.bars * beatsPerBar) % motif.beats);
  let previous = before;
  for (let at = first, place = 0; at + motif.beats <= end + 1e-6; at += motif.beats, place++) {
    const realised = realise(piece, motif, { at, cell: cellOf(section.name, time, place), previous }, random);
    for (const note of realised) notes.push({ ...note, section: section.name });
    previous = realised.at(-1)?.pitch ?? previous;
  }
  return notes;
}

interface Place {
  at: number;
  cell: Cell;
  previous: number;
}

function realise(piece: Piece, motif: Motif, place: Place, random: Random): Omit<MelodyNote, "section">[] {
  const source = vary(motif, place.cell);
  const start = bestStart(piece, source, place, random);
  return source.map((note, index) => {
    const at = place.at + note.at;
    const chord = chordAt(piece.chords, at);
    const wished = scalePitch(piece.key, start + note.step);
    const rests = place.cell === "cadence" && index === source.length - 1;
    const pitch = rests ? closest(wished, restful(chord)) : fit(wished, note, chord, piece);
    return { at, beats: note.beats, pitch, head: note.at < piece.grid.beatsPerBar };
  });
}

/** The scale step to begin on: near what came before, in the middle of the compass, and at ease with the chords. */
function bestStart(piece: Piece, notes: readonly MotifNote[], place: Place, random: Random): number {
  const around = centre + (place.cell === "lift" ? lift : 0);
  const middle = stepOfPitch(piece.key, around);
  let best = middle;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = middle - 6; start <= middle + 5; start++) {
    let cost = 0.5 * random.next();
    for (const note of notes) {
      const pitch = scalePitch(piece.key, start + note.step);
      const chord = chordAt(piece.chords, place.at + note.at);
      if (note.structural && !chord.pitchClasses.includes(pitch % 12)) cost += 1.6;
      const away = Math.abs(pitch - around);
      cost += 0.05 * Math.max(0, away - 6) + 0.35 * Math.max(0, away - 10);
    }
    cost += 0.12 * Math.abs(scalePitch(piece.key, start + (notes[0]?.step ?? 0)) - place.previous);
    if (cost < bestCost) {
      best = start;
      bestCost = cost;
    }
  }
  return best;
}

/** Strong notes go to the chord; passing ones stay in the scale, bent where the chord has altered it. */
function fit(wished: number, note: MotifNote, chord: ChordSpan, piece: Piece): number {
  const standing = standingClasses(chord);
  if (standing.includes(wished % 12)) return wished;
  const rubs = note.beats >= 1 && chord.pitchClasses.includes((wished + 11) % 12);
  if (note.structural || rubs) return closest(wished, standing);
  const altered = chord.pitchClasses.find(
    (one) => !piece.key.pitchClasses.includes(one) && [1, 11].includes((one - (wished % 12) + 12) % 12),
  );
  return altered === undefined ? wished : closest(wished, [altered]);
}

function restful(chord: ChordSpan): number[] {
  const standing = standingClasses(chord);
  const triad = chord.pitchClasses.slice(0, 3).filter((one) => standing.includes(one));
  return triad.length > 0 ? triad : standing;
}
