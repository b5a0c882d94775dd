/** Puts what was measured at its own times on the grid of `scoreHz`. */
import { scoreHz } from "./interest.ts";
import type { LightSample, MotionSample } from "./pictures/picture-meter.ts";
import type { Span } from "./spans.ts";
import { clamp } from "./statistics.ts";

/** Gaps of the pictures up to this long are bridged; in longer ones nothing moves. */
const bridgedSteps = 3;

/**
 * Motion over the whole clip: measured where pictures were decoded, and by packet sizes,
 * brought to the same scale, elsewhere.
 */
export function motionSignal(
  length: number,
  samples: readonly MotionSample[],
  decoded: readonly Span[],
  packets: ArrayLike<number>,
): Float64Array {
  const measured = new Float64Array(length).fill(Number.NaN);
  for (const sample of samples) {
    const step = stepOf(sample.seconds, length);
    // What moves by itself says more than a camera that pans.
    const value = 0.3 * sample.change + 0.7 * sample.action;
    measured[step] = Math.max(Number.isNaN(measured[step]) ? 0 : (measured[step] ?? 0), value);
  }
  bridge(measured);

  const isDecoded = coverage(length, decoded);
  let sumMeasured = 0;
  let sumPackets = 0;
  for (let i = 0; i < length; i++) {
    if (isDecoded[i] !== 1) continue;
    if (Number.isNaN(measured[i])) measured[i] = 0;
    sumMeasured += measured[i] ?? 0;
    sumPackets += packets[i] ?? 0;
  }
  const scale = sumPackets > 0 ? clamp(sumMeasured / sumPackets, 0.1, 3) : 0.6;
  return measured.map((one, i) => (isDecoded[i] === 1 ? one : Math.min(1, scale * (packets[i] ?? 0))));
}

/** The strongest flash of each step. */
export function flashSignal(length: number, lights: readonly LightSample[]): Float64Array {
  const flash = new Float64Array(length);
  for (const { seconds, flash: one } of lights) {
    const step = stepOf(seconds, length);
    flash[step] = Math.max(flash[step] ?? 0, one);
  }
  return flash;
}

/** The strongest spark of each step, in grey levels; NaN where none was measured. */
export function sparkSignal(length: number, samples: readonly MotionSample[]): Float64Array {
  const spark = new Float64Array(length).fill(Number.NaN);
  for (const { seconds, spark: one } of samples) {
    const step = stepOf(seconds, length);
    if (!((spark[step] ?? 0) >= one)) spark[step] = one;
  }
  return spark;
}

function stepOf(seconds: number, length: number): number {
  // A picture on the edge of two steps, but for its rounding, belongs to the later.
  return clamp(Math.floor(seconds * scoreHz + 1e-4), 0, length - 1);
}

function coverage(length: number, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of spans)
    covered.fill(1, Math.max(0, Math.floor(from * scoreHz)), Math.max(0, Math.ceil(to * scoreHz)));
  return covered;
}

/** Fills short gaps of NaN with a straight line. */
function bridge(values: Float64Array): void {
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const gap = i - last - 1;
    if (last >= 0 && gap > 0 && gap <= bridgedSteps) {
      const from = values[last] ?? 0;
      for (let k = 1; k <= gap; k++) values[last + k] = from + (((values[i] ?? 0) - from) * k) / (gap + 1);
    }
    last = i;
  }
}
