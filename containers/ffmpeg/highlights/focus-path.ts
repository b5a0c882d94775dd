/** Where the action is over time, as a path that a camera operator could follow. */
import type { FocusPoint } from "../../protocol/timeline.ts";
import type { Span } from "./spans.ts";
import { clamp, gaussian, quantile } from "./statistics.ts";

export interface FocusSample {
  seconds: number;
  /** How much moves by itself in each column and row of the picture. */
  columns: Float32Array;
  rows: Float32Array;
  /** How far that tells where the action is, 0 to 1. */
  trust: number;
}

/** Points a second. */
const pathHz = 4;
/** How long what moved goes on to attract. */
const memorySeconds = 0.5;
/** A frame of this share of the picture is laid where it holds most of the action: 9:16 out of 16:9. */
const frameShare = 0.32;
/** Grey levels of action over the whole picture that pull as strongly as the middle does. */
const middlePull = 12;
/** So many times as strongly does the middle pull where nothing can be trusted: seen through a hero's eyes, it is where he aims. */
const aimPull = 40;
/** Where the frame's centre may be: every twentieth of the picture. */
const positions = 21;
/** At most so many positions a step: two fifths of the picture a second. */
const reach = 2;
/** What a frame must gain, in shares of the usual action, to move by one position. */
const stepCost = 0.06;
/** Points nearer than this to the line between others are left out. */
const straight = 0.002;

/** How long the path takes from where it was to the middle, where nothing is known. */
const homeSeconds = 1.5;

export interface FocusRequest {
  /** In order of time. */
  samples: readonly FocusSample[];
  /** 0 to 1: where it is high, the path had better be in the right place. */
  importance(seconds: number): number;
  cuts: readonly number[];
  /** The stretches that the samples are from. */
  stretches: readonly Span[];
}

/**
 * The path in fractions of width and height, cut anew at each cut. It stays where little
 * happens, never jumps within a shot, and moves at most two fifths of the picture a
 * second; between stretches it goes home to the middle.
 */
export function focusPath(request: FocusRequest): FocusPoint[] {
  const points: FocusPoint[] = [];
  request.stretches.forEach(({ from, to }, i) => {
    const previous = request.stretches[i - 1]?.to;
    if (previous !== undefined && from - previous > 2 * homeSeconds) {
      points.push(
        { at: round(previous + homeSeconds), x: 0.5, y: 0.5 },
        { at: round(from - homeSeconds), x: 0.5, y: 0.5 },
      );
    }
    const edges = [from, ...request.cuts.filter((cut) => cut > from + 0.1 && cut < to - 0.1), to];
    for (let shot = 0; shot + 1 < edges.length; shot++) {
      // A hair before the cut, so that the line between the two points is the cut.
      const end = shot + 2 < edges.length ? (edges[shot + 1] ?? to) - 0.01 : to;
      points.push(...shotPath(request, edges[shot] ?? from, end));
    }
  });
  return points;
}

function shotPath({ samples, importance }: FocusRequest, from: number, to: number): FocusPoint[] {
  const steps = Math.max(2, Math.ceil((to - from) * pathHz) + 1);
  const times = Array.from({ length: steps }, (_, i) => from + ((to - from) * i) / (steps - 1));
  const near = samples.filter((one) => one.seconds >= from && one.seconds <= to);
  const weights = times.map((at) => 0.4 + 2.5 * importance(at));
  const pulls = times.map((at) => middlePull * (1 + aimPull * doubtAt(at, near) ** 2));
  const x = axisPath(times, weights, pulls, near, "columns");
  const y = axisPath(times, weights, pulls, near, "rows");
  return simplified(times.map((at, i) => ({ at: round(at), x: round(x[i] ?? 0.5), y: round(y[i] ?? 0.5) })));
}

type Axis = "columns" | "rows";

function axisPath(
  times: readonly number[],
  weights: readonly number[],
  pulls: readonly number[],
  samples: readonly FocusSample[],
  axis: Axis,
): Float64Array {
  const places = samples[0]?.[axis].length ?? 0;
  if (places === 0) return new Float64Array(times.length).fill(0.5);
  const profiles = times.map((at) => profileAt(at, samples, axis, places));
  const totals = profiles.map((one) => one.reduce((sum, value) => sum + value, 0));
  const usual = Math.max(middlePull, quantile(totals, 0.5));
  // A short burst counts for more than the same time of the usual.
  const gains = profiles.map((one, t) =>
    frameGains(one, pulls[t] ?? middlePull, (weights[t] ?? 1) * clamp(Math.sqrt((totals[t] ?? 0) / usual), 0.5, 3)),
  );
  return gaussian(
    cheapestPath(gains).map((position) => position / (positions - 1)),
    0.5 * pathHz,
  );
}

