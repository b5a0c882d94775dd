/** From chosen shots to a cut: order, joins, music, and the frames at which shots change. */
import type { HighlightsResult } from "../../../containers/protocol/ffmpeg-tools.ts";
import { type Bed, composeBed } from "../music/compose-bed.ts";
import { type Random, seededRandom } from "../music/random.ts";
import { cutGrids, paceAt } from "./beat-grid.ts";
import { type Choice, chooseMoments, type Selection, snapTerritories } from "./choose-moments.ts";
import { chooseCuts, type ShotLimits } from "./cut-points.ts";
import { fitToBeats } from "./fit-to-beats.ts";
import { length } from "./footage.ts";
import { chooseJoins, fitJoins, hardCut, type Join, shortened } from "./joins.ts";
import { arrange } from "./order.ts";
import { type StyleSpec, shortestShotSeconds } from "./styles.ts";

export interface PlannedCut {
  fps: number;
  shots: Choice[];
  /** Into each shot; the first one's is a hard cut. */
  joins: Join[];
  /** Frames at which the shots begin, and the end of the whole. */
  cuts: number[];
  bed: Bed;
}

export interface CutOrder {
  analysis: HighlightsResult;
  targetSeconds: number;
  style: StyleSpec;
  fps: number;
  seed: number;
}

/** Throws RangeError where no clip has a picture that lasts. */
export function planCut({ analysis, targetSeconds, style, fps, seed }: CutOrder): PlannedCut {
  const selection = chooseMoments(analysis, targetSeconds, style);
  if (selection.choices.length === 0) throw new RangeError("nothing to show");
  const random = (purpose: string) => seededRandom(seed, `montage/${style.name}/${purpose}`);
  const choices = snapTerritories(selection.choices, fps);
  const shots = arrange(choices, style, selection.scarce, random("order"));
  const joins = chooseJoins(shots, style, fps, random("joins"));
  const planning = { shots, joins, style, fps, seed, selection };
  const frames = Math.round(targetSeconds * fps);
  if (!selection.scarce) {
    const fitting = roomyJoins(planning, frames);
    if (fitting) return cutToMusic({ ...planning, joins: fitting.joins }, fitting.limits, frames);
  }
  return cutWhole(planning, frames, random("tempo"));
}

interface Planning {
  shots: Choice[];
  joins: Join[];
  style: StyleSpec;
  fps: number;
  seed: number;
  selection: Selection;
}

/** Joins as long as the footage allows, with the limits of each shot; null where even hard cuts leave a gap. */
function roomyJoins(planning: Planning, frames: number): { joins: Join[]; limits: ShotLimits[] } | null {
  const bounded = fitJoins(
    planning.joins,
    framesOf(planning).map((one) => one * 0.6),
  );
  for (const share of [1, 0.7, 0.4, 0]) {
    const joins = shortened(bounded, share);
    for (const mostSeconds of [planning.selection.mostSeconds, Number.POSITIVE_INFINITY]) {
      const limits = limitsOf(planning, joins, mostSeconds, frames);
      if (limits.reduce((sum, one) => sum + one.most, 0) >= frames) return { joins, limits };
    }
  }
  return null;
}

function framesOf({ shots, fps }: Planning): number[] {
  return shots.map((shot) => Math.floor(length(shot.territory) * fps + 1e-6));
}

function limitsOf(planning: Planning, joins: readonly Join[], mostSeconds: number, frames: number): ShotLimits[] {
  const { shots, fps, selection } = planning;
  const best = shots.reduce((top, one) => Math.max(top, one.score), 0);
  const limits = framesOf(planning).map((whole, index): ShotLimits => {
    const room = Math.max(1, whole - (joins[index]?.before ?? 0) - (joins[index + 1]?.after ?? 0));
    const most = Math.max(1, Math.min(room, Math.floor(mostSeconds * fps)));
    const least = Math.max(1, Math.min(most, Math.ceil(selection.leastSeconds * fps)));
    const score = shots[index]?.score ?? 0;
    return { least, most, emphasis: score === best ? 1.35 : 0.9 + 0.3 * (score / Math.max(best, 1e-6)) };
  });
  const sum = limits.reduce((total, one) => total + one.least, 0);
  if (sum <= frames) return limits;
  return limits.map((one) => ({ ...one, least: Math.max(1, Math.floor((one.least * frames) / sum)) }));
}

function cutToMusic(planning: Planning, limits: ShotLimits[], frames: number): PlannedCut {
  const { shots, joins, style, fps, seed } = planning;
  const bed = composeBed({ profile: style.music, durationSeconds: frames / fps, seed });
  const typical = (style.shots.calmSeconds + style.shots.intenseSeconds) / 2;
  const scale = Math.min(1.25, Math.max(0.5, frames / fps / shots.length / typical));
  const pace = (frame: number) => paceAt(bed, style, frame / fps, scale) * fps;
  const last = limits.at(-1);
  // The last shot takes the last chord in, with a little before it.
  const tail = (frames / fps - bed.finalSeconds + 90 / bed.bpm) * fps;
  if (last) last.emphasis = Math.max(last.emphasis, tail / pace(frames - tail));
  const cuts = chooseCuts({ frames, shots: limits, paceAt: pace, grids: cutGrids(bed, style, frames, fps) });
  return { fps, shots, joins: fitJoins(joins, lengthsOf(cuts)), cuts, bed };
}

/** All that there is, as near to `most` frames as it comes. */
function cutWhole(planning: Planning, most: number, random: Random): PlannedCut {
  const { shots, style, fps, seed, selection } = planning;
  const joins = fitJoins(
    planning.joins,
    framesOf(planning).map((one) => one * 0.5),
  );
  const { low, high } = style.music.bpm;
  const preferred = low + (high - low) * random.between(0.3, 0.7);
  const fitted =
    shots.length < 2
      ? null
      : fitToBeats({
          order: shots,
          joins,
          fps,
          bpm: { low, preferred, high },
          leastSeconds: Math.max(shortestShotSeconds, selection.leastSeconds * 0.6),
          halves: style.keepsRecordingOrder,
        });
  if (!fitted) return cutUnfitted(planning, most);
  const frames = fitted.cuts.at(-1) as number;
  const bed = composeBed({ profile: style.music, durationSeconds: frames / fps, seed, bpm: fitted.bpm });
  const fittedJoins = fitted.joins.map((join, index) => (index === 0 ? hardCut : join));
  return { fps, shots: fitted.order, joins: fitJoins(fittedJoins, lengthsOf(fitted.cuts)), cuts: fitted.cuts, bed };
}

/** One clip, or clips shorter than a beat: hard cuts, every frame. */
function cutUnfitted(planning: Planning, most: number): PlannedCut {
  const { shots, style, fps, seed } = planning;
  const cuts = [0];
  for (const frames of framesOf(planning)) cuts.push((cuts.at(-1) ?? 0) + Math.max(1, frames));
  const end = Math.min(most, cuts.at(-1) ?? most);
  const kept = cuts.filter((cut, index) => index === 0 || cut <= end);
  if ((kept.at(-1) ?? 0) < end) kept.push(end);
  const bed = composeBed({ profile: style.music, durationSeconds: end / fps, seed });
  const shown = shots.slice(0, kept.length - 1);
  return { fps, shots: shown, joins: shown.map(() => hardCut), cuts: kept, bed };
}

function lengthsOf(cuts: readonly number[]): number[] {
  return cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
}
