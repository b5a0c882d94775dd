/** Less footage than asked for: all that is worth showing, on beats of a tempo that suits it. */
import { composeBed } from "../music/compose-bed.ts";
import { lengthsOf, measuredOut } from "./cut-to-music.ts";
import { fitJoins, hardCut } from "./joins.ts";
import type { PlannedCut, Planning } from "./planning.ts";
import { framesOf } from "./rooms.ts";

/** As near to `most` frames as the footage comes. */
export function cutWhole(planning: Planning, most: number): PlannedCut {
  const { style, fps, seed } = planning;
  const fitted = measuredOut(planning);
  const frames = fitted?.cuts.at(-1) ?? 0;
  if (!fitted || frames > most) return cutUnmeasured(planning, most);
  const bed = composeBed({ profile: style.music, durationSeconds: frames / fps, seed, bpm: fitted.bpm });
  const joins = fitted.joins.map((join, index) => (index === 0 ? hardCut : join));
  return { fps, shots: fitted.order, joins: fitJoins(joins, lengthsOf(fitted.cuts)), cuts: fitted.cuts, bed };
}

/** One clip, or clips shorter than a beat: hard cuts, every frame. */
function cutUnmeasured(planning: Planning, most: number): PlannedCut {
  const { shots, style, fps, seed } = planning;
  const cuts = [0];
  for (const frames of framesOf(planning)) {
    const end = Math.min(most, (cuts.at(-1) ?? 0) + Math.max(1, frames));
    if (end > (cuts.at(-1) ?? 0)) cuts.push(end);
  }
  const bed = composeBed({ profile: style.music, durationSeconds: (cuts.at(-1) ?? 1) / fps, seed });
  const shown = shots.slice(0, cuts.length - 1);
  return { fps, shots: shown, joins: shown.map(() => hardCut), cuts, bed };
}
