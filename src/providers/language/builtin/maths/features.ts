import type { Range } from "../prompt/ranges.ts";
import type { Curve } from "./curve.ts";

/** A place where something happens to a curve. `y` is 0 at a pole. */
export interface Feature {
  kind: "root" | "maximum" | "minimum" | "inflection" | "pole";
  x: number;
  y: number;
}

const steps = 2000;

/** Roots, turning points, inflections and poles inside the range, from left to right; a root that touches the axis is a turning point, too. */
export function featuresOf(curve: Curve, { from, to }: Range): Feature[] {
  const width = to - from;
  const step = width / steps;
  const small = step / 20;
  const slope = (x: number) => curve(x + small) - curve(x - small);
  const bend = (x: number) => curve(x + step) - 2 * curve(x) + curve(x - step);
  const found: Feature[] = [];
  // Off the round numbers, where the values of interest would be hit exactly and change no sign.
  const start = from - step * 0.38196;
  for (let index = 0; index < steps; index += 1) {
    const [left, right] = [start + index * step, start + (index + 1) * step];
    const [before, after] = [curve(left), curve(right)];
    if (!Number.isFinite(before) || !Number.isFinite(after)) continue;
    const crossing = changesSign(before, after) ? zeroOf(curve, left, right) : null;
    if (crossing !== null) {
      if (isPole(curve, crossing, width)) found.push({ kind: "pole", x: crossing, y: 0 });
      else if (Math.abs(curve(crossing)) < 1e-6 * (1 + Math.abs(before)))
        found.push({ kind: "root", x: crossing, y: 0 });
    }
    const [risingBefore, risingAfter] = [slope(left), slope(right)];
    if (changesSign(risingBefore, risingAfter) && found.at(-1)?.kind !== "pole") {
      found.push(...turnOf(curve, zeroOf(slope, left, right), { width, small, isHigh: risingBefore > 0 }));
    }
    const [bentBefore, bentAfter] = [bend(left), bend(right)];
    const noise = 1e-11 * (1 + Math.abs(before) + Math.abs(after));
    if (changesSign(bentBefore, bentAfter) && Math.min(Math.abs(bentBefore), Math.abs(bentAfter)) > noise) {
      const x = tidy(zeroOf(bend, left, right), width);
      const isJump = Math.abs(slope(x)) > 0.5 * Math.abs(curve(x + step) - curve(x - step));
      if (!isJump && Number.isFinite(curve(x))) found.push({ kind: "inflection", x, y: curve(x) });
    }
  }
  const poles = found.filter(({ kind }) => kind === "pole");
  // Next to a pole, differences are of the step's making.
  const real = found.filter(
    ({ kind, x }) => kind !== "inflection" || poles.every((pole) => Math.abs(pole.x - x) > 3 * step),
  );
  return distinct(real, step).filter(({ x }) => x >= from - small && x <= to + small);
}

/** Where two curves meet inside the range. */
export function meetingsOf(one: Curve, other: Curve, range: Range): { x: number; y: number }[] {
  return featuresOf((x) => one(x) - other(x), range)
    .filter(({ kind }) => kind === "root")
    .map(({ x }) => ({ x, y: one(x) }))
    .filter(({ y }) => Number.isFinite(y));
}

function turnOf(
  curve: Curve,
  at: number,
  { width, small, isHigh }: { width: number; small: number; isHigh: boolean },
): Feature[] {
  if (isPole(curve, at, width)) return [{ kind: "pole", x: at, y: 0 }];
  const x = tidy(at, width);
  const y = curve(x);
  if (!Number.isFinite(y)) return [];
  const turn: Feature = { kind: isHigh ? "maximum" : "minimum", x, y };
  const touches = Math.abs(y) < 1e-9 * (1 + Math.abs(curve(x + 20 * small)));
  return touches ? [{ kind: "root", x, y: 0 }, turn] : [turn];
}

/** Still growing a thousandth of a thousandth beside it. */
function isPole(curve: Curve, x: number, width: number): boolean {
  return [-1, 1].some((side) => {
    const [near, nearer] = [curve(x + side * width * 1e-7), curve(x + side * width * 1e-10)];
    return Math.abs(nearer) > Math.abs(near) + 3;
  });
}

function changesSign(before: number, after: number): boolean {
  return (before < 0 && after > 0) || (before > 0 && after < 0);
}

function zeroOf(of: Curve, from: number, to: number): number {
  let [left, right] = [from, to];
  const startsBelow = of(left) < 0;
  for (let halving = 0; halving < 50; halving += 1) {
    const middle = (left + right) / 2;
    if (of(middle) < 0 === startsBelow) left = middle;
    else right = middle;
  }
  return tidy((left + right) / 2, to - from);
}

/** Onto the round number that it misses by less than can be told. */
function tidy(x: number, width: number): number {
  const round = Math.round(x * 1000) / 1000;
  return Math.abs(x - round) < Math.min(1e-5, width * 1e-4) ? round : x;
}

/** One of each kind at a place. */
function distinct(found: readonly Feature[], step: number): Feature[] {
  return found
    .toSorted((one, other) => one.x - other.x)
    .filter(
      ({ kind, x }, index, all) =>
        !all.slice(Math.max(0, index - 4), index).some((earlier) => earlier.kind === kind && x - earlier.x < step),
    );
}
