import { describe, expect, it } from "vitest";
import { PowerSpectrum } from "./fft.ts";
import { integratedLufs, momentaryLufs } from "./loudness.ts";
import { onsetStrength, onsetTimes, spectralFlux } from "./onsets.ts";
import { SoundMeter, soundRate } from "./sound-meter.ts";

/** Interleaved 16-bit stereo of one wave on both sides. */
function stereo(seconds: number, wave: (seconds: number) => number): Buffer {
  const samples = new Int16Array(Math.round(seconds * soundRate) * 2);
  for (let i = 0; i < samples.length; i += 2) {
    const value = Math.round(wave(i / 2 / soundRate) * 32_767);
    samples[i] = value;
    samples[i + 1] = value;
  }
  return Buffer.from(samples.buffer);
}

const sine = (hertz: number, decibels: number) => (seconds: number) =>
  10 ** (decibels / 20) * Math.sin(2 * Math.PI * hertz * seconds);

/** Pseudo-random, from -1 to 1. */
const hiss = (seconds: number) => ((Math.sin(seconds * 1e6) * 43_758.5453) % 1) * 0.9;

function metered(...parts: Buffer[]): SoundMeter {
  const meter = new SoundMeter();
  for (const part of parts) meter.take(part);
  return meter;
}

describe("the power spectrum", () => {
  it("is that of a plain transform", () => {
    const size = 64;
    const samples = Float64Array.from({ length: size }, (_, i) => Math.sin(i * 0.7) + 0.3 * Math.cos(i * 2.1) + 0.1);
    const power = new Float64Array(size / 2);
    new PowerSpectrum(size).of(samples, power);
    for (let k = 0; k < size / 2; k++) {
      let real = 0;
      let imaginary = 0;
      samples.forEach((one, i) => {
        const windowed = one * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
        real += windowed * Math.cos((2 * Math.PI * i * k) / size);
        imaginary -= windowed * Math.sin((2 * Math.PI * i * k) / size);
      });
      expect(power[k]).toBeCloseTo(real * real + imaginary * imaginary, 6);
    }
  });
});

describe("loudness", () => {
  it("of a stereo sine of 1 kHz at -23 dB is -23 LUFS, as EBU Tech 3341 wants it", () => {
    expect(integratedLufs(metered(stereo(10, sine(1000, -23))).energies)).toBeCloseTo(-23, 0);
    expect(integratedLufs(metered(stereo(10, sine(1000, -33))).energies)).toBeCloseTo(-33, 0);
  });

  it("leaves out what is 10 LU below the rest", () => {
    const quiet = stereo(10, sine(1000, -36));
    const loud = stereo(20, sine(1000, -23));
    const meter = metered(quiet, loud, quiet);
    expect(integratedLufs(meter.energies)).toBeCloseTo(-23, 0);
    expect(momentaryLufs(meter.energies)[50]).toBeCloseTo(-36, 0);
    expect(momentaryLufs(meter.energies)[200]).toBeCloseTo(-23, 0);
  });

  it("of silence is none", () => {
    expect(integratedLufs(metered(stereo(3, () => 0)).energies)).toBeNull();
  });

  it("does not depend on how the bytes were cut", () => {
    const bytes = stereo(2, sine(440, -20));
    const cuts = [1, 4802, 9607, 30_001];
    const parts = cuts.map((from, i) => bytes.subarray(from, cuts[i + 1] ?? bytes.length));
    expect(metered(bytes.subarray(0, 1), ...parts).energies).toEqual(metered(bytes).energies);
  });
});

describe("onsets", () => {
  const bangs = [1.5, 3.25, 5];
  const banging = (level: number) =>
    stereo(7, (seconds) => {
      const since = Math.min(...bangs.filter((one) => one <= seconds).map((one) => seconds - one), 9);
      return level * (0.02 * hiss(seconds) + 0.7 * hiss(seconds + 3) * Math.exp(-since * 12));
    });

  it.each([1, 0.01])("are where bangs are, at level %d", (level) => {
    const times = onsetTimes(onsetStrength(spectralFlux(metered(banging(level)).bands)));
    expect(times).toHaveLength(bangs.length);
    bangs.forEach((bang, i) => expect(Math.abs((times[i] ?? 0) - bang)).toBeLessThan(0.03));
  });

  it("are none in a steady tone that swells", () => {
    const swelling = stereo(7, (seconds) => (0.3 + 0.2 * Math.sin(seconds)) * sine(300, 0)(seconds));
    expect(onsetTimes(onsetStrength(spectralFlux(metered(swelling).bands)))).toEqual([]);
  });
});
