/** Edges that stay where they are, with the same direction, while what is around them changes. */
export interface StaticEdges {
  width: number;
  height: number;
  /** Mean strength across (left to right) and down of the edges that stay; 0 elsewhere. */
  across: Float32Array;
  down: Float32Array;
  /** How much each pixel's light changes from picture to picture, in grey levels. */
  change: Float32Array;
}

/** An edge of fewer grey levels is none. */
const leastStrength = 7;
/** The edge must be there, and point the same way, in this share of the pictures. */
const leastPresence = 0.8;

/** Takes pictures that differ from each other; at least two. */
export function staticEdges(frames: readonly Uint8Array[], width: number, height: number): StaticEdges {
  const pixels = width * height;
  const light = new Int32Array(pixels);
  const sumChange = new Int32Array(pixels);
  for (const [index, luma] of frames.entries()) {
    const before = frames[index - 1] ?? luma;
    for (let at = 0; at < pixels; at++) {
      const value = luma[at] as number;
      light[at] = (light[at] as number) + value;
      sumChange[at] = (sumChange[at] as number) + Math.abs(value - (before[at] as number));
    }
  }

  const mostAbsent = frames.length - leastPresence * frames.length;
  const across = new Float32Array(pixels);
  const down = new Float32Array(pixels);
  const change = new Float32Array(pixels);
  for (let at = 0; at < pixels; at++) {
    change[at] = (sumChange[at] as number) / Math.max(1, frames.length - 1);
    const column = at % width;
    if (column === 0 || column === width - 1 || at < width || at >= pixels - width) continue;
    // The mean of the edges is the edge of the mean.
    const x = ((light[at + 1] as number) - (light[at - 1] as number)) / frames.length;
    const y = ((light[at + width] as number) - (light[at - width] as number)) / frames.length;
    const strength = Math.sqrt(x * x + y * y);
    if (strength < leastStrength) continue;
    let absent = 0;
    for (const luma of frames) {
      const dx = (luma[at + 1] as number) - (luma[at - 1] as number);
      const dy = (luma[at + width] as number) - (luma[at - width] as number);
      // Along the mean direction, at least half as strong, and not mostly across it.
      const along = (dx * x + dy * y) / strength;
      if (along > 0.45 * strength && along * along > 0.49 * (dx * dx + dy * dy)) continue;
      if (++absent > mostAbsent) break;
    }
    if (absent > mostAbsent) continue;
    across[at] = x;
    down[at] = y;
  }
  return { width, height, across, down, change };
}
