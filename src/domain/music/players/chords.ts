/** Players of the harmony: pads hold it, chords strike it, arpeggios break it. */
import { chordAt, type ChordSpan } from "../harmony.ts";
import { finalBeat, finalHoldBeats, type Piece, plays, playsFinal } from "../piece.ts";
import type { Layer } from "../profile.ts";
import type { Note } from "../score.ts";
import { leadVoices } from "../voicing.ts";
import { stepsOf, strengthOf, velocityAt } from "./playing.ts";

type Of<Role> = Extract<Layer, { role: Role }>;

function voicingsOf(piece: Piece, layer: Of<"pad"> | Of<"chords"> | Of<"arpeggio">): number[][] {
  const [low, high] = layer.register;
  if (layer.role === "chords" && layer.power) {
    return piece.chords.map((chord) => {
      const root = low + ((chord.rootClass - (low % 12) + 12) % 12);
      return [root, root + 7, root + 12];
    });
  }
  return leadVoices(piece.chords, { low, high, voices: layer.voices });
}

export function playPad(piece: Piece, layer: Of<"pad">): Note[] {
  const notes: Note[] = [];
  const voicings = voicingsOf(piece, layer);
  let held = new Map<number, Note>();
  for (const [index, chord] of piece.chords.entries()) {
    const isFinal = index === piece.chords.length - 1;
    const sounds = isFinal
      ? playsFinal(piece, layer)
      : plays(piece, layer, Math.floor(chord.at / piece.grid.beatsPerBar));
    const next = new Map<number, Note>();
    const beats = isFinal ? finalHoldBeats(piece) : chord.beats;
    for (const pitch of sounds ? (voicings[index] ?? []) : []) {
      // A voice that stays is not struck again, except for the last chord.
      const tied = isFinal ? undefined : held.get(pitch);
      if (tied) tied.beats += beats;
      else notes.push({ at: chord.at, beats, pitch, velocity: velocityAt(piece, chord.at, isFinal ? 0.9 : 0.95) });
      next.set(pitch, tied ?? (notes.at(-1) as Note));
    }
    held = next;
  }
  return notes;
}

export function playChords(piece: Piece, layer: Of<"chords">): Note[] {
  const voicings = voicingsOf(piece, layer);
  const notes: Note[] = [];
  for (const step of stepsOf(piece, layer, layer.rhythm)) {
    const voicing = voicings[indexAt(piece, step.beat)] ?? [];
    const velocity = velocityAt(piece, step.beat, strengthOf(step.mark));
    const struck = { at: step.beat, beats: step.beats * (layer.touch ?? 0.92), velocity };
    const order = step.mark === "u" ? voicing.toReversed().slice(0, -1) : voicing;
    notes.push(...strum(order, layer.strumSeconds ?? 0, struck));
  }
  return [...notes, ...strikeLast(piece, layer, voicings, layer.strumSeconds ?? 0)];
}

export function playArpeggio(piece: Piece, layer: Of<"arpeggio">): Note[] {
  const voicings = voicingsOf(piece, layer);
  const notes: Note[] = [];
  const [, high] = layer.register;
  for (const step of stepsOf(piece, layer, layer.rhythm)) {
    const voicing = voicings[indexAt(piece, step.beat)] ?? [];
    const voice = Number.parseInt(step.mark, 10);
    const base = voicing[voice % voicing.length];
    if (base === undefined) continue;
    const raised = base + 12 * Math.floor(voice / voicing.length);
    const pitch = raised > high + 7 ? raised - 12 : raised;
    const accent = step.at % 2 === 0 ? 1 : step.at % 1 === 0 ? 0.9 : 0.8;
    notes.push({
      at: step.beat,
      beats: step.beats * (layer.touch ?? 1),
      pitch,
      velocity: velocityAt(piece, step.beat, accent),
    });
  }
  return [...notes, ...strikeLast(piece, layer, voicings, 0.06)];
}

function strikeLast(
  piece: Piece,
  layer: Of<"chords"> | Of<"arpeggio">,
  voicings: readonly number[][],
  strumSeconds: number,
): Note[] {
  if (!playsFinal(piece, layer)) return [];
  const at = finalBeat(piece);
  return strum(voicings.at(-1) ?? [], strumSeconds, {
    at,
    beats: finalHoldBeats(piece),
    velocity: velocityAt(piece, at, 0.92),
  });
}

function strum(voicing: readonly number[], strumSeconds: number, note: Omit<Note, "pitch">): Note[] {
  return voicing.map((pitch, index) => ({ ...note, pitch, lateSeconds: index * strumSeconds }));
}

function indexAt(piece: Piece, beat: number): number {
  const chord: ChordSpan = chordAt(piece.chords, beat);
  return piece.chords.indexOf(chord);
}
