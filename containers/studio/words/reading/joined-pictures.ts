import { entryNamed } from "../catalogue/catalogue.ts";
import type { Reading } from "./reading.ts";

/** Things that are one picture together: a train on a bridge, a hiker on a summit, horses at a gallop, a chart of what falls. */
export function joinPictures(reading: Reading): void {
  const { objects } = reading;
  const train = objects.find(({ entry }) => entry.name === "train" || entry.name === "locomotive");
  const bridge = objects.findIndex(({ entry }) => entry.name === "bridge");
  if (train !== undefined && bridge >= 0) {
    train.entry = entryNamed("train on a bridge");
    objects.splice(bridge, 1);
  }
  const climber = objects.find(({ entry }) => entry.name === "hiker" || entry.name === "mountaineer");
  if (climber !== undefined && climber.count === 1 && onTop.test(reading.line)) {
    climber.entry = entryNamed("hiker on a summit");
  }
  const horse = objects.find(({ entry }) => entry.name === "horse");
  if (
    horse !== undefined &&
    /\b(gallop\w*|rac(es?|ed|ing)|charg(es?|ed|ing)|runs?|running|ran|bolts?|stampede\w*)\b/i.test(reading.line)
  ) {
    horse.entry = entryNamed("galloping horse");
  }
  // A line in which prices fall is not about growth
  const falls =
    reading.words.some((word) => declines.has(word.lemma) && !word.negated) ||
    objects.some(({ entry }) => entry.name === "falling chart");
  for (const object of falls ? objects : []) {
    if (object.entry.name === "chart") object.entry = entryNamed("falling chart");
  }
}

const onTop =
  /\b(reach\w*|stand\w*|climb\w*|conquer\w*|stood|on|at|atop)\b.*\b(summit|peak|mountaintop|top of the (mountain|world|peak))\b/i;

const declines = new Set(
  "fall,crash,slow,shrink,collapse,decline,recession,plunge,drop,sink,tumble,slump,lose,crisis,depression,bankrupt".split(
    ",",
  ),
);
