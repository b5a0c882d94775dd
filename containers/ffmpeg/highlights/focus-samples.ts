/** What of all that moves draws the eye. */
import type { FocusSample } from "./focus-path.ts";
import type { MotionSample } from "./pictures/picture-meter.ts";
import { quantile } from "./statistics.ts";

/** What a block does all the time (a weapon in the hand, a bar that pulses) counts for less by this share of it. */
const habit = 0.8;
/** What is at the sides of the picture is often an overlay; so much is taken off there. */
const sideLoss = 0.5;

export function focusSamples(motions: readonly MotionSample[]): FocusSample[] {
  const usual = usualOfBlocks(motions);
  return motions.map(({ seconds, blocks, columns, trust }) => {
    const rows = blocks.length / columns;
    const sample = { seconds, trust, columns: new Float32Array(columns), rows: new Float32Array(rows) };
    blocks.forEach((value, block) => {
      const column = block % columns;
      const row = (block - column) / columns;
      const off = Math.max(Math.abs((2 * column + 1) / columns - 1), Math.abs((2 * row + 1) / rows - 1));
      const own = trust * Math.max(0, value - habit * (usual[block] ?? 0)) * (1 - sideLoss * off ** 4);
      sample.columns[column] = (sample.columns[column] ?? 0) + own;
      sample.rows[row] = (sample.rows[row] ?? 0) + own;
    });
    return sample;
  });
}

/** The median of each block over the clip; of at most some hundred samples, which is enough. */
function usualOfBlocks(motions: readonly MotionSample[]): Float64Array {
  const step = Math.max(1, Math.floor(motions.length / 300));
  const some = motions.filter((_, i) => i % step === 0);
  return Float64Array.from({ length: motions[0]?.blocks.length ?? 0 }, (_, block) =>
    quantile(
      some.map((one) => one.blocks[block] ?? 0),
      0.5,
    ),
  );
}
