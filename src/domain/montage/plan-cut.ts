/** From what was found in the clips to a cut: which shots, in which order, joined how, to which music, changing when. */
import type { HighlightsResult } from "../../../containers/protocol/ffmpeg-tools.ts";
import { seededRandom } from "../music/random.ts";
import { chooseMoments, snapTerritories } from "./choose-moments.ts";
import { cutBesideBeats, cutFittedToBeats, cutToMusic } from "./cut-to-music.ts";
import { cutWhole } from "./cut-whole.ts";
import { chooseJoins } from "./joins.ts";
import { arrange } from "./order.ts";
import type { PlannedCut, Planning } from "./planning.ts";
import type { StyleSpec } from "./styles.ts";

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
  const { low, high } = style.music.bpm;
  const bpm = { low, preferred: low + (high - low) * random("tempo").between(0.3, 0.7), high };
  const planning: Planning = { shots, joins, style, fps, bpm, seed, selection };
  const frames = Math.round(targetSeconds * fps);
  if (selection.scarce) return cutWhole(planning, frames);
  return (
    cutToMusic(planning, frames) ??
    cutFittedToBeats(planning, frames) ??
    cutBesideBeats(planning, frames) ??
    cutWhole(planning, frames)
  );
}
