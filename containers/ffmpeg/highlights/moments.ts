/** Picks moments from a clip's interest: ranked, apart from each other, with room around the peak. */
import type { Moment } from "../../protocol/ffmpeg-tools.ts";
import { type Interest, type Reason, reasonFrom, scoreHz } from "./interest.ts";
import { clamp } from "./statistics.ts";

export interface MomentRequest {
  file: string;
  durationSeconds: number;
  interest: Interest;
  cuts: readonly number[];
  /** When something struck, to a picture or a hop: the peak is put on the nearest one. */
  strikes: readonly number[];
  /** Seconds that all moments may come to. */
  budgetSeconds: number;
  /** Whether there is anything to see or hear: then there is a moment, however dull the clip. */
  isAnything: boolean;
}

/** Room before the peak and after it, and the least of it where a neighbour, a cut or an end is near. */
const before = { usual: 1.2, least: 0.3, most: 2.5 };
const after = { usual: 1, least: 0.3, most: 3 };
/** The action lasts while it is above this share of its peak. */
const lasting = 0.6;
/** Less is nothing to show. */
const leastScore = 0.02;
/** No more than this for one file, however long. */
const mostMoments = 200;

export function pickMoments(request: MomentRequest): Moment[] {
  const { interest } = request;
  const order = Array.from(interest.scores.keys())
    .filter((i) => isPeak(interest.scores, i))
    .sort((a, b) => (interest.scores[b] ?? 0) - (interest.scores[a] ?? 0) || a - b);
  const moments: Moment[] = [];
  let left = request.budgetSeconds;
  for (const step of order) {
    if (moments.length >= mostMoments || left <= 0 || (interest.scores[step] ?? 0) < leastScore) break;
    const moment = momentAt(step, request, moments);
    if (!moment) continue;
    moments.push(moment);
    left -= moment.end - moment.start;
  }
  if (moments.length === 0 && request.isAnything) {
    const dull = momentAt(dullPeak(interest.scores), request, []);
    return dull ? [dull] : [];
  }
  return withoutHops(moments, request.cuts);
}

/** A jump over less than this looks like a fault. */
const leastHopSeconds = 0.6;

/** Where one moment begins shortly after another's end, it begins there instead, so that both can be shown in one go. */
function withoutHops(moments: readonly Moment[], cuts: readonly number[]): Moment[] {
  return moments.map((one) => {
    const before = moments.find((other) => other.end < one.start && one.start - other.end < leastHopSeconds);
    const isCut = before && cuts.some((cut) => cut >= before.end && cut <= one.start);
    return before && !isCut ? { ...one, start: before.end } : one;
  });
}

/** The best step of a clip without peaks; of equals that nearest to the middle. */
function dullPeak(scores: Float64Array): number {
  const middle = scores.length >> 1;
  return Array.from(scores.keys()).reduce((best, i) => {
    const gain = (scores[i] ?? 0) - (scores[best] ?? 0);
    return gain > 0.005 || (gain > -0.005 && Math.abs(i - middle) < Math.abs(best - middle)) ? i : best;
  }, middle);
}

function momentAt(step: number, request: MomentRequest, taken: readonly Moment[]): Moment | null {
  const { durationSeconds, interest, file } = request;
  const score = interest.scores[step] ?? 0;
  const peak = clamp(strikeNear(step, request.strikes), Math.min(0.05, durationSeconds / 4), durationSeconds * 0.99);
  let floor = 0;
  let ceiling = durationSeconds;
  for (const other of taken) {
    if (other.start <= peak && peak <= other.end) return null;
    if (other.end < peak) floor = Math.max(floor, other.end);
    if (other.start > peak) ceiling = Math.min(ceiling, other.start);
  }
  for (const cut of request.cuts) {
    if (cut <= peak + 0.03) floor = Math.max(floor, Math.min(cut, peak - 0.02));
    else ceiling = Math.min(ceiling, cut - 0.02);
  }
  const wantedStart = Math.min(peak - before.usual, lastingBefore(interest.scores, step, score));
  const wantedEnd = Math.max(peak + after.usual, lastingAfter(interest.scores, step, score));
  const start = Math.max(floor, wantedStart);
  const end = Math.min(ceiling, wantedEnd);
  const least = Math.min(before.least + after.least, durationSeconds * 0.9);
  if (end - start < least || !(start < peak && peak < end)) return null;
  return {
    file,
    start: round(start),
    end: Math.floor(end * 1000) / 1000,
    peak: round(peak),
    score: round(score),
    reasons: reasonsAt(interest, step),
  };
}

/** Which features were over their threshold around the peak, the strongest first. Of a moment without any, the strongest. */
function reasonsAt({ evidence }: Interest, step: number): Reason[] {
  const strengths = (Object.entries(evidence) as [Reason, Float64Array][])
    .map(([reason, series]) => ({
      reason,
      strength: Math.max(...[-2, -1, 0, 1, 2].map((offset) => series[step + offset] ?? 0)),
    }))
    .sort((a, b) => b.strength - a.strength);
  const over = strengths.filter((one) => one.strength >= reasonFrom);
  return (over.length > 0 ? over : strengths.slice(0, 1)).map((one) => one.reason);
}

function lastingBefore(scores: Float64Array, step: number, score: number): number {
  let first = step;
  while (first > 0 && step - first < before.most * scoreHz && (scores[first - 1] ?? 0) >= lasting * score) first -= 1;
  return first / scoreHz - 0.4;
}

function lastingAfter(scores: Float64Array, step: number, score: number): number {
  let last = step;
  while (last < scores.length - 1 && last - step < after.most * scoreHz && (scores[last + 1] ?? 0) >= lasting * score)
    last += 1;
  return (last + 1) / scoreHz + 0.4;
}

function isPeak(scores: Float64Array, i: number): boolean {
  const here = scores[i] ?? 0;
  for (let k = 1; k <= 3; k++) {
    if ((scores[i - k] ?? 0) > here || (scores[i + k] ?? 0) > here) return false;
    // Of equals the first.
    if (scores[i - k] === here) return false;
  }
  return true;
}

function strikeNear(step: number, strikes: readonly number[]): number {
  const middle = timeOf(step);
  let best = middle;
  let nearest = 0.16;
  for (const one of strikes) {
    const distance = Math.abs(one - middle);
    if (distance < nearest) [nearest, best] = [distance, one];
  }
  return best;
}

function timeOf(step: number): number {
  return (step + 0.5) / scoreHz;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
