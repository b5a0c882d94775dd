/** Takes a file's sound as it is decoded and keeps what highlights need: energies and band levels. */
import { PowerSpectrum } from "./fft.ts";
import { KWeighting } from "./k-weighting.ts";

/** Sound comes as interleaved stereo of 16 bits at this rate. */
export const soundRate = 24_000;
/** Samples between two spectra: 20 ms. */
const hop = 480;
export const hopSeconds = hop / soundRate;
const spectrumSize = 1024;
export const bandCount = 20;

export class SoundMeter {
  /** K-weighted energy (mean square, channels summed) of each 100 ms. */
  readonly energies: number[] = [];
  /** Root of the mean power in each of `bandCount` bands, every hop, one hop after another. */
  readonly bands: number[] = [];
  private readonly left = new KWeighting(soundRate);
  private readonly right = new KWeighting(soundRate);
  private readonly spectrum = new PowerSpectrum(spectrumSize);
  private readonly power = new Float64Array(spectrumSize / 2);
  private readonly recent = new Float64Array(spectrumSize);
  private readonly edges = bandEdges();
  /** Far below hearing; keeps the filters out of denormal numbers, a hundred times slower, in digital silence. */
  private grain = 1e-15;
  private filled = 0;
  private hopEnergy = 0;
  private blockEnergy = 0;
  private hops = 0;
  private leftover = new Uint8Array(0);

  /** Takes the next bytes, however they were cut; they may be used again afterwards. */
  take(chunk: Uint8Array): void {
    const bytes = this.leftover.length > 0 ? Buffer.concat([this.leftover, chunk]) : chunk;
    const whole = bytes.length - (bytes.length % 4);
    const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + whole));
    const { left: leftEar, right: rightEar, recent } = this;
    let { grain, filled, hopEnergy } = this;
    for (let at = 0; at < samples.length; at += 2) {
      const left = (samples[at] as number) / 32_768;
      const right = (samples[at + 1] as number) / 32_768;
      grain = -grain;
      const weightedLeft = leftEar.next(left + grain);
      const weightedRight = rightEar.next(right + grain);
      hopEnergy += weightedLeft * weightedLeft + weightedRight * weightedRight;
      recent[spectrumSize - hop + filled] = (left + right) / 2;
      if (++filled < hop) continue;
      this.endHop(hopEnergy);
      filled = 0;
      hopEnergy = 0;
    }
    this.grain = grain;
    this.filled = filled;
    this.hopEnergy = hopEnergy;
    this.leftover = Uint8Array.from(bytes.subarray(whole));
  }

  private endHop(energy: number): void {
    this.blockEnergy += energy;
    this.hops += 1;
    if (this.hops % 5 === 0) {
      this.energies.push(this.blockEnergy / (5 * hop));
      this.blockEnergy = 0;
    }
    this.spectrum.of(this.recent, this.power);
    for (let band = 0; band < bandCount; band++) {
      const from = this.edges[band] ?? 0;
      const to = this.edges[band + 1] ?? 0;
      let sum = 0;
      for (let bin = from; bin < to; bin++) sum += this.power[bin] ?? 0;
      this.bands.push(Math.sqrt(sum / (to - from)));
    }
    this.recent.copyWithin(0, hop);
  }
}

/** Bins between which the bands lie: equal steps in pitch from 60 Hz up, each of one bin at least. */
function bandEdges(): number[] {
  const binHz = soundRate / spectrumSize;
  const edges = [Math.round(60 / binHz)];
  for (let band = 1; band <= bandCount; band++) {
    const wanted = Math.round((60 * (11_000 / 60) ** (band / bandCount)) / binHz);
    edges.push(Math.max(wanted, (edges.at(-1) ?? 0) + 1));
  }
  return edges;
}
