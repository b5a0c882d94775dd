/** What the steps from chosen shots to a finished cut hand to each other. */
import type { Bed } from "../music/compose-bed.ts";
import type { Choice, Selection } from "./choose-moments.ts";
import type { Join } from "./joins.ts";
import type { StyleSpec } from "./styles.ts";

export interface PlannedCut {
  fps: number;
  shots: Choice[];
  /** Into each shot; the first one's is a hard cut. */
  joins: Join[];
  /** Frames at which the shots begin, and the end of the whole. */
  cuts: number[];
  bed: Bed;
}

export interface Planning {
  /** In the order shown. */
  shots: Choice[];
  joins: Join[];
  style: StyleSpec;
  fps: number;
  bpm: { low: number; preferred: number; high: number };
  seed: number;
  selection: Selection;
}
