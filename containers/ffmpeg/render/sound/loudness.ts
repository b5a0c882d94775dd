/** Measures loudness (EBU R128) and true peak, and brings a mix to its target as AAC. */
import { run } from "../../ffmpeg.ts";
import { audioEncoder, soundRate } from "../encoder.ts";
import { decimal } from "../expression.ts";

export interface Loudness {
  readonly integratedLufs: number;
  readonly truePeakDb: number;
}

/** What is as quiet as this is taken for silence, and not made louder. */
export const silenceLufs = -70;
const silencePeakDb = -120;

/** Of a file that we made; `input` are FFmpeg's options for it. `filters` come before the measurement. */
export async function measureLoudness(
  input: readonly string[],
  cwd: string,
  filters: readonly string[] = [],
): Promise<Loudness> {
  const chain = [...filters, "ebur128=peak=true:framelog=verbose"].join(",");
  const { stderr } = await run("ffmpeg", ["-v", "info", "-nostats", ...input, "-vn", "-af", chain, "-f", "null", "-"], {
    cwd,
  });
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  const lufs = Number(/I:\s+(-?[\d.]+|-inf|nan) LUFS/.exec(summary)?.[1] ?? Number.NaN);
  const peak = Number(/Peak:\s+(-?[\d.]+|-inf|nan) dBFS/.exec(summary)?.[1] ?? Number.NaN);
  return {
    integratedLufs: Number.isFinite(lufs) ? Math.max(silenceLufs, lufs) : silenceLufs,
    truePeakDb: Number.isFinite(peak) ? peak : silencePeakDb,
  };
}

/** Decibels between where the limiter holds and the true peak of what AAC makes of it, at first. */
const codecRoom = 1.4;
const encodings = 5;
const rehearsals = 6;
/** Loudness units that a rehearsal may be off. */
const tolerance = 0.4;

export interface Target extends Loudness {
  /** The mix fades out over its last seconds. */
  readonly fadeOutSeconds: number;
  readonly durationSeconds: number;
}

/**
 * Encodes a mix (raw 48 kHz stereo floats) to AAC at the target: a gain for the whole,
 * then a limiter for what exceeds the peak. What the limiter takes away is found by
 * rehearsing, what the codec adds by measuring its file; both are corrected until they
 * hold. Answers what the file measures.
 */
export async function masterTo(mixFile: string, target: Target, output: string, cwd: string): Promise<Loudness> {
  const input = ["-f", "f32le", "-ar", String(soundRate), "-ac", "2", "-i", `file:${mixFile}`];
  const before = await measureLoudness(input, cwd);
  const silent = before.integratedLufs <= silenceLufs;
  let ceiling = target.truePeakDb - codecRoom;
  let aim = target.integratedLufs;
  let gain = silent ? 0 : aim - before.integratedLufs;
  for (let encoding = 1; ; encoding++) {
    if (!silent && before.truePeakDb + gain > ceiling)
      gain = await fittingGain(input, gain, { ...target, integratedLufs: aim }, ceiling, cwd);
    await encode(input, masterFilters(gain, ceiling, target, 4), output, cwd);
    const made = await measureLoudness(["-i", `file:${output}`], cwd);
    const over = made.truePeakDb - target.truePeakDb;
    const short = silent ? 0 : target.integratedLufs - made.integratedLufs;
    if ((over <= 0 && Math.abs(short) <= 0.7) || encoding === encodings) return made;
    if (over > 0) ceiling -= over + 0.2;
    if (Math.abs(short) > 0.7) aim += short;
  }
}

/** The gain at which the limited mix has its loudness. */
async function fittingGain(input: readonly string[], start: number, target: Target, ceiling: number, cwd: string) {
  let gain = start;
  let last: { gain: number; lufs: number } | null = null;
  for (let rehearsal = 0; rehearsal < rehearsals; rehearsal++) {
    const { integratedLufs } = await measureLoudness(input, cwd, masterFilters(gain, ceiling, target, 1));
    const short = target.integratedLufs - integratedLufs;
    if (Math.abs(short) <= tolerance) break;
    // Where the limiter takes most of a gain away, the next one must be as much larger.
    const taken = last && gain !== last.gain ? (integratedLufs - last.lufs) / (gain - last.gain) : 1;
    last = { gain, lufs: integratedLufs };
    gain = Math.min(60, gain + short / Math.min(1.2, Math.max(0.3, taken)));
  }
  return gain;
}

/** `oversampling`: peaks between samples show at four times the rate; for the loudness alone, once is enough. */
function masterFilters(gain: number, ceiling: number, target: Target, oversampling: 1 | 4): string[] {
  const fade = Math.max(0.02, target.fadeOutSeconds);
  const fadeFrom = Math.max(0, target.durationSeconds - fade);
  const limiter = `alimiter=limit=${decimal(10 ** (ceiling / 20))}:attack=4:release=60:level=0:latency=1`;
  return [
    `afade=t=out:st=${decimal(fadeFrom)}:d=${decimal(fade)}:curve=qsin`,
    `volume=${decimal(gain)}dB`,
    ...(oversampling === 1 ? [limiter] : [`aresample=${soundRate * oversampling}`, limiter, `aresample=${soundRate}`]),
  ];
}

async function encode(
  input: readonly string[],
  filters: readonly string[],
  output: string,
  cwd: string,
): Promise<void> {
  await run("ffmpeg", ["-v", "error", ...input, "-af", filters.join(","), ...audioEncoder, "-f", "mp4", output], {
    cwd,
  });
}
