import type { Range } from "../prompt/ranges.ts";

export interface Axis extends Range {
  /** Between two numbers on the axis. */
  step: number;
}

/** What of a curve can be seen: the axes, and the stretches of x over which it stays in the frame without a break. */
export interface View {
  x: Axis;
  y: Axis;
}

type Curve = (x: number) => number;

const samples = 800;

/** The part of the plane that shows the curves. Throws RangeError where none has a value. */
export function viewOf(curves: readonly Curve[], given: Range | null): View {
  const range = given ?? defaultRange(curves);
  const values = curves.flatMap((curve) => valuesOf(curve, range)).toSorted((one, other) => one - other);
  if (values.length === 0) throw new RangeError("the formula has no value there");
  const quantile = (part: number) => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
  const [least, most, low, high] = [quantile(0), quantile(1), quantile(0.05), quantile(0.95)];
  const usual = Math.max(high - low, 1e-9);
  // Poles: the bulk of the values is shown, not the few that run away.
  const hasPole = most - least > 4 * usual && most - least > 8;
  const [from, to] = hasPole ? [low - 0.15 * usual, high + 0.15 * usual] : [least, most];
  const padding = Math.max((to - from) * 0.08, Math.abs(to) * 1e-3, 0.05);
  return {
    x: axisOf(range, 10),
    y: axisOf({ from: Math.min(from - padding, 0), to: Math.max(to + padding, from + 1, 0) }, 7),
  };
}

/** An axis whose numbers are round and at most `most`. */
export function axisOf({ from, to }: Range, most: number): Axis {
  return { from, to, step: niceStep((to - from) / most) };
}

/** Stretches of the view over which the curve has a value inside, cut at jumps and poles. */
export function piecesOf(curve: Curve, { x, y }: View): Range[] {
  const height = y.to - y.from;
  const seen = (at: number) => curve(at) >= y.from - 1e-9 && curve(at) <= y.to + 1e-9;
  const points = pointsOf(x);
  // Ends are written with few digits, which must not put them onto a hole.
  const margin = (x.to - x.from) / 20_000;
  const pieces: Range[] = [];
  let start: number | null = null;
  for (const [index, at] of points.entries()) {
    const before = points[index - 1] ?? at;
    const inside = seen(at);
    if (inside && start === null) start = index === 0 ? at : border(seen, before, at) + margin;
    else if (!inside && start !== null) {
      pieces.push({ from: start, to: border(seen, at, before) - margin });
      start = null;
    } else if (inside && start !== null && Math.abs(curve(at) - curve(before)) > height / 10) {
      const jump = jumpBetween(curve, before, at, height / 20, margin);
      if (jump !== null) {
        pieces.push({ from: start, to: jump.from });
        start = jump.to;
      }
    }
  }
  if (start !== null) pieces.push({ from: start, to: x.to });
  return pieces.filter(({ from, to }) => to - from > (x.to - x.from) / 2000).slice(0, 40);
}

function valuesOf(curve: Curve, range: Range): number[] {
  return pointsOf(range)
    .map(curve)
    .filter((value) => Number.isFinite(value) && Math.abs(value) < 1e12);
}

function pointsOf({ from, to }: Range): number[] {
  return Array.from({ length: samples + 1 }, (_, index) => from + ((to - from) * index) / samples);
}

/** Where it has values on one side only, that side. */
function defaultRange(curves: readonly Curve[]): Range {
  const shareOf = (range: Range) => Math.min(...curves.map((curve) => valuesOf(curve, range).length / samples));
  if (shareOf({ from: -5, to: 0 }) < 0.3 && shareOf({ from: 0, to: 8 }) > 0.5) return { from: -0.5, to: 8 };
  // What grows fast is shown where it is not yet a wall.
  const highest = Math.max(...curves.flatMap((curve) => valuesOf(curve, { from: -5, to: 5 })).map(Math.abs), 0);
  const hasPole = curves.some((curve) => valuesOf(curve, { from: -5, to: 5 }).length <= samples);
  return highest > 60 && !hasPole ? { from: -3, to: 3 } : { from: -5, to: 5 };
}

/** The last place, coming from `inside`, where the curve is still seen. */
function border(seen: (at: number) => boolean, outside: number, inside: number): number {
  let [out, within] = [outside, inside];
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = (out + within) / 2;
    if (seen(middle)) within = middle;
    else out = middle;
  }
  return within;
}

/** Follows the greater half of a steep stretch; null where it turns out to be steep and no more. */
function jumpBetween(curve: Curve, from: number, to: number, least: number, margin: number): Range | null {
  let [left, right] = [from, to];
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = (left + right) / 2;
    if (!Number.isFinite(curve(middle))) break;
    if (Math.abs(curve(middle) - curve(left)) > Math.abs(curve(right) - curve(middle))) right = middle;
    else left = middle;
  }
  return Math.abs(curve(right) - curve(left)) > least ? { from: left - margin, to: right + margin } : null;
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * 0.999) ?? least;
}
