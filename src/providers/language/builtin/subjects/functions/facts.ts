import type { Curve } from "../../maths/curve.ts";
import { type Feature, featuresOf, meetingsOf } from "../../maths/features.ts";
import { enumerated, textNumber, textPoint } from "../../maths/text.ts";
import type { View } from "../../maths/view.ts";

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

/** More marks than these are noise. */
const most = 4;

/** What there is to say about one curve in its view: asymptotes, roots, turning points. */
export function factsOfCurve(curve: Curve, { x, y }: View): Fact[] {
  const isSeen = (point: { x: number; y: number }) => point.y >= y.from && point.y <= y.to;
  const features = featuresOf(curve, x);
  const of = (...kinds: Feature["kind"][]) =>
    features.filter((feature) => kinds.includes(feature.kind) && isSeen(feature));
  const [poles, roots, turns] = [of("pole"), of("root"), of("maximum", "minimum")];
  const facts: Fact[] = [];
  const level = levelOf(curve, { x, y });
  if (poles.length > 0 && poles.length <= most + 2) {
    facts.push({
      ...plain,
      sentence:
        poles.length <= most
          ? `Close to x = ${enumerated(poles.map((pole) => textNumber(pole.x)))} the curve runs to infinity`
          : "The curve runs to infinity again and again",
      upright: poles.map((pole) => pole.x),
    });
  }
  if (level !== null)
    facts.push({ ...plain, sentence: `Far out the curve comes close to y = ${textNumber(level)}`, level: [level] });
  if (roots.length > 0 && roots.length <= 12) {
    facts.push({
      ...plain,
      color: "RED",
      points: roots,
      sentence:
        roots.length <= most
          ? `It meets the x-axis at x = ${enumerated(roots.map((root) => textNumber(root.x)))}`
          : `It meets the x-axis ${roots.length} times here`,
    });
  }
  if (turns.length > 0 && turns.length <= 12)
    facts.push({ ...plain, color: "GREEN", points: turns, sentence: turnSentence(turns) });
  return facts;
}

/** Where the curves meet. */
export function factsOfMeetings(curves: readonly Curve[], { x, y }: View): Fact[] {
  const all = curves.flatMap((one, index) => curves.slice(index + 1).flatMap((other) => meetingsOf(one, other, x)));
  const seen = all.filter((point) => point.y >= y.from && point.y <= y.to).toSorted((one, other) => one.x - other.x);
  const points = seen.filter((point, index) =>
    seen.slice(0, index).every((other) => Math.hypot(point.x - other.x, point.y - other.y) > 1e-3),
  );
  if (points.length === 0) return [{ ...plain, sentence: "They do not meet in this part of the plane" }];
  if (points.length > 12) return [];
  const places = points.length <= 3 ? `at ${enumerated(points.map(textPoint))}` : `at ${points.length} points`;
  return [{ ...plain, color: "ORANGE", points, sentence: `The graphs meet ${places}` }];
}

const plain = { color: "BLUE_C", points: [], upright: [], level: [] } as const;

function turnSentence(turns: readonly Feature[]): string {
  const written = (kind: Feature["kind"]) => turns.filter((turn) => turn.kind === kind).map(textPoint);
  const [high, low] = [written("maximum"), written("minimum")];
  if (turns.length > 3) return `It turns ${turns.length} times here`;
  const parts = [
    ...(high.length > 0 ? [`high point${high.length > 1 ? "s" : ""} ${enumerated(high)}`] : []),
    ...(low.length > 0 ? [`low point${low.length > 1 ? "s" : ""} ${enumerated(low)}`] : []),
  ];
  const sentence = parts.join(", ");
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
