/** Which part of its file each shot shows: the peak inside, on a beat where it can be, in slow motion where it deserves it. */
import { beatsToEnd } from "./beat-grid.ts";
import type { Choice } from "./choose-moments.ts";
import type { Join } from "./joins.ts";
import type { PlannedCut } from "./planning.ts";
import { type StyleSpec, shortestShotSeconds } from "./styles.ts";

/** One stretch of a file at one speed. */
export interface Piece {
  /** On the timeline. */
  startFrame: number;
  frames: number;
  /** Seconds of the file. */
  in: number;
  out: number;
  speed: number;
}

export interface PlacedShot {
  choice: Choice;
  join: Join;
  /** One, or two where it goes into slow motion. */
  pieces: Piece[];
  /** On the timeline. */
  peakFrame: number;
}

export function placeShots(cut: PlannedCut, style: StyleSpec): PlacedShot[] {
  const slow = slowShots(cut, style);
  const beats = beatsToEnd(cut.bed).map((beat) => ({ ...beat, frame: Math.round(beat.seconds * cut.fps) }));
  return cut.shots.map((choice, index): PlacedShot => {
    const join = cut.joins[index] as Join;
    const next = cut.joins[index + 1];
    const [from, to] = [cut.cuts[index] as number, cut.cuts[index + 1] as number];
    const frame: Frame = {
      start: from - join.before,
      end: to + (next?.after ?? 0),
      clearStart: from + join.after,
      clearEnd: to - (next?.before ?? 0),
    };
    const wishes = beats
      .filter((beat) => beat.frame > frame.clearStart && beat.frame < frame.clearEnd)
      .map((beat) => ({ frame: beat.frame, cost: beat.isDownbeat ? 0 : 0.15 }));
    const finalFrame = Math.round(cut.bed.finalSeconds * cut.fps);
    const isLast = index === cut.shots.length - 1;
    if (isLast) for (const wish of wishes) if (wish.frame === finalFrame) wish.cost = -0.5;
    const shot: Shot = { choice, frame, fps: cut.fps, wishes, cuts: choice.clip.analysis.cuts };
    const ending = isLast ? cut.bed.durationSeconds - cut.bed.finalSeconds + 0.05 : 0;
    const placed = (slow.has(choice) ? placeSlow(shot, style, ending) : null) ?? placeWhole(shot);
    return { choice, join, ...placed };
  });
}

interface Frame {
  start: number;
  end: number;
  clearStart: number;
  clearEnd: number;
}

interface Shot {
  choice: Choice;
  frame: Frame;
  fps: number;
  /** Frames of the timeline on which the peak would be well placed. */
  wishes: readonly { frame: number; cost: number }[];
  /** Cuts that the recording has. */
  cuts: readonly number[];
}

/** The best moments, as many as the style slows down. */
function slowShots(cut: PlannedCut, { slowMotion }: StyleSpec): ReadonlySet<Choice> {
  if (!slowMotion) return new Set();
  const count = Math.max(1, Math.round((cut.cuts.at(-1) ?? 0) / cut.fps / slowMotion.everySeconds));
  const moments = cut.shots.filter((shot) => shot.moment !== null).sort((a, b) => b.score - a.score);
  return new Set(moments.slice(0, count));
}

/** Candidates for the peak's place: the wishes, and where it would stand without music. */
function placesFor({ frame, wishes }: Shot): { frame: number; cost: number }[] {
  const length = frame.clearEnd - frame.clearStart;
  const natural = Math.round(frame.clearStart + 0.5 * length);
  const early = (at: number) => (at - frame.clearStart) / Math.max(1, length);
  const inside = wishes.filter((wish) => early(wish.frame) >= 0.12 && (early(wish.frame) <= 0.85 || wish.cost < 0));
  return [...inside, { frame: natural, cost: 0.4 }].map((place) => ({
    frame: place.frame,
    cost: place.cost + Math.abs(early(place.frame) - 0.5),
  }));
}

function placeWhole(shot: Shot): { pieces: Piece[]; peakFrame: number } {
  const { choice, frame, fps } = shot;
  const { territory, peak } = choice;
  const frames = frame.end - frame.start;
  const seconds = frames / fps;
  let best = { cost: Number.POSITIVE_INFINITY, in: territory.start };
  for (const place of placesFor(shot)) {
    const wished = peak - (place.frame - frame.start) / fps;
    const start = Math.max(territory.start, Math.min(wished, territory.end - seconds));
    const cost = place.cost + 4 * Math.abs(start - wished) + glimpses(shot.cuts, start, start + seconds);
    if (cost < best.cost) best = { cost, in: start };
  }
  const start = Math.max(0, micro(best.in));
  const peakFrame = frame.start + Math.round((peak - start) * fps);
  return {
    pieces: [{ startFrame: frame.start, frames, in: start, out: micro(start + seconds), speed: 1 }],
    peakFrame: Math.min(frame.end - 1, Math.max(frame.start, peakFrame)),
  };
}

/** At the peak the shot slows down, until its end. Null where there is no room for that. The ending may last longer than others. */
function placeSlow(
  shot: Shot,
  { slowMotion }: StyleSpec,
  endingSeconds: number,
): { pieces: Piece[]; peakFrame: number } | null {
  if (!slowMotion) return null;
  const { choice, frame, fps } = shot;
  const { territory, peak } = choice;
  const { speed } = slowMotion;
  const mostSeconds = Math.max(slowMotion.mostSeconds, endingSeconds);
  const least = Math.ceil(shortestShotSeconds * fps);
  const joinIn = frame.clearStart - frame.start;
  const joinOut = frame.end - frame.clearEnd;
  const earliest = frame.start + Math.max(least, joinIn + 1);
  const latest = frame.end - Math.max(least, joinOut + 1);
  let best: { cost: number; at: number } | null = null;
  for (const place of placesFor(shot)) {
    const before = (place.frame - frame.start) / fps;
    const after = (frame.end - place.frame) / fps;
    if (place.frame < earliest || place.frame > latest || after > mostSeconds) continue;
    if (peak - before < territory.start - 1e-6 || peak + after * speed > territory.end + 1e-6) continue;
    if (!best || place.cost < best.cost) best = { cost: place.cost, at: place.frame };
  }
  if (!best) return null;
  const start = Math.max(0, micro(peak - (best.at - frame.start) / fps));
  const turn = micro(start + (best.at - frame.start) / fps);
  const slowFrames = frame.end - best.at;
  return {
    pieces: [
      { startFrame: frame.start, frames: best.at - frame.start, in: start, out: turn, speed: 1 },
      { startFrame: best.at, frames: slowFrames, in: turn, out: micro(turn + (slowFrames / fps) * speed), speed },
    ],
    peakFrame: best.at,
  };
}

/** A scrap of another scene at an end of the shot catches the eye for nothing. */
function glimpses(cuts: readonly number[], start: number, end: number): number {
  const scrap = 0.35;
  const isScrap = (at: number) => (at > start + 0.01 && at < start + scrap) || (at > end - scrap && at < end - 0.01);
  return cuts.some(isScrap) ? 0.8 : 0;
}

function micro(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
