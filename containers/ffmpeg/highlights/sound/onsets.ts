/** Onsets: where a sound begins sharply, by how much each band's level rises (spectral flux). */
import { centreAndSpread, localMedian, quantile } from "../statistics.ts";
import { bandCount, hopSeconds } from "./sound-meter.ts";

/**
 * The flux of each hop, in logarithms of levels relative to the clip's own, so that a
 * quiet recording has onsets as a loud one has. About 0.02 in steady sound, above 0.5 at a bang.
 */
export function spectralFlux(bands: ArrayLike<number>): Float64Array {
  const hops = Math.floor(bands.length / bandCount);
  const reference = quantile(everySoOften(bands, 100_000), 0.9);
  const levels = Float32Array.from(bands, (one) => (reference > 0 ? Math.log1p((30 * one) / reference) : 0));
  const flux = new Float64Array(hops);
  // The first tenth of a second only shows that the sound begins.
  for (let at = 5; at < hops; at++) {
    let sum = 0;
    for (let band = 0; band < bandCount; band++) {
      // Two hops back, past the overlap of the windows; the highest neighbour, so that vibrato is no onset.
      const before = (at - 2) * bandCount + band;
      const past = Math.max(
        levels[before] ?? 0,
        band > 0 ? (levels[before - 1] ?? 0) : 0,
        band < bandCount - 1 ? (levels[before + 1] ?? 0) : 0,
      );
      sum += Math.max(0, (levels[at * bandCount + band] ?? 0) - past);
    }
    flux[at] = sum / bandCount;
  }
  return flux;
}

/** About `count` of the values, evenly spread. */
function everySoOften(values: ArrayLike<number>, count: number): Float64Array {
  const step = Math.max(1, values.length / count);
  return Float64Array.from({ length: Math.ceil(values.length / step) }, (_, i) => values[Math.floor(i * step)] ?? 0);
}

/** How far each hop's flux is above the level around it, in the clip's own spreads. */
export function onsetStrength(flux: Float64Array): Float64Array {
  const level = localMedian(flux, Math.round(3 / hopSeconds));
  const above = flux.map((one, i) => one - (level[i] ?? 0));
  // The floor keeps the grain of a steady hum from passing for onsets.
  const spread = Math.max(centreAndSpread(above).spread, 0.03);
  return above.map((one) => Math.max(0, one / spread));
}

/** Seconds of the onsets: local peaks of the strength, at least 90 ms apart. */
export function onsetTimes(strength: Float64Array): number[] {
  const times: number[] = [];
  const reach = 2;
  let last = -Infinity;
  for (let i = 0; i < strength.length; i++) {
    const here = strength[i] ?? 0;
    if (here < 5 || i - last < 0.09 / hopSeconds) continue;
    let isPeak = true;
    for (let k = -reach; k <= reach; k++) if ((strength[i + k] ?? 0) > here) isPeak = false;
    if (!isPeak) continue;
    times.push(hopTime(i));
    last = i;
  }
  return times;
}

/** When the newest samples of a hop were heard: its middle, and never before the start. */
export function hopTime(hop: number): number {
  return hop * hopSeconds;
}
