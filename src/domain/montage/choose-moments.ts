/** Which moments are shown: the best first, but from every clip, and together enough to fill the time. */
import type { HighlightsResult } from "../../../containers/protocol/ffmpeg-tools.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { worthShowing } from "./dull-stretches.ts";
import { type Clip, extremeWithin, length, readFootage, type Span } from "./footage.ts";
import { type StyleSpec, shortestShotSeconds } from "./styles.ts";

/** A candidate that is shown, with the part of its file that is its alone. */
export interface Choice extends Candidate {
  territory: Span;
}

export interface Selection {
  choices: Choice[];
  /** There is less footage than asked for: all that is worth showing is in. */
  scarce: boolean;
  leastSeconds: number;
  mostSeconds: number;
}

/** Each further moment of a file counts for less than the one before. */
const repeatShare = 0.78;
/** After its clip's best moment, in a style that keeps the order: it would push the best away from the end. */
const afterBestShare = 0.85;

/** Choices in order of file and time. Empty only where there is no footage at all. */
export function chooseMoments(analysis: HighlightsResult, targetSeconds: number, style: StyleSpec): Selection {
  const clips = longEnough(readFootage(analysis));
  const total = clips.reduce((sum, clip) => sum + length(clip.usable), 0);
  const scarce = total < targetSeconds;
  const size = shotSize(style, clips.length, Math.min(targetSeconds, total));
  const runs = scarce
    ? worthShowing(analysis, clips, size.leastSeconds)
    : new Map(clips.map((clip) => [clip.index, [clip.usable]]));
  const pool = findCandidates(analysis, clips, runs, size);
  const mostShots = Math.max(1, Math.floor(targetSeconds / size.roomSeconds));
  const wanted = Math.max(1, Math.round(targetSeconds / size.typicalSeconds), clips.length);
  const choices = scarce
    ? withTerritories(pool, size)
    : fill(pool, { count: Math.min(wanted, mostShots), mostShots, seconds: targetSeconds, size, style });
  return { choices, scarce, leastSeconds: size.leastSeconds, mostSeconds: size.mostSeconds };
}

/** A shorter clip is over before it is seen. */
const glimpseSeconds = 0.35;

function longEnough(clips: Clip[]): Clip[] {
  const seen = clips.filter((clip) => length(clip.usable) >= glimpseSeconds);
  return seen.length > 0 ? seen : clips;
}

interface Size {
  leastSeconds: number;
  roomSeconds: number;
  typicalSeconds: number;
  mostSeconds: number;
}

/** The style's lengths, shorter where otherwise not every clip would have its turn. */
function shotSize({ shots }: StyleSpec, clips: number, seconds: number): Size {
  const typical = (shots.calmSeconds + shots.intenseSeconds) / 2;
  const turn = seconds / Math.max(1, clips);
  const share = Math.min(1, Math.max(turn / typical, 0.45));
  const least = Math.max(shortestShotSeconds, Math.min(shots.leastSeconds, typical * share * 0.8));
  return {
    leastSeconds: least,
    roomSeconds: shots.roomSeconds > shots.leastSeconds ? shots.roomSeconds : least,
    typicalSeconds: Math.max(shortestShotSeconds, typical * share),
    mostSeconds: shots.mostSeconds,
  };
}

interface Filling {
  count: number;
  mostShots: number;
  seconds: number;
  size: Size;
  style: StyleSpec;
}

/** Takes candidates until there are `count` and they can fill `seconds`. */
function fill(pool: readonly Candidate[], { count, mostShots, seconds, size, style }: Filling): Choice[] {
  const files = new Set(pool.map((one) => one.clip.index)).size;
  const overlap = Math.max(...style.transitions.map((one) => one.seconds), style.accent.seconds);
  const left = new Set(pool);
  const taken: Candidate[] = [];
  const takenOf = new Map<number, Candidate[]>();
  let capacity = 0;
  const isShort = () => capacity < seconds || (taken.length < mostShots && capacity < seconds + taken.length * overlap);
  while (left.size > 0 && (taken.length < count || isShort())) {
    const everyFile = taken.length < Math.min(files, count);
    let best: Candidate | undefined;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const one of left) {
      const worth = worthOf(one, takenOf.get(one.clip.index) ?? [], everyFile, size, style);
      if (worth > bestWorth) {
        best = one;
        bestWorth = worth;
      }
    }
    if (!best) break;
    left.delete(best);
    taken.push(best);
    const ofFile = [...(takenOf.get(best.clip.index) ?? []), best];
    takenOf.set(best.clip.index, ofFile);
    capacity += capacityOf(ofFile, size) - capacityOf(ofFile.slice(0, -1), size);
  }
  return withTerritories(taken, size);
}

function worthOf(
  one: Candidate,
  sameFile: readonly Candidate[],
  everyFile: boolean,
  size: Size,
  style: StyleSpec,
): number {
  let worth = (one.score + 0.02) * repeatShare ** sameFile.length;
  const best = sameFile[0];
  if (style.keepsRecordingOrder && best && one.peak > best.peak) worth *= afterBestShare;
  if (everyFile && sameFile.length === 0) worth += 10;
  // Files too short for a shot come only when nothing else is left.
  const enough = style.shots.roomSeconds > style.shots.leastSeconds ? size.roomSeconds : shortestShotSeconds;
  if (length(one.run) < enough) worth -= 20;
  return worth;
}

function capacityOf(sameFile: readonly Candidate[], size: Size): number {
  return withTerritories(sameFile, size).reduce(
    (sum, one) => sum + Math.min(length(one.territory), size.mostSeconds),
    0,
  );
}

/** Divides each run among its candidates, at the dullest places between them. */
function withTerritories(candidates: readonly Candidate[], size: Size): Choice[] {
  const sorted = [...candidates].sort(
    (a, b) => a.clip.index - b.clip.index || a.core.start - b.core.start || a.peak - b.peak,
  );
  let start = 0;
  return sorted.map((one, index) => {
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    if (!before || before.run !== one.run) start = one.run.start;
    const end = after && after.run === one.run ? boundary(one, after, start, size) : one.run.end;
    const territory = { start, end };
    start = end;
    return { ...one, territory };
  });
}

/** Where `one`, whose territory begins at `start`, ends and `after` begins: neither starves where there is enough for both. */
function boundary(one: Candidate, after: Candidate, start: number, { typicalSeconds }: Size): number {
  const low = Math.min(after.core.start, Math.max(one.core.end, start + typicalSeconds));
  const high = Math.max(one.core.end, Math.min(after.core.start, after.core.end - typicalSeconds));
  if (high - low > 0.1) return extremeWithin(one.clip, { start: low, end: high }, "lowest");
  return (Math.min(low, high) + Math.max(low, high)) / 2;
}

/** The same choices with every boundary inside a run a whole number of frames from the run's start: nothing is lost to rounding. */
export function snapTerritories(choices: readonly Choice[], fps: number): Choice[] {
  const snap = (at: number, { run }: Choice) =>
    at >= run.end ? run.end : run.start + Math.round((at - run.start) * fps) / fps;
  return choices.map((choice) => ({
    ...choice,
    territory: { start: snap(choice.territory.start, choice), end: snap(choice.territory.end, choice) },
  }));
}
