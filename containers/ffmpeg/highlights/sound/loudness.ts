/** Loudness as EBU R128 measures it, from the energies of consecutive 100 ms. */

/** Quieter than this is silence: the absolute gate of R128. */
export const silenceLufs = -70;

/** Mean square of the K-weighted channels, summed, to LUFS. */
export function toLufs(energy: number): number {
  return energy > 0 ? Math.max(silenceLufs, -0.691 + 10 * Math.log10(energy)) : silenceLufs;
}

/** Loudness of the 400 ms around each 100 ms (R128's momentary loudness, centred). */
export function momentaryLufs(energies: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: energies.length }, (_, i) => {
    let sum = 0;
    for (let k = i - 1; k <= i + 2; k++) sum += energies[k] ?? 0;
    return toLufs(sum / 4);
  });
}

/** The loudness of the whole with R128's two gates; null for silence, and below 400 ms. */
export function integratedLufs(energies: ArrayLike<number>): number | null {
  const blocks: number[] = [];
  for (let i = 0; i + 4 <= energies.length; i++) {
    let sum = 0;
    for (let k = i; k < i + 4; k++) sum += energies[k] ?? 0;
    if (toLufs(sum / 4) > silenceLufs) blocks.push(sum / 4);
  }
  if (blocks.length === 0) return null;
  const gate = toLufs(mean(blocks)) - 10;
  return toLufs(mean(blocks.filter((one) => toLufs(one) > gate)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
