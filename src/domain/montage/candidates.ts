/** Everything that could become a shot: the moments of the analysis, and between them the best of the rest. */
import type { HighlightsResult, Moment } from "../../../containers/protocol/ffmpeg-tools.ts";
import { type Clip, extremeWithin, length, meanInterest, momentsOf, type Span } from "./footage.ts";

export interface Candidate {
  clip: Clip;
  /** The run of footage that it lies in: it may grow to its ends. */
  run: Span;
  /** What belongs to it first of all. No two overlap. */
  core: Span;
  /** Seconds of the file; inside the core. */
  peak: number;
  /** 0 to 1. */
  score: number;
  /** Null: no moment, but footage to show between them. */
  moment: Moment | null;
}

export interface ShotSize {
  /** No candidate has less, unless its run does. */
  roomSeconds: number;
  typicalSeconds: number;
}

/** What is no moment counts for less than one of the same interest. */
const fillerShare = 0.5;

/** All candidates of the runs; they do not overlap, and gaps between them are shorter than the shortest shot. */
export function findCandidates(
  analysis: HighlightsResult,
  clips: readonly Clip[],
  runs: ReadonlyMap<number, readonly Span[]>,
  size: ShotSize,
): Candidate[] {
  return clips.flatMap((clip) => {
    const moments = momentsOf(analysis, clip);
    return (runs.get(clip.index) ?? []).flatMap((run) => {
      const cores = momentCores(clip, run, moments, size);
      return [...cores, ...fillers(clip, run, cores, size)];
    });
  });
}

function momentCores(clip: Clip, run: Span, moments: readonly Moment[], size: ShotSize): Candidate[] {
  const least = Math.min(size.roomSeconds, length(run));
  const taken: Candidate[] = [];
  for (const moment of moments) {
    const { peak } = moment;
    if (peak < run.start || peak > run.end) continue;
    let floor = run.start;
    let ceiling = run.end;
    for (const { core } of taken) {
      if (core.end <= peak) floor = Math.max(floor, core.end);
      else if (core.start >= peak) ceiling = Math.min(ceiling, core.start);
      else floor = ceiling;
    }
    if (ceiling - floor < least - 1e-9) continue;
    const wish = {
      start: Math.max(moment.start, peak - size.typicalSeconds * 0.5),
      end: Math.min(moment.end, peak + size.typicalSeconds * 0.5),
    };
    const core = grown(wish, { start: floor, end: ceiling }, least);
    taken.push({ clip, run, core, peak, score: Math.min(1, Math.max(0, moment.score)), moment });
  }
  return taken;
}

/** `wish` within `room`, and at least `least` long. */
function grown(wish: Span, room: Span, least: number): Span {
  let start = Math.max(room.start, Math.min(wish.start, room.end));
  let end = Math.min(room.end, Math.max(wish.end, room.start));
  if (end - start >= least) return { start, end };
  const missing = least - (end - start);
  start = Math.max(room.start, start - missing * 0.6);
  end = Math.min(room.end, Math.max(end, start + least));
  start = Math.max(room.start, Math.min(start, end - least));
  return { start, end };
}

function fillers(clip: Clip, run: Span, cores: readonly Candidate[], size: ShotSize): Candidate[] {
  const edges = [...cores].sort((a, b) => a.core.start - b.core.start).map((one) => one.core);
  const gaps: Span[] = [];
  let at = run.start;
  for (const edge of [...edges, { start: run.end, end: run.end }]) {
    gaps.push({ start: at, end: edge.start });
    at = edge.end;
  }
  const least = cores.length === 0 ? Math.min(size.roomSeconds, length(run)) : size.roomSeconds;
  return gaps
    .filter((gap) => length(gap) > 0 && length(gap) >= least - 1e-9)
    .flatMap((gap) => {
      const count = Math.max(
        1,
        Math.min(Math.round(length(gap) / size.typicalSeconds), Math.floor(length(gap) / least)),
      );
      const each = length(gap) / count;
      return Array.from({ length: count }, (_, index): Candidate => {
        const core = { start: gap.start + index * each, end: gap.start + (index + 1) * each };
        return { clip, run, core, ...bestOf(clip, core), moment: null };
      });
    });
}

/** Peak and score of footage that is no moment. The peak keeps off the edges. */
export function bestOf(clip: Clip, span: Span): { peak: number; score: number } {
  const inset = length(span) * 0.2;
  const inner = { start: span.start + inset, end: span.end - inset };
  return { peak: extremeWithin(clip, inner, "highest"), score: fillerShare * meanInterest(clip, span) };
}
