import type { Scene, Season, TimeOfDay, Weather } from "../brief.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Language } from "../language/foreign.ts";
import type { Word } from "../language/word.ts";

/** How a word came to be shown by what it is shown by. */
export type How = "name" | "kind" | "idiom" | "action" | "context";

/** A thing of the line, before it is placed in the scene. */
export type Found = {
  entry: Entry;
  /** The line's noun. */
  word: string;
  how: How;
  /** Where the noun stands in the line. */
  at: number;
  count: number;
  /** After "behind", "under", "past": it is not what the line is about. */
  aside: boolean;
  colour?: string;
  pose?: string;
  /** Known by a name: "Einstein". */
  named?: true;
  /** Takes the entry's place: an icon that shows the person and what it does. */
  icon?: { name: string; heightMetres: number; place: "ground" | "water" };
};

export type SceneVote = { scene: Scene; weight: number; word: string };

/** What has been made of the line so far; each reader adds to it and strikes off the words that it has used. */
export type Reading = {
  line: string;
  language: Language;
  words: Word[];
  /** Places of words that the picture shows, or that need no showing. */
  used: Set<number>;
  /** Of these, the words of expressions, which mean nothing by themselves. */
  idiomatic: Set<number>;
  votes: SceneVote[];
  objects: Found[];
  time?: { value: TimeOfDay; word: string };
  season?: { value: Season; word: string };
  weather?: { value: Weather; word: string };
  mood?: { value: string; word: string };
  palette: string[];
  notes: string[];
};

/** Words, or phrases of up to four words, of a table: each with where it begins and how long it is, longest first, none overlapping. */
export function phrasesOf(
  reading: Reading,
  known: (phrase: string) => boolean,
): { phrase: string; at: number; length: number }[] {
  const { words } = reading;
  const found: { phrase: string; at: number; length: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const phrase = formsAt(words, at, length).find(known);
      if (phrase !== undefined) {
        found.push({ phrase, at, length });
        at += length - 1;
        break;
      }
    }
  }
  return found;
}

/** A run of words as written, and with its last word in the dictionary's form. */
export function formsAt(words: readonly Word[], at: number, length: number): string[] {
  const run = words.slice(at, at + length);
  const join = (parts: string[]) => parts.join(" ").replaceAll(" - ", "-").replaceAll(" 's", "'s");
  const lowers = run.map((word) => word.lower);
  const last = run.at(-1);
  return [...new Set([join(lowers), ...(last === undefined ? [] : [join([...lowers.slice(0, -1), last.lemma])])])];
}

/** Whether any of the run is said not to be there. */
export function negatedAt(reading: Reading, at: number, length: number): boolean {
  return reading.words.slice(at, at + length).some((word) => word.negated);
}

export function strike(reading: Reading, at: number, length = 1): void {
  for (let place = at; place < at + length; place++) {
    reading.used.add(place);
  }
}
