/** Static overlays (scores, maps, bars, logos) as boxes. */
import type { Box } from "../../../protocol/timeline.ts";
import { clamp } from "../statistics.ts";
import type { SampledFrame } from "./frame-sampler.ts";
import { type StaticEdges, staticEdges } from "./static-edges.ts";

/** Fewer different pictures prove nothing. */
const leastFrames = 8;
/** Pictures nearer than this many grey levels on average are the same. */
const sameLevels = 2.5;
/** Pixels between edges of one overlay. */
const joinReach = 5;
/** Boxes come with this much room, in pixels of the small picture. */
const padding = 2;
/** Shares of the picture's area. */
const area = { least: 0.0004, most: 0.12 };
/** As many as a clip of a Timeline may have painted out. */
const mostBoxes = 16;

/**
 * Boxes in fractions of the picture, the heaviest first; none where the picture hardly
 * moves, since what stands still is then no overlay. A crosshair is left: it is in the
 * middle of all that matters, and so would be the patch.
 */
export function findOverlays(sampled: readonly SampledFrame[], width: number, height: number): Box[] {
  const frames = different(sampled);
  if (frames.length < leastFrames) return [];
  const edges = staticEdges(frames, width, height);
  if (!movesAllOver(edges)) return [];
  const inside = activeArea(frames, width, height);
  const groups = components(nearCorners(edgeMask(edges, inside), edges), edges);
  const boxes = merged(groups.filter((one) => isOverlay(one, edges)))
    .sort((a, b) => b.weight - a.weight || a.left - b.left)
    .slice(0, mostBoxes)
    .map((one) => padded(one, width, height));
  return boxes.map((one) => ({
    x: round(one.left / width),
    y: round(one.top / height),
    width: round((one.right - one.left) / width),
    height: round((one.bottom - one.top) / height),
  }));
}

function different(sampled: readonly SampledFrame[]): Uint8Array[] {
  const kept: Uint8Array[] = [];
  for (const { luma } of [...sampled].sort((a, b) => a.seconds - b.seconds)) {
    const last = kept.at(-1);
    if (!last || meanDifference(last, luma) >= sameLevels) kept.push(luma);
  }
  return kept;
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 3) sum += Math.abs((a[at] as number) - (b[at] as number));
  return (sum * 3) / a.length;
}

/** Whether most of the picture changes by more than noise. */
function movesAllOver({ change }: StaticEdges): boolean {
  let moving = 0;
  for (const one of change) if (one > 4) moving += 1;
  return moving > 0.45 * change.length;
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The picture without bars: without rows and columns that are one and the same black all the time. */
function activeArea(frames: readonly Uint8Array[], width: number, height: number): Bounds {
  const isBlack = (indices: number[]) => frames.every((luma) => indices.every((at) => (luma[at] as number) < 24));
  const row = (y: number) => Array.from({ length: width >> 2 }, (_, i) => y * width + i * 4);
  const column = (x: number) => Array.from({ length: height >> 2 }, (_, i) => i * 4 * width + x);
  const bounds = { left: 0, top: 0, right: width, bottom: height };
  while (bounds.top < height / 3 && isBlack(row(bounds.top))) bounds.top += 1;
  while (bounds.bottom > (height * 2) / 3 && isBlack(row(bounds.bottom - 1))) bounds.bottom -= 1;
  while (bounds.left < width / 3 && isBlack(column(bounds.left))) bounds.left += 1;
  while (bounds.right > (width * 2) / 3 && isBlack(column(bounds.right - 1))) bounds.right -= 1;
  return bounds;
}

/** 1 where an edge stays; not along the picture's own border. */
function edgeMask({ width, height, across, down }: StaticEdges, inside: Bounds): Uint8Array {
  const mask = new Uint8Array(width * height);
  const margin = 3;
  for (let y = inside.top + margin; y < inside.bottom - margin; y++) {
    for (let x = inside.left + margin; x < inside.right - margin; x++) {
      const at = y * width + x;
      if (across[at] !== 0 || down[at] !== 0) mask[at] = 1;
    }
  }
  return mask;
}

/** Pixels around an edge in which it must turn. */
const cornerReach = 6;
/** Pixels that an overlay's straight sides may go on from a corner. */
const sideReach = 40;

/**
 * The edges that are near a place where edges of two directions meet. A line that the
 * picture slides along (a floor, a wall, a pipe) stays, too, but has one direction only.
 */
function nearCorners(mask: Uint8Array, edges: StaticEdges): Uint8Array {
  const { width, height } = edges;
  const kept = new Uint8Array(mask.length);
  let front: number[] = [];
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1 && isCorner(at, edges)) front.push(at);
  for (const at of front) kept[at] = 1;
  for (let step = 0; step < sideReach && front.length > 0; step++) {
    const next: number[] = [];
    for (const at of front) {
      for (const neighbour of [
        at - 1,
        at + 1,
        at - width,
        at + width,
        at - width - 1,
        at - width + 1,
        at + width - 1,
        at + width + 1,
      ]) {
        if (neighbour < 0 || neighbour >= width * height || mask[neighbour] !== 1 || kept[neighbour] === 1) continue;
        kept[neighbour] = 1;
        next.push(neighbour);
      }
    }
    front = next;
  }
  return kept;
}

