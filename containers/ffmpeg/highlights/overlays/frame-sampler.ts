/** Keeps copies of some pictures of a clip, spread over it, as they come. */
export interface SampledFrame {
  seconds: number;
  luma: Uint8Array;
}

const mostFrames = 40;
const leastGapSeconds = 0.4;

export class FrameSampler {
  readonly frames: SampledFrame[] = [];
  readonly gapSeconds: number;

  constructor(durationSeconds: number) {
    this.gapSeconds = Math.max(leastGapSeconds, durationSeconds / mostFrames);
  }

  take(seconds: number, luma: Uint8Array): void {
    if (this.frames.some((one) => Math.abs(one.seconds - seconds) < this.gapSeconds)) return;
    this.frames.push({ seconds, luma: luma.slice() });
  }
}
