/**
 * Rhythms written as text: one character is one equal part of a bar, `.` is silence, `-`
 * holds what sounds, any other character begins a sound. Bars are parted by `|`; a
 * pattern of several bars repeats.
 */
import type { BeatsPerBar } from "./tempo.ts";

export interface Step {
  /** Beats from the start of the bar. */
  at: number;
  /** How long it sounds, in beats. */
  beats: number;
  mark: string;
}

/**
 * The sounds of bar `bar` of a pattern. A pattern of sixteen or of eight steps is written for four beats; in a bar of
 * three it loses its last beat.
 */
export function stepsOfBar(pattern: string, bar: number, beatsPerBar: BeatsPerBar): Step[] {
  const bars = pattern.split("|");
  const written = (bars[bar % bars.length] ?? "").replaceAll(" ", "");
  const isOfFour = written.length % 8 === 0;
  const stepBeats = (isOfFour ? 4 : beatsPerBar) / written.length;
  const text = written.slice(0, Math.round(beatsPerBar / stepBeats));
  const steps: Step[] = [];
  let open: Step | undefined;
  for (const [index, mark] of [...text].entries()) {
    if (mark === "-") {
      if (open) open.beats += stepBeats;
      continue;
    }
    open = mark === "." ? undefined : { at: index * stepBeats, beats: stepBeats, mark };
    if (open) steps.push(open);
  }
  return steps;
}

/** How many bars a pattern lasts before it repeats. */
export function patternBars(pattern: string): number {
  return pattern.split("|").length;
}

/** One of several things, chosen by energy: the last whose `from` is not above it. */
export type ByEnergy<T> = readonly { readonly from: number; readonly value: T }[];

export function atEnergy<T>(choices: ByEnergy<T>, energy: number): T | undefined {
  return choices.findLast((choice) => choice.from <= energy + 1e-9)?.value;
}
