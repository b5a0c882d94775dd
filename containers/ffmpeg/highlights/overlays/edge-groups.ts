/** Edges that belong together, as boxes. */
import type { StaticEdges } from "./static-edges.ts";

/** Pixels of the small picture. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between edges of one group. */
const joinReach = 5;

export interface EdgeGroup extends Bounds {
  count: number;
  /** Sums of the edges' strength, across and down. */
  across: number;
  down: number;
  weight: number;
}

/** Groups of edges of which each is near another. */
export function components(mask: Uint8Array, edges: StaticEdges): EdgeGroup[] {
  const { width, height } = edges;
  const seen = new Uint8Array(mask.length);
  const found: EdgeGroup[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || seen[start] === 1) continue;
    const one: EdgeGroup = { left: width, top: height, right: 0, bottom: 0, count: 0, across: 0, down: 0, weight: 0 };
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
export function merged(boxes: readonly EdgeGroup[]): EdgeGroup[] {
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

function together(a: EdgeGroup, b: EdgeGroup): EdgeGroup | null {
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
