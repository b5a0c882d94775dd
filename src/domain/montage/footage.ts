/** What there is to cut from: each clip's usable stretch, with its interest to ask questions of. */
import type { ClipAnalysis, HighlightsResult, MediaFacts, Moment } from "../../../containers/protocol/ffmpeg-tools.ts";

/** Seconds of a file. */
export interface Span {
  start: number;
  end: number;
}

export interface Clip {
  file: string;
  /** Place in the order in which the clips were sent. */
  index: number;
  facts: MediaFacts;
  analysis: ClipAnalysis;
  usable: Span;
}

/** Clips with pictures that last; an analysis with holes in it (NaN, infinities) yields what is sound in it. */
export function readFootage(analysis: HighlightsResult): Clip[] {
  return analysis.clips.flatMap((clip, index) => {
    const { durationSeconds, fps } = clip.facts;
    if (!Number.isFinite(durationSeconds) || durationSeconds <= 0) return [];
    // Containers often count the last frame's end, or the sound's: a frame less is surely there.
    const lastFrame = 1 / Math.max(10, Number.isFinite(fps) ? fps : 10);
    const end = Math.max(durationSeconds * 0.9, durationSeconds - lastFrame);
    return [{ file: clip.file, index, facts: clip.facts, analysis: clip, usable: { start: 0, end } }];
  });
}

export function length(span: Span): number {
  return span.end - span.start;
}

/** Interest at a step of the analysis, 0 to 1. */
function scoreAt(clip: Clip, step: number): number {
  const score = clip.analysis.scores[step];
  return score !== undefined && Number.isFinite(score) ? Math.min(1, Math.max(0, score)) : 0;
}

function stepsWithin(clip: Clip, { start, end }: Span): [first: number, last: number] {
  const { scoreHz, scores } = clip.analysis;
  const first = Math.max(0, Math.min(scores.length - 1, Math.floor(start * scoreHz)));
  return [first, Math.max(first, Math.min(scores.length - 1, Math.ceil(end * scoreHz) - 1))];
}

export function meanInterest(clip: Clip, span: Span): number {
  const [first, last] = stepsWithin(clip, span);
  let sum = 0;
  for (let step = first; step <= last; step++) sum += scoreAt(clip, step);
  return sum / Math.max(1, last - first + 1);
}

/** The highest interest of the whole clip. */
export function mostInterest(clip: Clip): number {
  return clip.analysis.scores.reduce((most, _, step) => Math.max(most, scoreAt(clip, step)), 0);
}

/** Second of the span at which the interest is highest (of equals, the one nearest to its middle) or lowest. */
export function extremeWithin(clip: Clip, span: Span, which: "highest" | "lowest"): number {
  const { scoreHz } = clip.analysis;
  const [first, last] = stepsWithin(clip, span);
  const sign = which === "highest" ? 1 : -1;
  const middle = (span.start + span.end) / 2;
  let best = middle;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (let step = first; step <= last; step++) {
    const at = Math.min(span.end, Math.max(span.start, (step + 0.5) / scoreHz));
    const value = sign * scoreAt(clip, step) - 1e-6 * Math.abs(at - middle);
    if (value > bestValue) {
      best = at;
      bestValue = value;
    }
  }
  return best;
}

/** The analysis's moments of a clip that can be shown, best first. */
export function momentsOf(analysis: HighlightsResult, clip: Clip): Moment[] {
  return analysis.moments.filter(
    (moment) =>
      moment.file === clip.file &&
      [moment.start, moment.end, moment.peak, moment.score].every(Number.isFinite) &&
      moment.peak >= clip.usable.start &&
      moment.peak <= clip.usable.end,
  );
}
