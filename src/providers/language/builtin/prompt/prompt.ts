import type { Expression } from "../maths/expression.ts";
import { expressionsIn } from "./expressions.ts";
import { plainNotation } from "./notation.ts";
import { listIn, matrixIn, numberBy, numbersIn, tuplesIn } from "./numbers.ts";
import { type Range, rangeIn } from "./ranges.ts";
import { holdsPhrase, plainWords } from "./words.ts";

/** The most characters of a prompt that are looked at. */
const longest = 4000;

/** What a user asked for, read for everything that a scene may need. */
export interface Prompt {
  text: string;
  words: string;
  /** At most five formulae with a variable. */
  expressions: readonly Expression[];
  range: Range | null;
  numbers: readonly number[];
  /** The first list of three numbers or more. */
  list: readonly number[];
  matrix: readonly (readonly number[])[] | null;
  vectors: readonly (readonly number[])[];
  /** The number beside one of the words (a pattern such as `terms?|degree`), rounded into the bounds; else `fallback`. */
  count(words: string, bounds: Bounds): number;
  /** The same without rounding. */
  amount(words: string, bounds: Bounds): number;
  says(...phrases: readonly string[]): boolean;
}

export interface Bounds {
  least: number;
  most: number;
  fallback: number;
  /** The words are names, which stand before their number, not units. */
  isName?: boolean;
}

export function readPrompt(given: string): Prompt {
  const text = given.slice(0, longest);
  const words = plainWords(text);
  const notation = plainNotation(text);
  const { range, rest } = rangeIn(notation);
  const amount: Prompt["amount"] = (names, { least, most, fallback, isName }) =>
    Math.min(most, Math.max(least, numberBy(notation, names, isName) ?? fallback));
  return {
    text,
    words,
    expressions: expressionsIn(rest, 5),
    range,
    numbers: numbersIn(notation),
    list: listIn(notation),
    matrix: matrixIn(notation),
    vectors: tuplesIn(notation),
    amount,
    count: (names, bounds) => Math.round(amount(names, bounds)),
    says: (...phrases) => phrases.some((phrase) => holdsPhrase(words, phrase)),
  };
}
