import type { Range } from "../prompt/ranges.ts";

/** NaN where there is no value. */
export type Curve = (x: number) => number;

const samples = 800;

/** The values at 801 places that have one. */
export function valuesOf(curve: Curve, range: Range): number[] {
  return pointsOf(range)
    .map(curve)
    .filter((value) => Number.isFinite(value) && Math.abs(value) < 1e12);
}

/** 801 places. */
export function pointsOf({ from, to }: Range): number[] {
  return Array.from({ length: samples + 1 }, (_, index) => from + ((to - from) * index) / samples);
}

/** A round number of at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * 0.999) ?? least;
}
