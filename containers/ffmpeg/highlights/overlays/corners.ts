/** Corners among edges. */
import type { StaticEdges } from "./static-edges.ts";

/** Pixels around an edge in which it must turn. */
const cornerReach = 6;
/** Pixels that an overlay's straight sides may go on from a corner. */
const sideReach = 40;

/**
 * The edges that are near a place where edges of two directions meet. A line that the
 * picture slides along (a floor, a wall, a pipe) stays, too, but has one direction only.
 */
export function nearCorners(mask: Uint8Array, edges: StaticEdges): Uint8Array {
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
