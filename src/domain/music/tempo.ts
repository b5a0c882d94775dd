/** From a duration to a tempo, a number of bars and the times of the beats. */

/** Beats of a bar: a quarter each. */
export type BeatsPerBar = 3 | 4;

export interface TempoWish {
  durationSeconds: number;
  beatsPerBar: BeatsPerBar;
  bpm: { low: number; preferred: number; high: number };
  /** How long the last chord rings. */
  tailSeconds: { low: number; preferred: number; high: number };
  /** How much longer each beat of the last bar is; empty: the tempo is kept. */
  ritardando: readonly number[];
  /** Keeps exactly this tempo, and lets the last chord take up the rest. */
  fixedBpm?: number;
}

export interface Grid {
  bpm: number;
  beatsPerBar: BeatsPerBar;
  bars: number;
  durationSeconds: number;
  /** Of each beat before the last chord, as the MIDI file says it. */
  microsecondsPerBeat: readonly number[];
  /** Seconds of each beat; the last one is the last chord's. */
  beatSeconds: readonly number[];
}

/** Whole bars, then the last chord on a downbeat, ringing until exactly `durationSeconds`. */
export function fitTempo(wish: TempoWish): Grid {
  const { durationSeconds, beatsPerBar } = wish;
  const tailLow = Math.min(wish.tailSeconds.low, durationSeconds * 0.24);
  if (wish.fixedBpm !== undefined) {
    const stretch = extraBeats(wish.ritardando);
    const beats = ((durationSeconds - tailLow) * wish.fixedBpm) / 60 - stretch;
    return makeGrid(wish, wish.fixedBpm, Math.max(0, Math.floor(beats / beatsPerBar + 1e-9)));
  }
  let best = { cost: Number.POSITIVE_INFINITY, bpm: wish.bpm.preferred, bars: 0 };
  const mostBars = Math.ceil((durationSeconds * wish.bpm.high) / 60 / beatsPerBar);
  for (let bars = 1; bars <= mostBars; bars++) {
    for (let step = 0; step <= 12; step++) {
      const tail = tailLow + ((Math.max(tailLow, wish.tailSeconds.high) - tailLow) * step) / 12;
      const bpm = ((bars * beatsPerBar + extraBeats(wish.ritardando)) * 60) / (durationSeconds - tail);
      if (bpm < wish.bpm.low || bpm > wish.bpm.high) continue;
      const cost =
        Math.abs(Math.log(bpm / wish.bpm.preferred)) +
        0.03 * Math.abs(tail - wish.tailSeconds.preferred) +
        oddness(bars);
      if (cost < best.cost) best = { cost, bpm, bars };
    }
  }
  return makeGrid(wish, best.bpm, best.bars);
}

/** Phrases are four bars long; a piece of other lengths limps a little. */
function oddness(bars: number): number {
  if (bars % 4 === 0) return 0;
  return bars % 2 === 0 ? 0.02 : 0.05;
}

function extraBeats(ritardando: readonly number[]): number {
  return ritardando.reduce((sum, factor) => sum + factor - 1, 0);
}

function makeGrid(wish: TempoWish, bpm: number, bars: number): Grid {
  const base = Math.round(60e6 / bpm);
  const { beatsPerBar } = wish;
  const count = bars * beatsPerBar;
  const slowFrom = count - wish.ritardando.length;
  const microsecondsPerBeat: number[] = [];
  const beatSeconds = [0];
  let microseconds = 0;
  for (let beat = 0; beat < count; beat++) {
    const lasts = Math.round(base * (wish.ritardando[beat - slowFrom] ?? 1));
    microsecondsPerBeat.push(lasts);
    microseconds += lasts;
    beatSeconds.push(microseconds / 1e6);
  }
  return {
    bpm: 60e6 / base,
    beatsPerBar,
    bars,
    durationSeconds: wish.durationSeconds,
    microsecondsPerBeat,
    beatSeconds,
  };
}

/** Seconds of the last chord. */
export function finalSeconds(grid: Grid): number {
  return grid.beatSeconds.at(-1) ?? 0;
}

/** Seconds of any place in beats; past the last chord the tempo goes on. */
export function secondsAtBeat(grid: Grid, beat: number): number {
  const whole = Math.floor(beat);
  const from = grid.beatSeconds[Math.max(0, Math.min(whole, grid.beatSeconds.length - 1))] ?? 0;
  const length = (grid.microsecondsPerBeat[whole] ?? 60e6 / grid.bpm) / 1e6;
  return from + (beat - Math.max(0, Math.min(whole, grid.beatSeconds.length - 1))) * length;
}
