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
    this.firstTwoStages();
    for (let span = 4; span < half; span *= 2) {
      const step = half / span;
      for (let k = 0; k < span; k++) {
        const c = cosines[k * step] as number;
        const s = sines[k * step] as number;
        for (let a = k; a < half; a += 2 * span) {
          const b = a + span;
          const realA = real[a] as number;
          const realB = real[b] as number;
          const imaginaryA = imaginary[a] as number;
          const imaginaryB = imaginary[b] as number;
          const r = realB * c - imaginaryB * s;
          const j = realB * s + imaginaryB * c;
          real[b] = realA - r;
          imaginary[b] = imaginaryA - j;
          real[a] = realA + r;
          imaginary[a] = imaginaryA + j;
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

  /** Those of spans 1 and 2, whose factors are 1 and -i, as one. */
  private firstTwoStages(): void {
    const { real, imaginary } = this;
    for (let at = 0; at < real.length; at += 4) {
      const sumReal = (real[at] as number) + (real[at + 1] as number);
      const gapReal = (real[at] as number) - (real[at + 1] as number);
      const sumImaginary = (imaginary[at] as number) + (imaginary[at + 1] as number);
      const gapImaginary = (imaginary[at] as number) - (imaginary[at + 1] as number);
      const nextSumReal = (real[at + 2] as number) + (real[at + 3] as number);
      const nextGapReal = (real[at + 2] as number) - (real[at + 3] as number);
      const nextSumImaginary = (imaginary[at + 2] as number) + (imaginary[at + 3] as number);
      const nextGapImaginary = (imaginary[at + 2] as number) - (imaginary[at + 3] as number);
      real[at] = sumReal + nextSumReal;
      real[at + 1] = gapReal + nextGapImaginary;
      real[at + 2] = sumReal - nextSumReal;
      real[at + 3] = gapReal - nextGapImaginary;
      imaginary[at] = sumImaginary + nextSumImaginary;
      imaginary[at + 1] = gapImaginary - nextGapReal;
      imaginary[at + 2] = sumImaginary - nextSumImaginary;
      imaginary[at + 3] = gapImaginary + nextGapReal;
    }
  }
}
