/** How the camera moved between two pictures. */
import { halved, type Plane } from "./plane.ts";

/** A picture at three sizes, each half of the one before. */
export type Pyramid = readonly [Plane, Plane, Plane];

export function pyramid(plane: Plane, half: Plane = halved(plane)): Pyramid {
  return [plane, half, halved(half)];
}

/** Pixels of the largest size that the picture's content moved to the right and down. */
export interface Shift {
  x: number;
  y: number;
  /** -1, 0 or 1: half a pixel more. */
  halfX: number;
  halfY: number;
}

/** The coarsest size is searched this far in each direction: about a sixth of the width. */
const reach = 6;

interface Place {
  x: number;
  y: number;
}

/** This many of the best coarse shifts are followed up: tiles and stripes fit at more than one. */
const followed = 3;

/** Less change than this, in grey levels, is a camera that stands. */
const standing = 0.8;
/** A shift that leaves less than this share of the change needs no better. */
const goodEnough = 0.45;

/**
 * The one shift that explains most of the change: coarse to fine, with outliers (things
 * that move by themselves) capped. `last` is the shift before; it, and twice it where a
 * picture is missing, are tried first, and decide between shifts that fit alike.
 */
export function cameraShift(before: Pyramid, now: Pyramid, last: Place = { x: 0, y: 0 }): Shift {
  const still = difference(before[1], now[1], 0, 0, 2, Number.POSITIVE_INFINITY);
  if (still < standing) return { x: 0, y: 0, halfX: 0, halfY: 0 };
  const starts = distinct([
    { x: 0, y: 0 },
    { x: Math.round(last.x / 2), y: Math.round(last.y / 2) },
    { x: last.x, y: last.y },
  ]);
  const middle = remembered((x, y, limit) => difference(before[1], now[1], x, y, 2, limit));
  let middles: Found[] = [];
  const follow = (start: Place) => {
    const found = cheapest(start, middle, middles[1]?.cost);
    if (!middles.some((one) => one.at.x === found.at.x && one.at.y === found.at.y)) middles.push(found);
    middles = middles.sort((a, b) => a.cost - b.cost).slice(0, 2);
  };
  for (const start of starts) follow(start);
  if ((middles[0]?.cost ?? 0) > goodEnough * still) {
    for (const start of coarseShifts(before[2], now[2], starts)) follow(start);
  }
  const full = remembered((x, y, limit) => difference(before[0], now[0], x, y, 3, limit));
  let found: Found | null = null;
  for (const { at } of middles) {
    const other = cheapest({ x: 2 * at.x, y: 2 * at.y }, full, found?.cost);
    if (!found || other.cost < found.cost) found = other;
  }
  const best = found?.at ?? { x: 0, y: 0 };
  // At sharp edges half a pixel would pass for motion.
  const half = cheapest({ x: 0, y: 0 }, (x, y, limit) =>
    difference(before[0], now[0], best.x, best.y, 3, limit, x, y),
  ).at;
  return { ...best, halfX: half.x, halfY: half.y };
}

interface Found {
  at: Place;
  cost: number;
}

/** Infinite where it is sure to be above `limit`. */
type CostOf = (x: number, y: number, limit: number) => number;

/** The same, looking at no shift twice. */
function remembered(costOf: CostOf): CostOf {
  const known = new Map<number, { cost: number; limit: number }>();
  return (x, y, limit) => {
    const key = y * 1024 + x;
    const before = known.get(key);
    if (before && (before.cost < Number.POSITIVE_INFINITY || before.limit >= limit)) return before.cost;
    const cost = costOf(x, y, limit);
    known.set(key, { cost, limit });
    return cost;
  };
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter((one, i) => places.findIndex((other) => other.x === one.x && other.y === one.y) === i);
}

/** Coarse shifts that leave this many times what the best one does are not worth following up. */
const hopeless = 1.3;

