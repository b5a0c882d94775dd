/** Fuses what is heard and seen into one interest over time, comparable between clips. */
import type { highlightReason } from "../../protocol/ffmpeg-tools.ts";
import type { z } from "zod";
import { momentaryLufs, silenceLufs, toLufs } from "./sound/loudness.ts";
import { hopSeconds } from "./sound/sound-meter.ts";
import { centreAndSpread, clamp, gaussian, movingMean, quantile, ramp } from "./statistics.ts";

/** Values a second. */
export const scoreHz = 10;

export type Reason = z.infer<typeof highlightReason>;

/** What is known of a clip, on the grid of `scoreHz`. */
export interface Signals {
  /** Steps of the grid. */
  length: number;
  /** K-weighted energies of each step; null without sound. */
  energies: ArrayLike<number> | null;
  /** Onset strength of each hop; null without sound. */
  onsets: ArrayLike<number> | null;
  /** How much moves, 0 to 1. */
  motion: ArrayLike<number>;
  /** How suddenly it got brighter; 1 is much. */
  flash: ArrayLike<number>;
  /** By how many grey levels something small lit up; NaN where that is not known. */
  spark: ArrayLike<number>;
  /** Seconds. */
  cuts: readonly number[];
}

export interface Interest {
  /** 0 to 1 each. */
  scores: Float64Array;
  /** How strongly each feature speaks, 0 to 1; from `reasonFrom` on it is a reason. */
  evidence: Record<Reason, Float64Array>;
}

/** A feature is named as a reason from this evidence on. */
export const reasonFrom = 0.35;

/**
 * How much full evidence adds. Evidence adds up as independent hints do: one full hint
 * alone makes a good moment, several make a better one, none is needed.
 */
const weights: Record<Reason, number> = { loud: 0.9, onset: 0.7, motion: 0.55, flash: 1.1, contrast: 0.5, cut: 0.1 };
/** What goes on all the time counts for this much, so that a lively clip is above a dull one. */
const livelinessWeight = 0.35;

export function interest(signals: Signals): Interest {
  const { length } = signals;
  const none = () => new Float64Array(length);
  const levels = signals.energies ? loudnessLevels(signals.energies, length) : null;
  const onsetPeaks = signals.onsets ? stepMaxima(signals.onsets, length) : null;
  const motion = Float64Array.from({ length }, (_, i) => signals.motion[i] ?? 0);

  const evidence: Record<Reason, Float64Array> = {
    motion: motionEvidence(motion),
    loud: levels ? loudEvidence(levels) : none(),
    onset: levels && onsetPeaks ? onsetEvidence(onsetPeaks, levels) : none(),
    flash: flashEvidence(signals, length),
    contrast: contrastEvidence(levels, motion),
    cut: none(),
  };
  for (const cut of signals.cuts) {
    const step = Math.min(length - 1, Math.floor(cut * scoreHz));
    evidence.cut[step] = 1;
    // A cut to a brighter picture is no flash.
    for (let i = Math.max(0, step - 1); i <= Math.min(length - 1, step + 1); i++) evidence.flash[i] = 0;
  }

  const liveliness = livelinessOf(levels, onsetPeaks, motion);
  const together = Float64Array.from(liveliness, (one) => livelinessWeight * one);
  for (const [reason, series] of Object.entries(evidence) as [Reason, Float64Array][]) {
    // Sound and picture of one event are rarely in the same tenth of a second.
    const near = widened(series);
    for (let i = 0; i < length; i++) together[i] = (together[i] ?? 0) + weights[reason] * (near[i] ?? 0);
  }
  return { scores: together.map((one) => 1 - Math.exp(-one)), evidence };
}

interface Loudness {
  /** LUFS of the 400 ms around, and of the step alone. */
  momentary: Float64Array;
  step: Float64Array;
  /** The level that the clip has most of the time, and how far it strays from it. */
  usual: number;
  spread: number;
}

function loudnessLevels(energies: ArrayLike<number>, length: number): Loudness {
  const all = Float64Array.from({ length }, (_, i) => energies[i] ?? 0);
  const step = all.map(toLufs);
  const momentary = momentaryLufs(all);
  const heard = step.filter((one) => one > silenceLufs);
  if (heard.length === 0) return { momentary, step, usual: silenceLufs, spread: 0 };
  // Bangs out of near silence are measured from 30 LU below them, not from the hiss.
  const usual = Math.max(quantile(heard, 0.5), quantile(heard, 0.97) - 30, -60);
  // From the quieter half: what is loud must not hide itself by widening the spread.
  const below = momentary.filter((one) => one > silenceLufs && one <= usual);
  const spread =
    below.length > 0
      ? 1.4826 *
        quantile(
          below.map((one) => usual - one),
          0.5,
        )
      : 0;
  return { momentary, step, usual, spread: Math.min(spread, 5) };
}

