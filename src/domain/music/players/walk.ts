/** A walking bass: a quarter to each beat, on its way from one root to the next. */
import { chordAt } from "../harmony.ts";
import type { Piece } from "../piece.ts";
import type { Layer } from "../profile.ts";
import type { Random } from "../random.ts";
import { pitchIn } from "./playing.ts";

/** The next step after `previous`: a new chord's root, a half-tone into the next root, or a way between them. */
export function walk(piece: Piece, layer: Layer, beat: number, previous: number, random: Random): number {
  const chord = chordAt(piece.chords, beat);
  const root = pitchIn(chord.rootClass, layer.register, previous);
  if (beat - chord.at < 1) return root;
  const next = chordAt(piece.chords, beat + 1);
  if (next.at > beat) {
    const target = pitchIn(next.rootClass, layer.register, previous);
    const side = previous > target || (previous === target && random.chance(0.5)) ? 1 : -1;
    return inside(target + side, layer) ? target + side : target - side;
  }
  const [low, high] = layer.register;
  const goal = pitchIn(nextRoot(piece, beat), layer.register, previous + random.integer(-5, 5));
  const classes = random.chance(0.7) ? chord.pitchClasses : piece.key.pitchClasses;
  let best = root;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let pitch = Math.max(low, previous - 7); pitch <= Math.min(high, previous + 7); pitch++) {
    if (pitch === previous || !classes.includes(pitch % 12)) continue;
    const cost = Math.abs(Math.abs(pitch - previous) - 3) + 0.5 * Math.abs(pitch - goal) + random.next();
    if (cost < bestCost) [best, bestCost] = [pitch, cost];
  }
  return best;
}

function nextRoot(piece: Piece, beat: number): number {
  const chord = chordAt(piece.chords, beat);
  return chordAt(piece.chords, chord.at + chord.beats).rootClass;
}

function inside(pitch: number, layer: Layer): boolean {
  return pitch >= layer.register[0] && pitch <= layer.register[1];
}
