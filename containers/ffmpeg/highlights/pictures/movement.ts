/** What moved between two pictures besides the camera. */
import { fourMean, type Shift } from "./camera.ts";
import type { Plane } from "./plane.ts";

/** Pixels a side of a block, in the largest size. */
const blockSide = 8;

export interface Movement {
  /** Share of the picture that changed, 0 to 1, whatever the cause. */
  change: number;
  /** The same for what moved by itself, against the camera. */
  action: number;
  /** How much each block moved by itself, row by row; about the grey levels of its change. */
  blocks: Float32Array;
  columns: number;
  rows: number;
}

/** A change of this many grey levels, meant over a block, counts as full. */
const fullChange = 20;
/** Noise and the coder's grain stay below. */
const grain = 3;

/** `brighter`: grey levels by which the whole picture got lighter, which is no motion (a fade). */
export function movement(before: Plane, now: Plane, shift: Shift, brighter = 0): Movement {
  const { width, height } = now;
  const lighter = Math.round(brighter);
  const columns = Math.ceil(width / blockSide);
  const rows = Math.ceil(height / blockSide);
  const blocks = new Float32Array(columns * rows);
  const changes = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  const a = before.luma;
  const b = now.luma;
  const back = shift.y * width + shift.x;
  const across = -shift.halfX;
  const down = -shift.halfY * width;
  const insideFrom = Math.max(1, 1 + shift.x);
  const insideTo = Math.min(width - 1, width - 1 + shift.x);
  // Every other row is enough for blocks of eight.
  for (let y = 1; y < height - 1; y += 2) {
    const thenY = y - shift.y;
    const isInside = thenY >= 1 && thenY < height - 1;
    const row = y * width;
    for (let column = 0; column < columns; column++) {
      const from = Math.max(1, column * blockSide);
      const to = Math.min(width - 1, (column + 1) * blockSide);
      let changed = 0;
      let acted = 0;
      for (let x = from; x < to; x++) {
        const at = row + x;
        const value = (b[at] as number) - lighter;
        const change = Math.abs(value - (a[at] as number));
        changed += change;
        // What stands still in a moving picture (an overlay) is no action.
        if (!isInside || x < insideFrom || x >= insideTo || change <= grain) continue;
        const moved = Math.abs(value - fourMean(a, at - back, across, down));
        const own = (moved < change ? moved : change) - grain;
        if (own <= 0) continue;
        // At edges a shift is never exact.
        const slope =
          Math.abs((b[at + 1] as number) - (b[at - 1] as number)) +
          Math.abs((b[at + width] as number) - (b[at - width] as number));
        if (own > slope * 0.2) acted += own - slope * 0.2;
      }
      const block = Math.floor(y / blockSide) * columns + column;
      changes[block] = (changes[block] as number) + changed;
      blocks[block] = (blocks[block] as number) + acted;
      counts[block] = (counts[block] as number) + to - from;
    }
  }
  let change = 0;
  let action = 0;
  for (let block = 0; block < blocks.length; block++) {
    const count = Math.max(1, counts[block] as number);
    blocks[block] = (blocks[block] as number) / count;
    change += Math.min(1, Math.max(0, (changes[block] as number) / count - grain) / fullChange);
    action += Math.min(1, (blocks[block] as number) / fullChange);
  }
  return { change: change / blocks.length, action: action / blocks.length, blocks, columns, rows };
}
