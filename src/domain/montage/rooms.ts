/** How long each shot can be, with the joins that its footage pays for. */
import type { ShotLimits } from "./cut-points.ts";
import { length } from "./footage.ts";
import { fitJoins, type Join, shortened } from "./joins.ts";
import type { Planning } from "./planning.ts";
import { shortestShotSeconds } from "./styles.ts";

export interface Room {
  joins: Join[];
  limits: ShotLimits[];
}

/** Joins and limits that can fill the time, those first that the style would like best; none where even hard cuts leave a gap. */
export function roomsFor(planning: Planning, frames: number, endingSeconds: number): Room[] {
  const bounded = fitJoins(
    planning.joins,
    framesOf(planning).map((one) => one * 0.6),
  );
  const rooms = [1, 0.7, 0.4, 0].flatMap((share) => {
    const joins = shortened(bounded, share);
    return [planning.selection.mostSeconds, Number.POSITIVE_INFINITY].map((mostSeconds) => ({
      joins,
      limits: limitsOf(planning, joins, { mostSeconds, endingSeconds, frames }),
    }));
  });
  return rooms.filter(({ limits }) => limits.reduce((sum, one) => sum + one.most, 0) >= frames);
}

/** Whole frames of each shot's territory. */
export function framesOf({ shots, fps }: Planning): number[] {
  return shots.map((shot) => Math.floor(length(shot.territory) * fps + 1e-6));
}

function limitsOf(
  planning: Planning,
  joins: readonly Join[],
  { mostSeconds, endingSeconds, frames }: { mostSeconds: number; endingSeconds: number; frames: number },
): ShotLimits[] {
  const { shots, fps, selection } = planning;
  const best = shots.reduce((top, one) => Math.max(top, one.score), 0);
  const limits = framesOf(planning).map((whole, index): ShotLimits => {
    const room = Math.max(1, whole - (joins[index]?.before ?? 0) - (joins[index + 1]?.after ?? 0));
    const isLast = index === shots.length - 1;
    const longest = isLast ? Math.max(mostSeconds, endingSeconds + 0.5) : mostSeconds;
    const most = Math.max(1, Math.min(room, Math.floor(longest * fps)));
    // Where the footage is short the shot may be shorter too, to end on a beat.
    const shortest = Math.max(Math.ceil(shortestShotSeconds * fps), Math.floor(most * 0.6));
    const least = Math.max(1, Math.min(most, shortest, Math.ceil(selection.leastSeconds * fps)));
    const score = shots[index]?.score ?? 0;
    return { least, most, emphasis: 0.65 + 0.7 * (score / Math.max(best, 1e-6)) };
  });
  const sum = limits.reduce((total, one) => total + one.least, 0);
  if (sum <= frames) return limits;
  return limits.map((one) => ({ ...one, least: Math.max(1, Math.floor((one.least * frames) / sum)) }));
}
