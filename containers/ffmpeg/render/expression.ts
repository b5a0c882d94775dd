/**
 * Curves as FFmpeg expressions. A camera's path has a value for every frame; FFmpeg
 * takes formulae. A path becomes straight pieces, as few as stay within a tolerance,
 * and the pieces a balanced tree of `if`, so that long paths are neither deep nor slow.
 */

interface Piece {
  /** First index that it is for. */
  readonly from: number;
  readonly start: number;
  readonly slope: number;
}

/** Straight pieces through `values` that nowhere miss by more than `tolerance`. */
function fitPieces(values: ArrayLike<number>, tolerance: number): Piece[] {
  const pieces: Piece[] = [];
  const last = values.length - 1;
  const at = (index: number) => values[index] ?? 0;
  let from = 0;
  while (from <= last) {
    // The slopes that keep every value so far within the tolerance form a cone that narrows.
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    let end = from + 1;
    for (; end <= last; end++) {
      const nextLow = Math.max(low, (at(end) - tolerance - at(from)) / (end - from));
      const nextHigh = Math.min(high, (at(end) + tolerance - at(from)) / (end - from));
      if (nextLow > nextHigh) break;
      low = nextLow;
      high = nextHigh;
    }
    const ideal = (at(end - 1) - at(from)) / Math.max(1, end - 1 - from);
    pieces.push({ from, start: at(from), slope: Math.min(high, Math.max(low, ideal)) });
    from = end;
  }
  return pieces;
}

/** Digits enough for a 256th of a pixel over thousands of frames; no exponents, which FFmpeg's parser takes for units. */
export function decimal(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** `values` as a formula of `variable`, which counts 0, 1, 2, … */
export function curveExpression(values: ArrayLike<number>, variable: string, tolerance: number): string {
  const pieces = fitPieces(values, tolerance);
  const leaf = ({ from, start, slope }: Piece) => {
    if (Math.abs(slope) < 1e-7) return decimal(start);
    return `(${decimal(start)}+${decimal(slope)}*(${variable}-${from}))`;
  };
  const tree = (low: number, high: number): string => {
    const only = pieces[low];
    if (!only) return "0";
    if (high - low === 1) return leaf(only);
    const middle = (low + high) >> 1;
    const from = pieces[middle]?.from ?? 0;
    return `if(lt(${variable},${from}),${tree(low, middle)},${tree(middle, high)})`;
  };
  return tree(0, pieces.length);
}
