import type { Curve } from "../../maths/curve.ts";
import { type Feature, featuresOf, meetingsOf } from "../../maths/features.ts";
import { enumerated, textNumber, textPoint } from "../../maths/text.ts";
import type { View } from "../../maths/view.ts";
import type { FactWords } from "./fact-words.ts";

/** Something to show on a graph: a sentence, points to mark, lines that the curve comes close to. */
export interface Fact {
  sentence: string;
  color: "RED" | "GREEN" | "ORANGE" | "BLUE_C";
  points: readonly { x: number; y: number }[];
  /** At an x. */
  upright: readonly number[];
  /** At a y. */
  level: readonly number[];
}

/** More places than these are counted, not named. */
const mostNamed = 4;
const mostMarked = 12;
const plain = { color: "BLUE_C", points: [], upright: [], level: [] } as const;

/** What there is to say about one curve in its view: asymptotes, roots, turning points. */
export function factsOfCurve(curve: Curve, { x, y }: View, words: FactWords): Fact[] {
  const features = featuresOf(curve, x).filter((feature) => feature.y >= y.from && feature.y <= y.to);
  const of = (...kinds: Feature["kind"][]) => features.filter(({ kind }) => kinds.includes(kind));
  const [poles, roots, turns] = [of("pole"), of("root"), of("maximum", "minimum")];
  const placesOf = (found: readonly Feature[]) =>
    enumerated(
      found.map((feature) => textNumber(feature.x)),
      words.and,
    );
  const level = levelOf(curve, { x, y });
  const facts: Fact[] = [];
  if (poles.length > 0 && poles.length <= mostMarked) {
    const sentence = poles.length <= mostNamed ? words.pole(placesOf(poles)) : words.manyPoles;
    facts.push({ ...plain, sentence, upright: poles.map((pole) => pole.x) });
  }
  if (level !== null) facts.push({ ...plain, sentence: words.level(textNumber(level)), level: [level] });
  if (roots.length > 0 && roots.length <= mostMarked) {
    const sentence = roots.length <= mostNamed ? words.roots(placesOf(roots)) : words.manyRoots(roots.length);
    facts.push({ ...plain, color: "RED", points: roots, sentence });
  }
  if (turns.length > 0 && turns.length <= mostMarked)
    facts.push({ ...plain, color: "GREEN", points: turns, sentence: turnSentence(turns, words) });
  return facts;
}

/** Where the curves meet. */
export function factsOfMeetings(curves: readonly Curve[], { x, y }: View, words: FactWords): Fact[] {
  const all = curves.flatMap((one, index) => curves.slice(index + 1).flatMap((other) => meetingsOf(one, other, x)));
  const seen = all.filter((point) => point.y >= y.from && point.y <= y.to).toSorted((one, other) => one.x - other.x);
  const points = seen.filter((point, index) =>
    seen.slice(0, index).every((other) => Math.hypot(point.x - other.x, point.y - other.y) > 1e-3),
  );
  if (points.length === 0) return [{ ...plain, sentence: words.apart }];
  if (points.length > mostMarked) return [];
  const sentence =
    points.length <= 3 ? words.meet(enumerated(points.map(textPoint), words.and)) : words.meetOften(points.length);
  return [{ ...plain, color: "ORANGE", points, sentence }];
}

function turnSentence(turns: readonly Feature[], words: FactWords): string {
  if (turns.length > 3) return words.manyTurns(turns.length);
  const written = (kind: Feature["kind"]) =>
    enumerated(turns.filter((turn) => turn.kind === kind).map(textPoint), words.and);
  const [high, low] = [written("maximum"), written("minimum")];
  const sentence = [high && words.high(high), low && words.low(low)].filter((part) => part !== "").join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The height that the curve keeps to far out on one side; null without one, and for a curve that is level anyway. */
function levelOf(curve: Curve, { x, y }: View): number | null {
  for (const side of [1, -1]) {
    const [far, farther, farthest] = [curve(side * 1e4), curve(side * 1e6), curve(side * 1e8)];
    const settles = Math.abs(farther - farthest) < 1e-3 && Math.abs(far - farther) < 1e-2;
    const isLevel = Math.abs(curve(x.from) - curve(x.to)) < 1e-9 && Math.abs(curve(x.to) - farther) < 1e-9;
    const height = Math.abs(farthest) < 1e-6 ? 0 : Number(farthest.toFixed(6));
    if (settles && !isLevel && height >= y.from && height <= y.to) return height;
  }
  return null;
}
