import type { Range } from "../prompt/ranges.ts";
import { type Curve, niceStep, valuesOf } from "./curve.ts";
import { type Feature, featuresOf, meetingsOf } from "./features.ts";

/** More than these show that a curve goes on like this: the nearest are enough. */
const mostFeatures = 9;

/**
 * Where to look at curves when nobody says: at the roots, turning points, inflections, poles and meetings that are nearest to `around`
 * (which is kept in view; null: to zero, which is kept where it is near), with room on both sides. Throws RangeError where no curve has a value.
 */
export function windowOf(curves: readonly Curve[], around: number | null): { x: Range; y: Range } {
  const center = around ?? nearestValue(curves);
  const scan = { from: center - 10, to: center + 10 };
  if (curves.every((curve) => valuesOf(curve, scan).length === 0))
    throw new RangeError("the formula has no value there");
  const places = placesOf(curves, scan, center);
  const wide = roomAround(curves, places, center, around !== null);
  const y = heightWithin(curves, places, wide, around);
  return { x: roundedEnds(trimmed(curves, wide, y, center)), y };
}

/** Zero, or the place nearest to it that is not far from a value. */
function nearestValue(curves: readonly Curve[]): number {
  for (let distance = 0; distance <= 1000; distance += 5) {
    for (const center of [distance, -distance]) {
      const near = { from: center - 8, to: center + 8 };
      if (curves.some((curve) => valuesOf(curve, near).length > 0)) return center;
    }
  }
  return 0;
}

type Place = Pick<Feature, "x" | "y"> & { kind: Feature["kind"] | "meeting" };

function placesOf(curves: readonly Curve[], scan: Range, center: number): Place[] {
  const near = allPlaces(curves, scan);
  const all =
    near.length < 2 && near.every(({ kind }) => kind !== "pole")
      ? allPlaces(curves, { from: center - 100, to: center + 100 })
      : near;
  const sorted = all.toSorted((one, other) => Math.abs(one.x - center) - Math.abs(other.x - center));
  const farthest =
    [...new Set(sorted.map(({ x }) => Number(x.toPrecision(6))))].slice(0, mostFeatures).at(-1) ?? center;
  return sorted.filter(({ x }) => Math.abs(x - center) <= Math.abs(farthest - center) + 1e-3);
}

function allPlaces(curves: readonly Curve[], range: Range): Place[] {
  const meetings = curves.flatMap((one, index) =>
    curves.slice(index + 1).flatMap((other) => meetingsOf(one, other, range)),
  );
  return [
    ...curves.flatMap((curve) => featuresOf(curve, range)),
    ...meetings.map(({ x, y }) => ({ kind: "meeting" as const, x, y })),
  ];
}

function roomAround(curves: readonly Curve[], places: readonly Place[], center: number, keepsCenter: boolean): Range {
  const half = halfWithValues(curves, center);
  if (half && places.every(({ x }) => x > half.from && x < half.to)) return half;
  const ends = places.map(({ x }) => x);
  const [left, right] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [center, center];
  const reach = Math.max(right - left, 3);
  const isNear = left - center < reach && center - right < reach;
  const hull =
    keepsCenter || isNear ? { from: Math.min(left, center), to: Math.max(right, center) } : { from: left, to: right };
  const width = hull.to - hull.from;
  const count = new Set(ends.map((x) => Number(x.toPrecision(6)))).size;
  const least = places.some(({ kind }) => kind === "pole") ? 3 : 1.5;
  const margin = width === 0 ? 5 : count >= mostFeatures ? 0.08 * width : Math.max(0.5 * width, least);
  return { from: hull.from - margin, to: hull.to + margin };
}

/** As high as what happens, and as much again: what only runs away may leave the picture. */
function heightWithin(
  curves: readonly Curve[],
  places: readonly Place[],
  { from, to }: Range,
  around: number | null,
): Range {
  const values = curves.flatMap((curve) => valuesOf(curve, { from, to })).toSorted((one, other) => one - other);
  const quantile = (part: number) => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
  const [least, most] = [quantile(0), quantile(1)];
  const heights = places.filter(({ kind }) => kind !== "pole").map(({ y }) => y);
  let [low, high] = heights.length > 0 ? [Math.min(...heights), Math.max(...heights)] : [quantile(0.5), quantile(0.5)];
  // The axis is looked for where it is not far.
  if (low > 0 && low < 3 * (high - low)) low = 0;
  if (high < 0 && -high < 3 * (high - low)) high = 0;
  const hasPole = places.some(({ kind }) => kind === "pole");
  const isAnchored = around === null && places.length > 0;
  const isTold = high - low > 1e-6 * (1 + Math.abs(high));
  if (!isTold) {
    // No two heights to go by: what the curve does around the one place, or the middle, counts.
    const [middle, part] = [around ?? places[0]?.x ?? (from + to) / 2, 0.2 * (to - from)];
    const inner = curves
      .flatMap((curve) => valuesOf(curve, { from: middle - part, to: middle + part }))
      .toSorted((one, other) => one - other);
    const ofInner = (share: number) => inner[Math.floor(share * (inner.length - 1))] ?? 0;
    const usual =
      hasPole || inner.length === 0
        ? [quantile(0.15), quantile(0.85)]
        : isAnchored
          ? [ofInner(0.15), ofInner(0.85)]
          : [ofInner(0), ofInner(1)];
    low = Math.min(low, ...usual);
    high = Math.max(high, ...usual);
  }
  const room = (hasPole ? 1 : 0.75) * Math.max(high - low, 1e-9);
  const mostRatio = isTold ? 2.5 : isAnchored ? 3.7 : 4;
  if (!hasPole && most - least <= mostRatio * (high - low)) return { from: least, to: most };
  return { from: Math.max(least, low - room), to: Math.min(most, high + room) };
}

/** Without the ends where no curve is in view. */
function trimmed(curves: readonly Curve[], { from, to }: Range, y: Range, center: number): Range {
  const points = Array.from({ length: 401 }, (_, index) => from + ((to - from) * index) / 400);
  const height = y.to - y.from;
  const seen = points.filter((x) =>
    curves.some((curve) => curve(x) >= y.from - 0.08 * height && curve(x) <= y.to + 0.08 * height),
  );
  const margin = (to - from) * 0.04;
  const [left, right] = [Math.min(...seen, center), Math.max(...seen, center)];
  return { from: Math.max(from, left - margin), to: Math.min(to, right + margin) };
}

function roundedEnds({ from, to }: Range): Range {
  const step = niceStep((to - from) / 10) / 2;
  const round = (value: number) => Number((value * step).toPrecision(12));
  return { from: round(Math.floor(from / step + 1e-9)), to: round(Math.ceil(to / step - 1e-9)) };
}

/** Where a curve ends: the first stretch of what there is of it, where that is on one side only. */
function halfWithValues(curves: readonly Curve[], center: number): Range | null {
  const points = Array.from({ length: 801 }, (_, index) => center - 10 + index / 40);
  const present = points.filter((x) => curves.every((curve) => Number.isFinite(curve(x))));
  const [first, last] = [present[0] ?? center, present.at(-1) ?? center];
  const [endsLeft, endsRight] = [first > center - 6, last < center + 6];
  if (endsLeft === endsRight || present.length < 80) return null;
  return endsLeft
    ? { from: halfBelow(first) - 0.5, to: halfBelow(first) + 8 }
    : { from: -halfBelow(-last) - 8, to: -halfBelow(-last) + 0.5 };
}

function halfBelow(x: number): number {
  return Math.floor(2 * x) / 2;
}
