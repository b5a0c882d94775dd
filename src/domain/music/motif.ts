/** The idea of a piece: two bars of rhythm with a line of scale steps, short enough to be known again. */
import type { Random } from "./random.ts";
import { patternBars, stepsOfBar } from "./steps.ts";
import type { BeatsPerBar } from "./tempo.ts";

export interface MotifNote {
  /** Beats from its start. */
  at: number;
  beats: number;
  /** Scale steps from the first note. */
  step: number;
  /** Stands on a strong place, or long: it must fit the chord. */
  structural: boolean;
}

export interface Motif {
  beats: number;
  notes: readonly MotifNote[];
}

/** How a motif's line moves: how likely it rises to its summit, and how likely a move is a leap. */
export interface MotifShape {
  rises: number;
  leaps: number;
}

export interface MotifWish {
  /** Patterns as in steps.ts, of two bars. */
  motifRhythms: readonly string[];
  motifShape?: MotifShape;
}

export function makeMotif(wish: MotifWish, beatsPerBar: BeatsPerBar, random: Random): Motif {
  const rhythm = random.pick(wish.motifRhythms);
  const bars = patternBars(rhythm);
  const places = Array.from({ length: bars }, (_, bar) =>
    stepsOfBar(rhythm, bar, beatsPerBar).map((step) => ({ at: bar * beatsPerBar + step.at, beats: step.beats })),
  ).flat();
  const line = makeLine(places.length, wish.motifShape ?? { rises: 0.75, leaps: 0.38 }, random);
  return {
    beats: bars * beatsPerBar,
    notes: places.map((place, index) => ({
      ...place,
      step: line[index] ?? 0,
      structural: isStrong(place.at, beatsPerBar) || place.beats >= 1.5,
    })),
  };
}

function isStrong(at: number, beatsPerBar: BeatsPerBar): boolean {
  return at % (beatsPerBar === 4 ? 2 : beatsPerBar) === 0;
}

/** Mostly steps, one or two leaps that turn back, a single summit. */
function makeLine(count: number, { rises: rising, leaps }: MotifShape, random: Random): number[] {
  const summit = Math.round(count * random.between(0.35, 0.75));
  const rises = random.chance(rising);
  const line = [0];
  let lastMove = 0;
  for (let index = 1; index < count; index++) {
    const direction = index <= summit === rises ? 1 : -1;
    let move = direction * (random.chance(1 - leaps) ? 1 : random.chance(0.7) ? 2 : 4);
    if (Math.abs(lastMove) >= 3) move = -Math.sign(lastMove);
    else move = random.pick([move, move, move, move, move, move, move, move, 0, -direction]);
    const next = Math.max(-4, Math.min(7, (line.at(-1) as number) + move));
    lastMove = next - (line.at(-1) as number);
    line.push(next);
  }
  return line;
}
