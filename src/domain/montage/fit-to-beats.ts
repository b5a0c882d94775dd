/**
 * Footage that is shown whole, cut on beats all the same: the music's tempo is chosen so
 * that whole beats lose as little of it as possible, and its length follows from the cut.
 */
import { bestOf } from "./candidates.ts";
import type { Choice } from "./choose-moments.ts";
import { length, meanInterest, type Span } from "./footage.ts";
import type { Join } from "./joins.ts";

export interface FittedCut {
  bpm: number;
  /** In the order shown, with their territories on whole beats. */
  order: Choice[];
  joins: Join[];
  /** Frames at which the shots begin, and the end. */
  cuts: number[];
}

interface Fitting {
  order: readonly Choice[];
  joins: readonly Join[];
  fps: number;
  bpm: { low: number; preferred: number; high: number };
  leastSeconds: number;
  /** Also cuts halfway between two beats, where that keeps more. */
  halves: boolean;
}

/** What one beat a minute away from the preferred tempo costs, as a share of the footage. */
const tempoCost = 0.0006;
const halvesCost = 0.06;

/** Null where nothing lasts as long as a beat. Shots that have no room for one are left out. */
export function fitToBeats(fitting: Fitting): FittedCut | null {
  let { order, joins } = fitting;
  while (order.length > 0) {
    const best = bestTempo({ ...fitting, order, joins });
    if (best.omitted.size === 0) return best.cut;
    joins = joins.filter((_, place) => !best.omitted.has(place));
    order = order.filter((_, place) => !best.omitted.has(place));
  }
  return null;
}

interface Attempt {
  cut: FittedCut;
  /** Places of shots without room. */
  omitted: ReadonlySet<number>;
}

function bestTempo(fitting: Fitting): Attempt {
  const { bpm, halves } = fitting;
  let best: { attempt: Attempt; worth: number } | undefined;
  for (const parts of halves ? [1, 2] : [1]) {
    for (let tempo = bpm.low; tempo <= bpm.high; tempo += 0.5) {
      const attempt = fitAt(fitting, tempo, parts);
      const cost = tempoCost * Math.abs(tempo - bpm.preferred) + (parts === 2 ? halvesCost : 0);
      const worth = (attempt.cut.cuts.at(-1) ?? 0) * (1 - cost);
      if (!best || worth > best.worth) best = { attempt, worth };
    }
  }
  if (!best) throw new RangeError("a range of tempi without one");
  return best.attempt;
}

interface Piece {
  choice: Choice;
  /** Place in the order. */
  place: number;
  /** Seconds that the joins on both sides take beside the length from cut to cut. */
  overlap: number;
  units: number;
}

function fitAt({ order, joins, fps, leastSeconds }: Fitting, tempo: number, parts: number): Attempt {
  const unit = Math.round(60e6 / tempo) / 1e6 / parts;
  const pieces = order.map((choice, place): Piece => {
    const overlap = ((joins[place]?.before ?? 0) + (joins[place + 1]?.after ?? 0) + 1) / fps;
    return { choice, place, overlap, units: 0 };
  });
  const fitted = [...order];
  const omitted = new Set<number>();
  for (const run of new Set(order.map((choice) => choice.run))) {
    const ofRun = pieces
      .filter((piece) => piece.choice.run === run)
      .sort((a, b) => a.choice.territory.start - b.choice.territory.start);
    const spans = divideRun(run, ofRun, unit, leastSeconds);
    if (!spans) omitted.add(weakest(ofRun).place);
    for (const [index, span] of (spans ?? []).entries()) {
      const piece = ofRun[index] as Piece;
      fitted[piece.place] = withTerritory(piece.choice, span);
    }
  }
  const cuts = [0];
  let seconds = 0;
  for (const piece of pieces) {
    seconds += piece.units * unit;
    cuts.push(Math.round(seconds * fps));
  }
  return { cut: { bpm: tempo, order: fitted, joins: [...joins], cuts }, omitted };
}

