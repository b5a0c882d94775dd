import type { Range } from "../prompt/ranges.ts";
import { type Curve, niceStep, pointsOf, valuesOf } from "./curve.ts";
import { windowOf } from "./window.ts";

export interface Axis extends Range {
  /** Between two numbers on the axis. */
  step: number;
}

/** What of a curve can be seen: the axes, and the stretches of x over which it stays in the frame without a break. */
export interface View {
  x: Axis;
  y: Axis;
}

/**
 * The part of the plane that shows the curves: over the given range all they do; without one, where something happens to them (see `windowOf`).
 * Throws RangeError where none has a value.
 */
export function viewOf(curves: readonly Curve[], given: Range | null, around: number | null = null): View {
  const { x, y } = given ? { x: given, y: heightOf(curves, given) } : windowOf(curves, around);
  const isFlat = y.to - y.from < 1e-6 * (1 + Math.abs(y.to));
  const padding = isFlat ? 1 : (y.to - y.from) * 0.08;
  const top = y.to + padding;
  const height = top - y.from;
  // The x-axis stays in view unless that would press the curve flat.
  const bottom = y.from >= 0 ? y.from : y.from - padding;
  const [low, high] =
    y.from > 3 * height || -top > 3 * height
      ? [y.from - padding, top]
      : [Math.min(bottom, 0), Math.max(y.to <= 0 && !isFlat ? y.to : top, 0)];
  return { x: axisOf(x, 10), y: axisOf({ from: low, to: high }, 7) };
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

/** All that the curves do over the range, or the bulk of it where they run to infinity. */
function heightOf(curves: readonly Curve[], range: Range): Range {
  const values = curves.flatMap((curve) => valuesOf(curve, range)).toSorted((one, other) => one - other);
  if (values.length === 0) throw new RangeError("the formula has no value there");
  const quantile = (part: number) => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
  const [least, most, low, high] = [quantile(0), quantile(1), quantile(0.05), quantile(0.95)];
  const usual = Math.max(high - low, 1e-9);
  const hasPole = most - least > 4 * usual && most - least > 8;
  return hasPole ? { from: low - 0.15 * usual, to: high + 0.15 * usual } : { from: least, to: most };
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
