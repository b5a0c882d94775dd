/** The power spectrum of real samples, by a complex radix-2 transform of half the length. */
export class PowerSpectrum {
  /** Samples that go in; a power of two. Half as many values come out, from 0 Hz up. */
  readonly size: number;
  private readonly window: Float64Array;
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  private readonly reversed: Uint32Array;
  private readonly real: Float64Array;
  private readonly imaginary: Float64Array;

  constructor(size: number) {
    const half = size / 2;
    this.size = size;
    this.window = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
    this.cosines = Float64Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.sines = Float64Array.from({ length: half }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
    this.real = new Float64Array(half);
    this.imaginary = new Float64Array(half);
    this.reversed = new Uint32Array(half);
    const bits = Math.log2(half);
    for (let i = 0; i < half; i++) {
      let turned = 0;
      for (let bit = 0; bit < bits; bit++) turned |= ((i >> bit) & 1) << (bits - 1 - bit);
      this.reversed[i] = turned;
    }
  }

  /** Writes the Hann-windowed power at each frequency to `power`. */
  of(samples: Float64Array, power: Float64Array): void {
    const { real, imaginary, cosines, sines, window, size } = this;
    const half = size / 2;
    for (let i = 0; i < half; i++) {
      const to = this.reversed[i] as number;
      real[to] = (samples[2 * i] as number) * (window[2 * i] as number);
      imaginary[to] = (samples[2 * i + 1] as number) * (window[2 * i + 1] as number);
    }
    for (let span = 1; span < half; span *= 2) {
      const step = half / span;
      for (let start = 0; start < half; start += 2 * span) {
        for (let k = 0; k < span; k++) {
          const c = cosines[k * step] as number;
          const s = sines[k * step] as number;
          const a = start + k;
          const b = a + span;
          const r = (real[b] as number) * c - (imaginary[b] as number) * s;
          const j = (real[b] as number) * s + (imaginary[b] as number) * c;
          real[b] = (real[a] as number) - r;
          imaginary[b] = (imaginary[a] as number) - j;
          real[a] = (real[a] as number) + r;
          imaginary[a] = (imaginary[a] as number) + j;
        }
      }
    }
    // The two halves of the samples went in as real and imaginary part; here they come apart again.
    for (let k = 0; k < half; k++) {
      const mirror = (half - k) % half;
      const evenReal = ((real[k] as number) + (real[mirror] as number)) / 2;
      const evenImaginary = ((imaginary[k] as number) - (imaginary[mirror] as number)) / 2;
      const oddReal = ((imaginary[k] as number) + (imaginary[mirror] as number)) / 2;
      const oddImaginary = ((real[mirror] as number) - (real[k] as number)) / 2;
      const c = cosines[k] as number;
      const s = sines[k] as number;
      const r = evenReal + c * oddReal - s * oddImaginary;
      const j = evenImaginary + c * oddImaginary + s * oddReal;
      power[k] = r * r + j * j;
    }
  }
}
