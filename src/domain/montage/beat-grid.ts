/** A bed's beats as places to cut at, in frames. */
import type { Bed } from "../music/compose-bed.ts";
import type { GridPoint } from "./cut-points.ts";
import type { StyleSpec } from "./styles.ts";

/** After the last chord the pulse is only remembered: a cut there costs more. */
const afterFinalCost = 0.35;
/** The last chord is for the best moment's peak, not for a cut. */
const onFinalCost = 0.3;

/** Seconds of all beats, going on in the last tempo until the end of the bed. */
export function beatsToEnd(bed: Bed): { seconds: number; isDownbeat: boolean; isPlayed: boolean }[] {
  const beats = bed.beatsSeconds.map((seconds, index) => ({ seconds, isDownbeat: index % 4 === 0, isPlayed: true }));
  const beat = 60 / bed.bpm;
  for (let index = beats.length, at = bed.finalSeconds + beat; at < bed.durationSeconds; index++, at += beat) {
    beats.push({ seconds: at, isDownbeat: index % 4 === 0, isPlayed: false });
  }
  return beats;
}

/** Grids to choose cuts from: beats alone; with the halves between them; with frames everywhere. */
export function cutGrids(bed: Bed, style: StyleSpec, frames: number, fps: number): [GridPoint[], ...GridPoint[][]] {
  const beats = beatsToEnd(bed);
  const onBeats = beats.map(({ seconds, isDownbeat, isPlayed }) => ({
    frame: Math.round(seconds * fps),
    cost:
      (isDownbeat ? 0 : style.offGrid.beat) +
      (isPlayed ? 0 : afterFinalCost) +
      (seconds === bed.finalSeconds ? onFinalCost : 0),
  }));
  const onHalves = beats.map(({ seconds }, index) => ({
    frame: Math.round(((seconds + (beats[index + 1]?.seconds ?? seconds + 60 / bed.bpm)) / 2) * fps),
    cost: style.offGrid.half,
  }));
  const step = Math.max(1, Math.ceil(frames / 1200));
  const anywhere = Array.from({ length: Math.floor(frames / step) }, (_, index) => ({
    frame: index * step,
    cost: style.offGrid.elsewhere,
  }));
  return [onBeats, cheapestOf([...onBeats, ...onHalves]), cheapestOf([...onBeats, ...onHalves, ...anywhere])];
}

function cheapestOf(points: readonly GridPoint[]): GridPoint[] {
  const byFrame = new Map<number, GridPoint>();
  for (const point of points) {
    const before = byFrame.get(point.frame);
    if (!before || point.cost < before.cost) byFrame.set(point.frame, point);
  }
  return [...byFrame.values()];
}

/** Wished length of a shot that begins at a second: short where the music is full. */
export function paceAt(bed: Bed, style: StyleSpec, seconds: number, scale: number): number {
  const section = bed.sections.find((one) => seconds < one.endSeconds) ?? bed.sections.at(-1);
  const { calmSeconds, intenseSeconds } = style.shots;
  if (!section) return scale * ((calmSeconds + intenseSeconds) / 2);
  const through = Math.min(1, (seconds - section.startSeconds) / (section.endSeconds - section.startSeconds));
  const energy = section.energyFrom + (section.energyTo - section.energyFrom) * Math.max(0, through);
  return scale * (calmSeconds + (intenseSeconds - calmSeconds) * energy);
}