/** By the smaller eigenvalue of the structure tensor against the larger. */
function isCorner(at: number, { width, height, across, down }: StaticEdges): boolean {
  const x = at % width;
  const y = (at - x) / width;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let ny = Math.max(0, y - cornerReach); ny <= Math.min(height - 1, y + cornerReach); ny++) {
    for (let nx = Math.max(0, x - cornerReach); nx <= Math.min(width - 1, x + cornerReach); nx++) {
      const dx = across[ny * width + nx] as number;
      const dy = down[ny * width + nx] as number;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  }
  const half = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  return half - apart > 0.1 * (half + apart);
}

interface Component extends Bounds {
  count: number;
  /** Sums of the edges' strength, across and down. */
  across: number;
  down: number;
  weight: number;
}

/** Groups of edges of which each is near another. */
function components(mask: Uint8Array, edges: StaticEdges): Component[] {
  const { width, height } = edges;
  const seen = new Uint8Array(mask.length);
  const found: Component[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || seen[start] === 1) continue;
    const one: Component = { left: width, top: height, right: 0, bottom: 0, count: 0, across: 0, down: 0, weight: 0 };
    const stack = [start];
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const x = at % width;
      const y = (at - x) / width;
      one.left = Math.min(one.left, x);
      one.right = Math.max(one.right, x + 1);
      one.top = Math.min(one.top, y);
      one.bottom = Math.max(one.bottom, y + 1);
      one.count += 1;
      one.across += Math.abs(edges.across[at] as number);
      one.down += Math.abs(edges.down[at] as number);
      for (let ny = Math.max(0, y - joinReach); ny <= Math.min(height - 1, y + joinReach); ny++) {
        for (let nx = Math.max(0, x - joinReach); nx <= Math.min(width - 1, x + joinReach); nx++) {
          const next = ny * width + nx;
          if (mask[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    one.weight = one.across + one.down;
    found.push(one);
  }
  return found;
}

/** Pixels between boxes that become one, if little is added by that. */
const mergeReach = 10;

/** Words of a line and parts of a panel as one. */
function merged(boxes: readonly Component[]): Component[] {
  const result = [...boxes];
  for (let i = 0; i < result.length; i++) {
    for (let k = i + 1; k < result.length; k++) {
      const [a, b] = [result[i], result[k]];
      const both = a && b ? together(a, b) : null;
      if (!both) continue;
      result[i] = both;
      result.splice(k, 1);
      k = i;
    }
  }
  return result;
}

function together(a: Component, b: Component): Component | null {
  const isNear =
    a.left - mergeReach <= b.right &&
    b.left - mergeReach <= a.right &&
    a.top - mergeReach <= b.bottom &&
    b.top - mergeReach <= a.bottom;
  const both = {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    count: a.count + b.count,
    across: a.across + b.across,
    down: a.down + b.down,
    weight: a.weight + b.weight,
  };
  const areaOf = (one: Bounds) => (one.right - one.left + mergeReach) * (one.bottom - one.top + mergeReach);
  return isNear && areaOf(both) < 1.15 * (areaOf(a) + areaOf(b)) ? both : null;
}

function isOverlay(one: Component, edges: StaticEdges): boolean {
  const { width, height } = edges;
  const size = ((one.right - one.left) * (one.bottom - one.top)) / (width * height);
  if (one.count < 10 || size < area.least || size > area.most) return false;
  if (Math.min(one.across, one.down) < 0.1 * one.weight) return false;
  const centreX = (one.left + one.right) / 2 / width;
  const centreY = (one.top + one.bottom) / 2 / height;
  if (Math.abs(centreX - 0.5) < 0.06 && Math.abs(centreY - 0.5) < 0.08) return false;
  return changeAround(one, edges) > 4;
}

/** The median change in the ring around a group: what stands still in a part that stands still is no overlay. */
function changeAround(one: Bounds, { width, height, change }: StaticEdges): number {
  const reach = 12;
  const ring: number[] = [];
  for (let y = Math.max(1, one.top - reach); y < Math.min(height - 1, one.bottom + reach); y++) {
    for (let x = Math.max(1, one.left - reach); x < Math.min(width - 1, one.right + reach); x++) {
      const isOwn = x >= one.left - 2 && x < one.right + 2 && y >= one.top - 2 && y < one.bottom + 2;
      if (!isOwn) ring.push(change[y * width + x] as number);
    }
  }
  return ring.sort((a, b) => a - b)[ring.length >> 1] ?? 0;
}

function padded(one: Component, width: number, height: number): Bounds {
  return {
    left: clamp(one.left - padding, 0, width),
    top: clamp(one.top - padding, 0, height),
    right: clamp(one.right + padding, 0, width),
    bottom: clamp(one.bottom + padding, 0, height),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
