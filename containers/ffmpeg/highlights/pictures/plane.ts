/** Small grey pictures and what is counted on them. */

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

/** Half the width and height; each value is the mean of four. */
export function halved(plane: Plane): Plane {
  const width = plane.width >> 1;
  const height = plane.height >> 1;
  const from = plane.luma;
  const luma = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let above = 2 * y * plane.width;
    let below = above + plane.width;
    const row = y * width;
    for (let x = 0; x < width; x++, above += 2, below += 2) {
      luma[row + x] =
        ((from[above] as number) +
          (from[above + 1] as number) +
          (from[below] as number) +
          (from[below + 1] as number) +
          2) >>
        2;
    }
  }
  return { width, height, luma };
}

/** Cells a side of the grid that light and cuts are judged on. */
const cellsASide = 4;
export const cellCount = cellsASide * cellsASide;
const levels = 16;

/** What is kept of a picture's light: each cell's mean (0 to 255), and how its quarters' light is spread. */
export interface Light {
  mean: number;
  cells: Float32Array;
  /** Shares of 16 levels of luma, in each quarter of the picture. */
  histogram: Float32Array;
}

export function lightOf({ width, height, luma }: Plane): Light {
  const cells = new Float32Array(cellCount);
  const counts = new Float32Array(cellCount);
  const histogram = new Float32Array(4 * levels);
  const columns = Uint8Array.from({ length: width }, (_, x) => Math.floor((x * cellsASide) / width));
  for (let y = 0; y < height; y++) {
    const cellRow = Math.floor((y * cellsASide) / height) * cellsASide;
    const quarterRow = y * 2 < height ? 0 : 2;
    for (let x = 0; x < width; x++) {
      const value = luma[y * width + x] as number;
      const cell = cellRow + (columns[x] as number);
      cells[cell] = (cells[cell] as number) + value;
      counts[cell] = (counts[cell] as number) + 1;
      const bin = (quarterRow + (x * 2 < width ? 0 : 1)) * levels + (value >> 4);
      histogram[bin] = (histogram[bin] as number) + 1;
    }
  }
  let sum = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    sum += cells[cell] as number;
    cells[cell] = (cells[cell] as number) / Math.max(1, counts[cell] as number);
  }
  const pixels = width * height;
  return { mean: sum / pixels, cells, histogram: histogram.map((one) => one / pixels) };
}

/**
 * 0 to 1: how different the light of two pictures is. 1 is a quarter of the range all over
 * (the earth mover's distance of their histograms, or their cells' mean difference).
 */
export function lightDistance(a: Light, b: Light): number {
  let moved = 0;
  for (let quarter = 0; quarter < 4; quarter++) {
    let carried = 0;
    for (let bin = quarter * levels; bin < (quarter + 1) * levels; bin++) {
      carried += (a.histogram[bin] as number) - (b.histogram[bin] as number);
      moved += Math.abs(carried);
    }
  }
  let apart = 0;
  for (let cell = 0; cell < cellCount; cell++) apart += Math.abs((a.cells[cell] as number) - (b.cells[cell] as number));
  return Math.min(1, Math.max(moved / 4, apart / cellCount / 64));
}
