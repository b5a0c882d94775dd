import { languageOf } from "../../prompt/language.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { cycleWords, howWords, partWords, stepWords } from "./kinds.ts";
import { comparedIn, type Side } from "./compared.ts";
import { type Labels, labelsIn } from "./labels.ts";
import { changeIn, eventsIn, listedIn, piecesIn } from "./lists.ts";
import { capitalised, phrasesIn } from "./phrases.ts";
import { looksLikeCode, sentencesOf, titleOf } from "./title.ts";

/** Something to show, and the sentence that it comes from where that says more. */
export interface Point {
  text: string;
  caption: string | null;
}

/** What the prompt says, as it can be drawn. */
export type Outline = { title: string; topic: string } & (
  | { kind: "steps" | "cycle" | "parts" | "ideas"; points: Point[] }
  | { kind: "comparison"; sides: readonly [Side, Side]; aspects: string[] }
  | { kind: "timeline"; events: { when: string; what: string }[] }
  | { kind: "change"; from: string[]; into: string[]; caption: string | null }
  | { kind: "numbers"; values: number[] }
  | { kind: "symbols"; symbols: string[]; caption: string }
);

const mostPoints = 6;

export function outlineOf(prompt: Prompt): Outline {
  const isCode = looksLikeCode(prompt.text);
  const labels = labelsIn(isCode ? "en" : languageOf(prompt.text));
  const sentences = sentencesOf(prompt.text);
  const [first] = sentences;
  if (first === undefined) return symbolsIn(prompt.text, labels);
  if (!/\p{L}/u.test(prompt.text)) {
    const values = prompt.numbers.slice(0, 12);
    if (values.length > 0) return { kind: "numbers", title: labels.numbers, topic: labels.numbers, values };
  }
  const named = titleOf(isCode ? prompt.text.split("\n", 1).join("") : first, labels);
  if (isCode) return { kind: "ideas", ...named, points: questionsOf(labels) };
  const compared = comparedIn(sentences, labels);
  if (compared) return { kind: "comparison", title: named.title, topic: named.topic, ...compared };
  const events = eventsIn(sentences);
  if (events.length >= 2) return { kind: "timeline", ...named, events };
  const points = pointsIn(sentences, named, labels);
  if (prompt.says(...cycleWords) && points.isListed) return { kind: "cycle", ...named, points: points.points };
  const change = changeIn(sentences);
  // Where the title says it all, the middle holds what joins the two sides.
  if (change) {
    const isTitle = change.caption === first;
    return { kind: "change", ...named, ...change, ...(isTitle ? { topic: change.link, caption: null } : {}) };
  }
  if (prompt.says(...partWords) && points.isListed) return { kind: "parts", ...named, points: points.points };
  const tellsHow = prompt.says(...howWords) && /[:：]\s/u.test(first);
  if (points.isOrdered || ((tellsHow || prompt.says(...stepWords)) && points.isListed))
    return { kind: "steps", ...named, points: points.points };
  return { kind: "ideas", ...named, points: points.points };
}

/** The list in the prompt; without one its telling phrases; without those questions about the topic. */
function pointsIn(
  sentences: readonly string[],
  { title, topic }: { title: string; topic: string },
  labels: Labels,
): { points: Point[]; isListed: boolean; isOrdered: boolean } {
  const [first = ""] = sentences;
  const listed = listedIn(sentences);
  if (listed) {
    const points = listed.items
      .slice(0, mostPoints)
      .map((item) => ({ text: capitalised(item), caption: captionOf(sentences, item) }));
    return { points, isListed: true, isOrdered: listed.isOrdered };
  }
  // What the title says is said; of a long first sentence the rest counts.
  const start = first.toLowerCase().indexOf(title.toLowerCase());
  const rest = sentences.length === 1 && start >= 0 ? first.slice(start + title.length) : "";
  const later =
    sentences.length > 1
      ? [first, ...sentences.slice(1)].slice(Array.from(first).length > 90 ? 0 : 1)
      : [Array.from(rest).length > 40 ? rest : title];
  const pieces = piecesIn(later.join(" "));
  const phrases =
    pieces.length >= 3 ? pieces.slice(0, mostPoints).map(capitalised) : phrasesIn(later.join(" . "), mostPoints);
  const points = phrases
    .filter((phrase) => !isTopic(phrase, topic))
    .map((phrase) => ({ text: phrase, caption: captionOf(sentences, phrase) }));
  if (points.length >= 3) return { points, isListed: sentences.length > 1, isOrdered: false };
  return {
    points: [...points, ...questionsOf(labels)].slice(0, Math.max(3, points.length + 2)),
    isListed: false,
    isOrdered: false,
  };
}

function questionsOf(labels: Labels): Point[] {
  return labels.questions.map((question) => ({ text: question, caption: null }));
}

/** Most of the topic's words, with whatever ending. */
function isTopic(phrase: string, topic: string): boolean {
  const [one, other] = [phrase.toLowerCase(), topic.toLowerCase()];
  return (
    (other.includes(one) && one.length > other.length * 0.55) ||
    (one.startsWith(other) && other.length > one.length * 0.55)
  );
}

/** The sentence that the words come from; null for the first, which is the title. */
function captionOf(sentences: readonly string[], words: string): string | null {
  const index = sentences.findIndex((sentence) => sentence.toLowerCase().includes(words.toLowerCase()));
  return index > 0 ? (sentences[index] ?? null) : null;
}

function symbolsIn(text: string, labels: Labels): Outline {
  const segments = Array.from(
    new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.toWellFormed()),
    ({ segment }) => segment,
  );
  // The monochrome font has no joined or coloured forms.
  const symbols = segments
    .map((segment) => segment.replace(/\u200d.*|\ufe0f|\p{Emoji_Modifier}/gu, ""))
    .filter((segment) => /[\p{S}\p{Extended_Pictographic}]/u.test(segment));
  return {
    kind: "symbols",
    title: labels.symbols,
    topic: labels.symbols,
    symbols: symbols.slice(0, 8),
    caption: labels.addWords,
  };
}
