/** Enough footage for the time asked for: shots as long as the music wants them. */
import { type Bed, composeBed } from "../music/compose-bed.ts";
import { cutGrids, paceAt } from "./beat-grid.ts";
import { chooseCuts, proportionalCuts, type Timing } from "./cut-points.ts";
import { fitToBeats } from "./fit-to-beats.ts";
import { fitJoins, hardCut, shortened } from "./joins.ts";
import type { PlannedCut, Planning } from "./planning.ts";
import { framesOf, type Room, roomsFor } from "./rooms.ts";
import { shortestShotSeconds } from "./styles.ts";

/** Every cut on a beat of music composed for the time; null where the footage does not allow it. */
export function cutToMusic(planning: Planning, frames: number): PlannedCut | null {
  return onBeats(planning, bedFor(planning, frames));
}

/**
 * The same with every shot's footage measured out in whole beats first, and the music in
 * the tempo that this needs: for footage that is hardly more than the time.
 */
export function cutFittedToBeats(planning: Planning, frames: number): PlannedCut | null {
  for (const share of [1, 0.5, 0]) {
    const fitted = measuredOut({ ...planning, joins: shortened(planning.joins, share) });
    if (!fitted || (fitted.cuts.at(-1) ?? 0) < frames) continue;
    const joins = fitted.joins.map((join, index) => (index === 0 ? hardCut : join));
    const bed = bedFor(planning, frames, fitted.bpm);
    const cut = onBeats({ ...planning, shots: fitted.order, joins }, bed);
    if (cut) return cut;
  }
  return null;
}

/** Cuts between beats where there must be some; null where even hard cuts leave a gap. */
export function cutBesideBeats(planning: Planning, frames: number): PlannedCut | null {
  const bed = bedFor(planning, frames);
  const [room] = roomsFor(planning, frames, endingSeconds(bed));
  if (!room) return null;
  const timing = timingFor(planning, room, bed);
  for (const grid of cutGrids(bed, planning.style, frames, planning.fps).slice(1)) {
    const cuts = chooseCuts(timing, grid);
    if (cuts) return planned(planning, room, cuts, bed);
  }
  return planned(planning, room, proportionalCuts(timing), bed);
}

/** All shots' footage in whole beats; null where there is but one shot, or none lasts a beat. */
export function measuredOut(planning: Planning): ReturnType<typeof fitToBeats> {
  const { shots, style, fps, bpm, selection } = planning;
  if (shots.length < 2) return null;
  return fitToBeats({
    order: shots,
    joins: fitJoins(
      planning.joins,
      framesOf(planning).map((one) => one * 0.5),
    ),
    fps,
    bpm,
    leastSeconds: Math.max(shortestShotSeconds, selection.leastSeconds * 0.6),
    halves: style.keepsRecordingOrder,
  });
}

/** Shorter joins rather than a cut beside the beat. */
function onBeats(planning: Planning, bed: Bed): PlannedCut | null {
  const frames = Math.round(bed.durationSeconds * planning.fps);
  const [grid] = cutGrids(bed, planning.style, frames, planning.fps);
  for (const room of roomsFor(planning, frames, endingSeconds(bed))) {
    const cuts = chooseCuts(timingFor(planning, room, bed), grid);
    if (cuts) return planned(planning, room, cuts, bed);
  }
  return null;
}

function planned({ fps, shots }: Planning, { joins }: Room, cuts: number[], bed: Bed): PlannedCut {
  return { fps, shots, joins: fitJoins(joins, lengthsOf(cuts)), cuts, bed };
}

function timingFor({ shots, style, fps }: Planning, { limits }: Room, bed: Bed): Timing {
  const frames = Math.round(bed.durationSeconds * fps);
  const typical = (style.shots.calmSeconds + style.shots.intenseSeconds) / 2;
  const scale = Math.min(1.25, Math.max(0.5, bed.durationSeconds / shots.length / typical));
  const pace = (frame: number) => paceAt(bed, style, frame / fps, scale) * fps;
  const ending = endingSeconds(bed) * fps;
  const lastEmphasis = ending / pace(frames - ending);
  const asEnding = limits.map((one, index) =>
    index === limits.length - 1 ? { ...one, emphasis: Math.max(one.emphasis, lastEmphasis) } : one,
  );
  return { frames, shots: asEnding, paceAt: pace };
}

/** The last shot takes the last chord in, and a little before it. */
function endingSeconds(bed: Bed): number {
  return bed.durationSeconds - bed.finalSeconds + 180 / bed.bpm;
}

function bedFor({ style, fps, seed }: Planning, frames: number, bpm?: number): Bed {
  const order = { profile: style.music, durationSeconds: frames / fps, seed };
  return composeBed(bpm === undefined ? order : { ...order, bpm });
}

export function lengthsOf(cuts: readonly number[]): number[] {
  return cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
}
