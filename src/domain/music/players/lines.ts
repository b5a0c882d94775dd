/** Players of one note at a time: bass, melody, counter-line. */
import { chordAt } from "../harmony.ts";
import type { MelodyNote } from "../melody.ts";
import { closest } from "../pitches.ts";
import { finalBeat, finalChord, finalHoldBeats, type Piece, plays, playsFinal } from "../piece.ts";
import type { Layer } from "../profile.ts";
import type { Note } from "../score.ts";
import { sectionAtBar } from "../form.ts";
import { seededRandom } from "../random.ts";
import { pitchIn, stepsOf, velocityAt } from "./playing.ts";
import { walk } from "./walk.ts";

type Of<Role> = Extract<Layer, { role: Role }>;

export function playBass(piece: Piece, layer: Of<"bass">): Note[] {
  const notes: Note[] = [];
  const [low, high] = layer.register;
  const middle = low + 5;
  const random = seededRandom(piece.seed, `walk/${layer.name}`);
  for (const step of stepsOf(piece, layer, layer.rhythm)) {
    const section = sectionAtBar(piece.form, Math.floor(step.beat / piece.grid.beatsPerBar));
    const pedal = section !== undefined && layer.pedalIn?.includes(section.name) === true;
    const chord = chordAt(piece.chords, step.beat);
    const rootClass = pedal ? (piece.key.pitchClasses[0] as number) : chord.rootClass;
    const root = pitchIn(rootClass, layer.register, middle);
    const classes = pedal ? [rootClass] : chord.pitchClasses;
    const pitch =
      step.mark === "w"
        ? walk(piece, layer, step.beat, notes.at(-1)?.pitch ?? root, random)
        : bassPitch(step.mark, root, piece, step.beat, classes, layer);
    const strength = step.at === 0 ? 1.08 : step.at % 1 === 0 ? 0.98 : 0.9;
    notes.push({
      at: step.beat,
      beats: step.beats * (layer.touch ?? 0.94),
      pitch: pitch > high ? pitch - 12 : pitch,
      velocity: velocityAt(piece, step.beat, strength),
    });
  }
  if (!playsFinal(piece, layer)) return notes;
  const at = finalBeat(piece);
  const pitch = pitchIn(finalChord(piece).rootClass, layer.register, middle);
  return [...notes, { at, beats: finalHoldBeats(piece), pitch, velocity: velocityAt(piece, at, 1) }];
}

function bassPitch(
  mark: string,
  root: number,
  piece: Piece,
  beat: number,
  classes: readonly number[],
  layer: Layer,
): number {
  if (mark === "o") return root + 12;
  if (mark === "f") return closest(root + 7, [classes[2] ?? classes[0] ?? 0]);
  if (mark === "t") return closest(root + 4, [classes[1] ?? classes[0] ?? 0]);
  if (mark !== "a") return root;
  const { beatsPerBar } = piece.grid;
  const next = chordAt(piece.chords, Math.floor(beat / beatsPerBar + 1) * beatsPerBar);
  const target = pitchIn(next.rootClass, layer.register, root);
  const below = piece.key.pitchClasses.includes((target - 2 + 120) % 12) ? target - 2 : target - 1;
  return below < layer.register[0] ? target + 2 : below;
}

export function playMelody(piece: Piece, layer: Of<"melody">, melody: readonly MelodyNote[]): Note[] {
  const { beatsPerBar } = piece.grid;
  const shift = octaveShift(layer, melody);
  const notes = melody.slice(0, -1).flatMap((note): Note[] => {
    if (!plays(piece, layer, Math.floor(note.at / beatsPerBar))) return [];
    if (layer.fragmentIn?.includes(note.section) && !note.head) return [];
    const strength = note.at % beatsPerBar === 0 ? 1.08 : note.at % 1 === 0 ? 1 : 0.92;
    return [
      {
        at: note.at,
        beats: note.beats * (layer.touch ?? 0.97),
        pitch: note.pitch + shift,
        velocity: velocityAt(piece, note.at, strength),
      },
    ];
  });
  const last = melody.at(-1);
  if (!last || !playsFinal(piece, layer)) return notes;
  return [
    ...notes,
    {
      at: last.at,
      beats: finalHoldBeats(piece),
      pitch: last.pitch + shift,
      velocity: velocityAt(piece, last.at, 0.95),
    },
  ];
}

/** Whole octaves that bring the melody's mean into the middle of the layer's register. */
function octaveShift(layer: Layer, melody: readonly MelodyNote[]): number {
  const mean = melody.reduce((sum, note) => sum + note.pitch, 0) / Math.max(1, melody.length);
  const middle = (layer.register[0] + layer.register[1]) / 2;
  return 12 * Math.round((middle - mean) / 12);
}

export function playCounter(piece: Piece, layer: Of<"counter">): Note[] {
  const notes: Note[] = [];
  let previous = Math.round((layer.register[0] + layer.register[1]) / 2);
  for (const [index, chord] of piece.chords.entries()) {
    const isFinal = index === piece.chords.length - 1;
    const guides = [chord.pitchClasses[1], chord.pitchClasses[3]].filter((one) => one !== undefined);
    const pitch = clamp(closest(previous, guides), layer.register);
    previous = pitch;
    const sounds = isFinal
      ? playsFinal(piece, layer)
      : plays(piece, layer, Math.floor(chord.at / piece.grid.beatsPerBar));
    if (!sounds) continue;
    const last = notes.at(-1);
    const beats = isFinal ? finalHoldBeats(piece) : chord.beats;
    const isHeld = last && last.pitch === pitch && Math.abs(last.at + last.beats - chord.at) < 0.01;
    if (isHeld && !isFinal) last.beats += beats;
    else notes.push({ at: chord.at, beats, pitch, velocity: velocityAt(piece, chord.at, 0.95) });
  }
  return notes;
}

function clamp(pitch: number, [low, high]: readonly [number, number]): number {
  let inside = pitch;
  while (inside < low) inside += 12;
  while (inside > high) inside -= 12;
  return inside;
}