/** The best few coarse shifts that are neither near each other nor near the `known` ones, one size finer. */
function coarseShifts(before: Plane, now: Plane, known: readonly Place[]): Place[] {
  let found: Found[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const at = { x: 2 * x, y: 2 * y };
      if (known.some((one) => isNear(one, at))) continue;
      const cost = difference(before, now, x, y, 2, hopeless * best);
      if (cost < Number.POSITIVE_INFINITY) found.push({ at, cost });
      best = Math.min(best, cost);
    }
  }
  const apart: Place[] = [];
  found = found.filter((one) => one.cost <= hopeless * best).sort((a, b) => a.cost - b.cost);
  for (const { at } of found) {
    if (apart.length < followed && !apart.some((one) => isNear(one, at))) apart.push(at);
  }
  return apart;
}

function isNear(a: Place, b: Place): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) <= 2;
}

/** Of a place and the eight around it the cheapest; itself where it is hardly dearer, so that flat pictures do not wander. Its cost is infinite where it would be above `most`. */
function cheapest(centre: Place, costOf: CostOf, most = Number.POSITIVE_INFINITY): Found {
  const bonus = 0.02;
  let best = { at: centre, cost: costOf(centre.x, centre.y, most + bonus) };
  for (let y = centre.y - 1; y <= centre.y + 1; y++) {
    for (let x = centre.x - 1; x <= centre.x + 1; x++) {
      const limit = Math.min(most, best.cost - (best.at === centre ? bonus : 0));
      const cost = costOf(x, y, limit);
      if (cost < limit) best = { at: { x, y }, cost };
    }
  }
  return best;
}

/**
 * Mean absolute difference, at most 40 each, where the two overlap once the first is
 * shifted; infinite as soon as it is sure to be above `limit`.
 */
function difference(
  before: Plane,
  now: Plane,
  shiftX: number,
  shiftY: number,
  stride: number,
  limit: number,
  halfX = 0,
  halfY = 0,
): number {
  const { width, height } = now;
  const fromX = Math.max(0, shiftX) + Math.max(0, halfX);
  const toX = Math.min(width, width + shiftX) + Math.min(0, halfX);
  const fromY = Math.max(0, shiftY) + Math.max(0, halfY);
  const toY = Math.min(height, height + shiftY) + Math.min(0, halfY);
  if (toX <= fromX || toY <= fromY) return Number.POSITIVE_INFINITY;
  const count = Math.ceil((toX - fromX) / stride) * Math.ceil((toY - fromY) / stride);
  const most = limit * count;
  const a = before.luma;
  const b = now.luma;
  const back = shiftY * width + shiftX;
  const across = -halfX;
  const down = -halfY * width;
  const isHalf = across !== 0 || down !== 0;
  let sum = 0;
  // Row by row from another place, so that no stripes or tiles fall through the mesh.
  let slant = 0;
  for (let y = fromY; y < toY; y += stride) {
    const end = y * width + toX;
    if (isHalf) {
      for (let at = y * width + fromX + slant; at < end; at += stride) {
        sum += capped[fourMean(a, at - back, across, down) - (b[at] as number) + 255] as number;
      }
    } else {
      for (let at = y * width + fromX + slant; at < end; at += stride) {
        sum += capped[(a[at - back] as number) - (b[at] as number) + 255] as number;
      }
    }
    if (sum > most) return Number.POSITIVE_INFINITY;
    slant = slant + 1 === stride ? 0 : slant + 1;
  }
  return sum / count;
}

/** What a difference from -255 on counts: its size, at most 40. A table, since this is most of the analysis' own work. */
const capped = Uint8Array.from({ length: 511 }, (_, index) => Math.min(40, Math.abs(index - 255)));

/** The mean of a pixel and its neighbours across, down and both; with 0 for both itself. */
export function fourMean(luma: Uint8Array, at: number, across: number, down: number): number {
  const sum =
    (luma[at] as number) +
    (luma[at + across] as number) +
    (luma[at + down] as number) +
    (luma[at + across + down] as number);
  return (sum + 2) >> 2;
}
