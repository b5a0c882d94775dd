/**
 * The K-weighting of ITU-R BS.1770: a high shelf and a high pass, as two biquads.
 * Its coefficients are given there for 48 kHz; from the analogue prototype they follow for any rate.
 */
export class KWeighting {
  private readonly shelf: Biquad;
  private readonly highPass: Biquad;

  constructor(sampleRate: number) {
    this.shelf = shelf(sampleRate);
    this.highPass = highPass(sampleRate);
  }

  next(sample: number): number {
    return step(this.highPass, step(this.shelf, sample));
  }
}

interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
  first: number;
  second: number;
}

function step(filter: Biquad, sample: number): number {
  const out = filter.b0 * sample + filter.first;
  filter.first = filter.b1 * sample - filter.a1 * out + filter.second;
  filter.second = filter.b2 * sample - filter.a2 * out;
  return out;
}

function shelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
    first: 0,
    second: 0,
  };
}

function highPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
    first: 0,
    second: 0,
  };
}