function weakest(pieces: readonly Piece[]): Piece {
  return pieces.reduce((least, piece) => (piece.choice.score < least.choice.score ? piece : least));
}

/**
 * Sets each piece's units and answers its span; together they fill the run but for less
 * than one unit. Null where there is not a unit for each.
 */
function divideRun(run: Span, pieces: readonly Piece[], unit: number, leastSeconds: number): Span[] | null {
  const overlaps = pieces.reduce((sum, piece) => sum + piece.overlap, 0);
  const room = length(run) - overlaps;
  const units = Math.floor(room / unit + 1e-9);
  if (units < pieces.length) return null;
  const least = Math.max(1, Math.min(Math.ceil(leastSeconds / unit - 1e-9), Math.floor(units / pieces.length)));
  const wished = pieces.map((piece) => Math.max(0.1, length(piece.choice.territory) - piece.overlap));
  const whole = wished.reduce((sum, one) => sum + one, 0);
  let cumulated = 0;
  let given = 0;
  for (const [index, piece] of pieces.entries()) {
    cumulated += wished[index] as number;
    const leftForOthers = least * (pieces.length - 1 - index);
    const upTo = Math.min(Math.round((cumulated / whole) * units), units - leftForOthers);
    piece.units = Math.max(least, upTo - given);
    given += piece.units;
  }
  const slack = Math.max(0, room - units * unit);
  return keepPeaks(run, pieces, unit, slack, least);
}

/** The slack goes where the run is duller, unless a moment's peak lies there; beats move until every peak is inside. */
function keepPeaks(run: Span, pieces: readonly Piece[], unit: number, slack: number, least: number): Span[] {
  const clip = pieces[0]?.choice.clip;
  const headIsDuller =
    clip !== undefined &&
    meanInterest(clip, { start: run.start, end: run.start + slack }) <
      meanInterest(clip, { start: run.end - slack, end: run.end });
  const tries = [headIsDuller ? slack : 0, headIsDuller ? 0 : slack].map((from) => {
    moveBeats(run.start + from, pieces, unit, least);
    const spans = spansFrom(run.start + from, pieces, unit);
    const lost = pieces.filter((piece, index) => piece.choice.moment && !holds(spans[index], piece.choice.peak)).length;
    return { spans, lost, units: pieces.map((piece) => piece.units) };
  });
  const [first, second] = tries as [(typeof tries)[number], (typeof tries)[number]];
  const better = second.lost < first.lost ? second : first;
  for (const [index, piece] of pieces.entries()) piece.units = better.units[index] ?? piece.units;
  return better.spans;
}

function moveBeats(start: number, pieces: readonly Piece[], unit: number, least: number): void {
  for (let index = 0; index < pieces.length - 1; index++) {
    const [piece, next] = [pieces[index] as Piece, pieces[index + 1] as Piece];
    const span = spansFrom(start, pieces, unit)[index] as Span;
    if (piece.choice.moment && piece.choice.peak > span.end - edgeSeconds && next.units > least) {
      piece.units++;
      next.units--;
    } else if (next.choice.moment && next.choice.peak < span.end + edgeSeconds && piece.units > least) {
      piece.units--;
      next.units++;
    }
  }
}

/** A peak needs this much on both sides. */
const edgeSeconds = 0.12;

function holds(span: Span | undefined, peak: number): boolean {
  return span !== undefined && peak >= span.start + edgeSeconds / 2 && peak <= span.end - edgeSeconds / 2;
}

function spansFrom(start: number, pieces: readonly Piece[], unit: number): Span[] {
  let at = start;
  return pieces.map((piece) => {
    const span = { start: at, end: at + piece.units * unit + piece.overlap };
    at = span.end;
    return span;
  });
}

/** A choice whose moment is not in its span any more shows the best of what is. */
function withTerritory(choice: Choice, territory: Span): Choice {
  const inside = { start: territory.start, end: Math.min(territory.end, choice.run.end) };
  if (choice.moment && holds(inside, choice.peak)) return { ...choice, territory: inside };
  return { ...choice, territory: inside, ...bestOf(choice.clip, inside), moment: null };
}