/** From 4 LU above the usual on, full at 15; more where the clip goes up and down all the time. */
function loudEvidence({ momentary, step, usual, spread }: Loudness): Float64Array {
  const from = Math.max(3.5, 1.3 * spread);
  return momentary.map((one, i) => {
    const rise = Math.max(Math.min(one, (step[i] ?? one) + 3), (step[i] ?? one) - 4) - usual;
    return ramp(rise, from, from + 10);
  });
}

/** The strongest onset of each step. */
function stepMaxima(onsets: ArrayLike<number>, length: number): Float64Array {
  const hops = Math.round(1 / scoreHz / hopSeconds);
  return Float64Array.from({ length }, (_, i) => {
    let highest = 0;
    for (let k = i * hops; k < (i + 1) * hops; k++) highest = Math.max(highest, onsets[k] ?? 0);
    return highest;
  });
}

/**
 * Above what the seconds around have anyway: one shot in a salvo is nothing special. Nor is a
 * click that the clip's usual sound is louder than, however sharp it is.
 */
function onsetEvidence(peaks: Float64Array, { step, usual }: Loudness): Float64Array {
  const reach = 5 * scoreHz;
  return peaks.map((one, i) => {
    if (one < 6) return 0;
    const common = quantile(peaks.subarray(Math.max(0, i - reach), i + reach + 1), 0.85);
    const level = Math.max(...[0, 1, 2].map((later) => step[i + later] ?? silenceLufs));
    return ramp(one - common, 3, 18) * ramp(level - usual, -1, 5);
  });
}

/** Must stand out both from the clip's own motion and to the eye. */
function motionEvidence(motion: Float64Array): Float64Array {
  const { centre, spread } = centreAndSpread(motion);
  return motion.map((one) => {
    const rise = one - centre;
    if (rise <= 0) return 0;
    return Math.sqrt(clamp(rise / 0.3) * ramp(rise / Math.max(spread, 0.015), 1.5, 6));
  });
}

/** A small thing's flash is worth this much of one that fills a good part of the picture. */
const sparkWorth = 0.5;

function flashEvidence({ flash, spark }: Signals, length: number): Float64Array {
  const all = Float64Array.from({ length }, (_, i) => flash[i] ?? 0);
  const small = Float64Array.from({ length }, (_, i) => spark[i] ?? Number.NaN);
  // In a picture that flickers all the time a flash must be more than the flicker.
  const usual = quantile(all, 0.9);
  const usualSmall = quantile(small.filter(Number.isFinite), 0.75) || 0;
  return all.map((one, i) => {
    const large = ramp(one - 0.8 * usual, 0.08, 0.7 + 1.2 * usual);
    const sparks = ramp((small[i] || 0) - 0.8 * usualSmall, 5, 30 + 1.2 * usualSmall);
    return Math.max(large, sparkWorth * sparks);
  });
}

/** How much more there is in the half second from here than in the three seconds before. */
function contrastEvidence(levels: Loudness | null, motion: Float64Array): Float64Array {
  const activity = motion.map((one, i) => {
    const heard = levels ? ramp(levels.step[i] ?? silenceLufs, levels.usual - 8, levels.usual + 16) : 0;
    return levels ? 0.65 * heard + 0.35 * clamp(one / 0.6) : clamp(one / 0.6);
  });
  const ahead = movingMean(activity, 0, 0.4 * scoreHz);
  const before = movingMean(activity, 3 * scoreHz, -1);
  return activity.map((_, i) => {
    // The first second has nothing to stand out from.
    const sure = ramp(i, 0.3 * scoreHz, 1.2 * scoreHz);
    return sure * ramp((ahead[i] ?? 0) - (before[i] ?? 0), 0.12, 0.5);
  });
}

function livelinessOf(levels: Loudness | null, onsetPeaks: Float64Array | null, motion: Float64Array): Float64Array {
  const moving = movingMean(motion, scoreHz, scoreHz);
  const striking = onsetPeaks
    ? movingMean(
        onsetPeaks.map((one, i) => ((levels?.step[i] ?? silenceLufs) > -45 ? ramp(one, 5, 12) : 0)),
        scoreHz,
        scoreHz,
      )
    : null;
  return gaussian(
    moving.map((one, i) => 0.65 * clamp(one / 0.45) + 0.35 * clamp((striking?.[i] ?? 0) * 3)),
    0.5 * scoreHz,
  );
}

/** Each value, or four fifths of a neighbour that is higher. */
function widened(values: Float64Array): Float64Array {
  return values.map((one, i) => Math.max(one, 0.8 * Math.max(values[i - 1] ?? 0, values[i + 1] ?? 0)));
}
