/** What all players share: which rhythm, how strong, in which octave. */
import { dynamics, energyAtBeat, type Piece, plays } from "../piece.ts";
import type { Layer, Rhythm } from "../profile.ts";
import { seededRandom } from "../random.ts";
import { atEnergy, type Step, stepsOfBar } from "../steps.ts";

const strengths: Readonly<Record<string, number>> = { X: 1.18, x: 1, o: 0.68, u: 0.84 };

/** Strength of a mark in a rhythm. */
export function strengthOf(mark: string): number {
  return strengths[mark] ?? 1;
}

export function velocityAt(piece: Piece, beat: number, strength = 1): number {
  return Math.min(1, dynamics(piece, beat) * strength);
}

export interface PlacedStep extends Step {
  /** Beats from the start of the piece. */
  beat: number;
}

/** Every step that a layer plays, bar by bar, with the rhythm for the energy there. */
export function stepsOf(piece: Piece, layer: Layer, rhythm: Rhythm): PlacedStep[] {
  const random = seededRandom(piece.seed, `rhythm/${layer.name}`);
  const chosen = rhythm.map((level) => ({ from: level.from, value: random.pick(level.value) }));
  const steps: PlacedStep[] = [];
  const { beatsPerBar } = piece.grid;
  for (let bar = 0; bar < piece.grid.bars; bar++) {
    if (!plays(piece, layer, bar)) continue;
    const pattern = atEnergy(chosen, energyAtBeat(piece, (bar + 0.5) * beatsPerBar));
    if (pattern === undefined) continue;
    for (const step of stepsOfBar(pattern, bar, beatsPerBar))
      steps.push({ ...step, beat: bar * beatsPerBar + step.at });
  }
  return steps;
}

/** The pitch of a class inside a register, nearest to `near`. */
export function pitchIn(pitchClass: number, register: readonly [number, number], near: number): number {
  const [low, high] = register;
  let best = low + ((pitchClass - (low % 12) + 12) % 12);
  for (let pitch = best; pitch <= high; pitch += 12) {
    if (Math.abs(pitch - near) < Math.abs(best - near)) best = pitch;
  }
  return best;
}

/** Sections that begin louder than the one before ended: beat, and how loud. */
export function lifts(piece: Piece): { beat: number; energy: number }[] {
  return piece.form.flatMap((section, index) => {
    const before = piece.form[index - 1];
    const lifted = before && section.energyFrom > before.energyFrom + 0.1;
    return lifted ? [{ beat: section.startBar * piece.grid.beatsPerBar, energy: section.energyFrom }] : [];
  });
}
