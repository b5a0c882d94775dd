/** Chords that lead: each voice moves as little as it can, outer voices not in parallel fifths or octaves. */
import type { ChordSpan } from "./harmony.ts";

export interface Register {
  low: number;
  high: number;
  voices: number;
}

/** For each chord its notes, lowest first, all within the register. */
export function leadVoices(chords: readonly ChordSpan[], register: Register): number[][] {
  const kept = new Map<string, number[][]>();
  const led: number[][] = [];
  let previous: number[] | undefined;
  for (const chord of chords) {
    let choices = kept.get(chord.symbol);
    if (!choices) {
      choices = voicingsOf(chord, register);
      kept.set(chord.symbol, choices);
    }
    let best = choices[0] ?? [];
    let bestCost = Number.POSITIVE_INFINITY;
    for (const choice of choices) {
      const cost = restlessness(choice, register) + (previous ? motion(previous, choice) : 0);
      if (cost < bestCost) {
        best = choice;
        bestCost = cost;
      }
    }
    led.push(best);
    previous = best;
  }
  return led;
}

/** Every spread of the chord's notes over the register that says what the chord is. */
function voicingsOf(chord: ChordSpan, register: Register): number[][] {
  const classes = essential(chord.pitchClasses, register.voices);
  const found: number[][] = [];
  const extend = (notes: number[]) => {
    if (notes.length === register.voices) {
      const sounding = new Set(notes.map((note) => note % 12));
      if (classes.every((one) => sounding.has(one))) found.push(notes);
      return;
    }
    const last = notes.at(-1);
    const from = last === undefined ? register.low : last + smallestGap(last);
    const to = last === undefined ? register.low + 12 : last + 9;
    for (let note = from; note <= Math.min(to, register.high); note++) {
      if (chord.pitchClasses.includes(note % 12)) extend([...notes, note]);
    }
  };
  extend([]);
  if (found.length > 0) return found;
  const close = classes.map((one) => register.low + ((one - (register.low % 12) + 12) % 12));
  return [close.sort((a, b) => a - b)];
}

/** Low notes close together growl. */
function smallestGap(note: number): number {
  if (note < 48) return 5;
  return note < 55 ? 3 : 1;
}

/** Third, seventh and colours before the fifth, where there are not voices for all; the bass has the root. */
function essential(classes: readonly number[], voices: number): number[] {
  if (classes.length <= voices) return [...classes];
  const [root, third, fifth, ...colours] = classes;
  const order = [third, ...colours.toReversed(), root, fifth].filter((one) => one !== undefined);
  return order.slice(0, voices);
}

function restlessness(notes: readonly number[], register: Register): number {
  const middle = (register.low + register.high) / 2;
  const mean = notes.reduce((sum, note) => sum + note, 0) / notes.length;
  let seconds = 0;
  for (let index = 1; index < notes.length; index++) {
    if ((notes[index] as number) - (notes[index - 1] as number) === 1) seconds++;
  }
  return 0.35 * Math.abs(mean - middle) + 2 * seconds;
}

function motion(from: readonly number[], to: readonly number[]): number {
  let cost = 0;
  const count = Math.min(from.length, to.length);
  for (let voice = 0; voice < count; voice++) {
    const step = Math.abs((to[voice] as number) - (from[voice] as number));
    cost += step + (step > 4 ? 2 : 0);
  }
  if (count < 2) return cost;
  const [lowFrom, lowTo] = [from[0] as number, to[0] as number];
  const [topFrom, topTo] = [from[count - 1] as number, to[count - 1] as number];
  const before = (topFrom - lowFrom) % 12;
  const parallel = before === (topTo - lowTo) % 12 && (before === 0 || before === 7) && topFrom !== topTo;
  return cost + (parallel ? 4 : 0) + 0.5 * Math.abs(topTo - topFrom);
}