/** The action in each place around a time, the nearer the more. */
function profileAt(at: number, samples: readonly FocusSample[], axis: Axis, places: number): Float64Array {
  const profile = new Float64Array(places);
  let weights = 0;
  const reach = 3 * memorySeconds;
  for (let i = firstFrom(samples, at - reach); i < samples.length; i++) {
    const sample = samples[i];
    if (!sample || sample.seconds > at + reach) break;
    const apart = (sample.seconds - at) / memorySeconds;
    const weight = Math.exp(-apart * apart);
    weights += weight;
    for (let place = 0; place < places; place++)
      profile[place] = (profile[place] ?? 0) + weight * (sample[axis][place] ?? 0);
  }
  return weights > 0 ? profile.map((one) => one / weights) : profile;
}

/** The share of the four seconds around that cannot be trusted. */
function doubtAt(at: number, samples: readonly FocusSample[]): number {
  let sum = 0;
  let count = 0;
  for (let i = firstFrom(samples, at - 2); i < samples.length && (samples[i]?.seconds ?? 0) <= at + 2; i++) {
    sum += samples[i]?.trust ?? 1;
    count += 1;
  }
  return count > 0 ? 1 - sum / count : 0;
}

/** The index of the first sample at `seconds` or later. */
function firstFrom(samples: readonly FocusSample[], seconds: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.seconds ?? 0) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For a frame around each position, the share of the action that it holds, and its nearness to the middle, times `weight`. */
function frameGains(profile: Float64Array, pull: number, weight: number): Float64Array {
  const places = profile.length;
  const total = profile.reduce((sum, one) => sum + one, 0);
  return Float64Array.from({ length: positions }, (_, position) => {
    const centre = position / (positions - 1);
    let held = 0;
    for (let place = 0; place < places; place++) {
      // Soft at its sides, so that a place just outside still draws.
      const apart = Math.abs((place + 0.5) / places - centre) / (frameShare / 2);
      held += (profile[place] ?? 0) * clamp(1.5 - apart);
    }
    const off = (centre - 0.5) / 0.5;
    return (weight * (held + pull * (1 - 0.6 * off * off))) / (total + pull);
  });
}

/** Of all paths the one with most gain less what its steps cost. */
function cheapestPath(gains: readonly Float64Array[]): number[] {
  const best: Float64Array[] = [];
  const from: Int16Array[] = [];
  gains.forEach((gain, t) => {
    const values = new Float64Array(positions);
    const origin = new Int16Array(positions);
    for (let position = 0; position < positions; position++) {
      let highest = t === 0 ? 0 : Number.NEGATIVE_INFINITY;
      origin[position] = position;
      for (let step = -reach; t > 0 && step <= reach; step++) {
        const value = (best[t - 1]?.[position + step] ?? Number.NEGATIVE_INFINITY) - Math.abs(step) * stepCost;
        if (value > highest) [highest, origin[position]] = [value, position + step];
      }
      values[position] = highest + (gain[position] ?? 0);
    }
    best.push(values);
    from.push(origin);
  });
  const path = new Array<number>(gains.length);
  const last = best.at(-1) ?? new Float64Array(positions);
  let position = last.indexOf(Math.max(...last));
  for (let t = gains.length - 1; t >= 0; t--) {
    path[t] = position;
    position = from[t]?.[position] ?? position;
  }
  return path;
}

/** Without the points that lie on the line of their neighbours anyway. */
function simplified(points: readonly FocusPoint[]): FocusPoint[] {
  const kept: FocusPoint[] = [];
  let last = 0;
  points.forEach((point, i) => {
    const next = points[i + 1];
    const anchor = points[last];
    const isOnLine =
      next &&
      anchor &&
      i > last &&
      points.slice(last + 1, i + 1).every((one) => distanceFrom(anchor, next, one) < straight);
    if (isOnLine) return;
    kept.push(point);
    last = i;
  });
  return kept;
}

function distanceFrom(a: FocusPoint, b: FocusPoint, point: FocusPoint): number {
  const share = (point.at - a.at) / (b.at - a.at);
  return Math.max(Math.abs(a.x + (b.x - a.x) * share - point.x), Math.abs(a.y + (b.y - a.y) * share - point.y));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
