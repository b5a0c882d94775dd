/** Everything that the players of one piece agree on. */
import { energyAtBar, type Section, sectionAtBar } from "./form.ts";
import type { ChordSpan, Key } from "./harmony.ts";
import type { Layer, MusicProfile } from "./profile.ts";
import type { Grid } from "./tempo.ts";

export interface Piece {
  profile: MusicProfile;
  seed: number;
  key: Key;
  grid: Grid;
  form: readonly Section[];
  /** The last one is the last chord. */
  chords: readonly ChordSpan[];
}

export function finalBeat(piece: Piece): number {
  return piece.grid.bars * piece.grid.beatsPerBar;
}

export function finalChord(piece: Piece): ChordSpan {
  const chord = piece.chords.at(-1);
  if (!chord) throw new RangeError("a piece without chords");
  return chord;
}

/** How long the last chord is held, in beats of the tempo. */
export function finalHoldBeats(piece: Piece): number {
  const { grid } = piece;
  const tailSeconds = grid.durationSeconds - (grid.beatSeconds.at(-1) ?? 0);
  return (tailSeconds * piece.profile.lastChordHeld * grid.bpm) / 60;
}

export function energyAtBeat(piece: Piece, beat: number): number {
  return energyAtBar(piece.form, beat / piece.grid.beatsPerBar);
}

/** Loudness of playing, 0 to 1, by the energy there. */
export function dynamics(piece: Piece, beat: number): number {
  const [softest, strongest] = piece.profile.dynamics ?? [0.6, 0.8];
  return softest + (strongest - softest) * energyAtBeat(piece, beat);
}

/** Whether a layer plays in a bar. */
export function plays(piece: Piece, layer: Layer, bar: number): boolean {
  const section = sectionAtBar(piece.form, bar);
  if (!section || layer.except?.includes(section.name)) return false;
  const energy = energyAtBar(piece.form, bar + 0.5);
  return energy >= layer.from && energy <= (layer.until ?? 1);
}

/** Whether a layer sounds in the last chord: those that play in the last bar, and in a piece of one chord all but the extremes. */
export function playsFinal(piece: Piece, layer: Layer): boolean {
  if (piece.grid.bars === 0) return layer.from <= 0.7 && (layer.until ?? 1) >= 0.5;
  return plays(piece, layer, piece.grid.bars - 1);
}
