/** Static overlays (scores, maps, bars, logos) as boxes. */
import type { Box } from "../../../protocol/timeline.ts";
import { clamp } from "../statistics.ts";
import type { SampledFrame } from "./frame-sampler.ts";
import { type Bounds, components, type EdgeGroup, merged } from "./edge-groups.ts";
import { nearCorners } from "./corners.ts";
import { type StaticEdges, staticEdges } from "./static-edges.ts";

/** Fewer different pictures prove nothing. */
const leastFrames = 8;
/** Pictures nearer than this many grey levels on average are the same. */
const sameLevels = 2.5;
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

function isOverlay(one: EdgeGroup, edges: StaticEdges): boolean {
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

function padded(one: EdgeGroup, width: number, height: number): Bounds {
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
