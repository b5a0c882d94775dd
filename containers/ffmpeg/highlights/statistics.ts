/** Order statistics and smoothing over series. */

/** The value below which `share` (0 to 1) of the values lie; NaN for none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  return sortedQuantile(Float64Array.from(values).sort(), share);
}

function sortedQuantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}

/** Median, and the median distance from it scaled to a standard deviation. */
export function centreAndSpread(values: ArrayLike<number>): { centre: number; spread: number } {
  const centre = quantile(values, 0.5);
  const distances = Float64Array.from(values, (one) => Math.abs(one - centre));
  return { centre, spread: 1.4826 * quantile(distances, 0.5) };
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** 0 up to `from`, 1 from `to` on, a straight line between. */
export function ramp(value: number, from: number, to: number): number {
  return clamp((value - from) / (to - from));
}

/** Mean of each value and `before` and `after` others around it, fewer at the ends; `after` -1 leaves the value out. */
export function movingMean(values: ArrayLike<number>, before: number, after: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  return Float64Array.from({ length: values.length }, (_, i) => {
    const from = Math.max(0, i - before);
    const to = Math.min(values.length, i + after + 1);
    return to > from ? ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) : 0;
  });
}

/** Gaussian smoothing; `sigma` in samples. Ends are repeated. */
export function gaussian(values: ArrayLike<number>, sigma: number): Float64Array {
  const reach = Math.ceil(sigma * 3);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((sum, one) => sum + one, 0);
  return Float64Array.from({ length: values.length }, (_, i) => {
    let sum = 0;
    for (let k = -reach; k <= reach; k++) {
      sum += (kernel[k + reach] ?? 0) * (values[clamp(i + k, 0, values.length - 1)] ?? 0);
    }
    return sum / total;
  });
}

/**
 * The median around each value, by the medians of blocks of `block` values with
 * straight lines between: the level that a series has at a place, whatever spikes it has.
 */
export function localMedian(values: ArrayLike<number>, block: number): Float64Array {
  const all = Float64Array.from(values);
  const count = Math.max(1, Math.round(all.length / block));
  const size = all.length / count;
  const medians = Array.from({ length: count }, (_, k) =>
    quantile(all.subarray(Math.floor((k - 0.5) * size < 0 ? 0 : (k - 0.5) * size), Math.ceil((k + 1.5) * size)), 0.5),
  );
  return all.map((_, i) => {
    const at = clamp((i + 0.5) / size - 0.5, 0, count - 1);
    const low = medians[Math.floor(at)] ?? 0;
    return low + ((medians[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
  });
}
