/** With less footage than asked for, everything is shown but what nobody would miss. */
import type { HighlightsResult } from "../../../containers/protocol/ffmpeg-tools.ts";
import { type Clip, length, meanInterest, momentsOf, mostInterest, type Span } from "./footage.ts";

/** A shorter pause is part of the action. */
const leastDullSeconds = 3;
/** At least this share of the footage stays. */
const keptShare = 0.85;
/** Dull is what has less than these shares of the usual interest, and of the most that its own clip has. */
const dullShare = { ofUsual: 0.25, ofOwnMost: 0.06 };
const windowSeconds = 0.5;
/** Kept on both sides of what is not dull. */
const marginSeconds = 0.4;

/** For each clip (by its index) the runs worth showing, in order. */
export function worthShowing(
  analysis: HighlightsResult,
  clips: readonly Clip[],
  leastSeconds: number,
): Map<number, Span[]> {
  const total = clips.reduce((sum, clip) => sum + length(clip.usable), 0);
  const usual = clips.reduce((sum, clip) => sum + meanInterest(clip, clip.usable) * length(clip.usable), 0) / total;
  const dull = clips
    .flatMap((clip) => dullSpans(analysis, clip, usual * dullShare.ofUsual).map((span) => ({ clip, span })))
    .sort((a, b) => meanInterest(a.clip, a.span) - meanInterest(b.clip, b.span));
  const runs = new Map(clips.map((clip) => [clip.index, [clip.usable]]));
  let left = total;
  for (const { clip, span } of dull) {
    const without = cutOut(runs.get(clip.index) ?? [], atMost(left - total * keptShare, span, clip.usable));
    const kept = without.filter((run) => length(run) >= leastSeconds);
    // A clip that would lose everything keeps its place: its sender wanted it in.
    if (kept.length === 0) continue;
    left += sum(kept) - sum(runs.get(clip.index) ?? []);
    runs.set(clip.index, kept);
  }
  return runs;
}

/** Of a stretch at an end of the clip the outer part, of one between moments the middle; nothing where it is not worth a cut. */
function atMost(seconds: number, span: Span, clip: Span): Span {
  const excess = length(span) - seconds;
  if (excess <= 0) return span;
  if (seconds < leastDullSeconds) return { start: span.start, end: span.start };
  if (span.end === clip.end) return { start: span.start + excess, end: span.end };
  if (span.start === clip.start) return { start: span.start, end: span.end - excess };
  return { start: span.start + excess / 2, end: span.end - excess / 2 };
}

function sum(spans: readonly Span[]): number {
  return spans.reduce((total, span) => total + length(span), 0);
}

function dullSpans(analysis: HighlightsResult, clip: Clip, ofUsual: number): Span[] {
  // A clip that is quiet all along is its own measure.
  const threshold = Math.min(ofUsual, dullShare.ofOwnMost * mostInterest(clip));
  const moments = momentsOf(analysis, clip);
  const spans: Span[] = [];
  let open: Span | undefined;
  for (let at = clip.usable.start; at < clip.usable.end; at += windowSeconds) {
    const window = { start: at, end: Math.min(clip.usable.end, at + windowSeconds) };
    const isDull =
      meanInterest(clip, window) < threshold &&
      !moments.some((moment) => moment.start < window.end && moment.end > window.start);
    if (!isDull) open = undefined;
    else if (open) open.end = window.end;
    else {
      open = window;
      spans.push(open);
    }
  }
  return spans
    .map((span) => ({
      start: span.start === clip.usable.start ? span.start : span.start + marginSeconds,
      end: span.end === clip.usable.end ? span.end : span.end - marginSeconds,
    }))
    .filter((span) => length(span) >= leastDullSeconds);
}

function cutOut(runs: readonly Span[], span: Span): Span[] {
  return runs.flatMap((run) => {
    if (span.end <= run.start || span.start >= run.end) return [run];
    return [
      { start: run.start, end: span.start },
      { start: span.end, end: run.end },
    ].filter((part) => length(part) > 0);
  });
}
