import { entryNamed } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Scene } from "../brief.ts";
import { homographs } from "../lexicon/homographs.ts";
import type { Reading } from "./reading.ts";

/** What a word of several meanings means in this line; undefined where the word has only one, or none of its cases fits. */
export function meaningAt(reading: Reading, at: number): { entry?: Entry; scene?: Scene; nothing?: true } | undefined {
  const word = reading.words[at];
  const cases = word === undefined ? undefined : (homographs[word.lower] ?? homographs[word.lemma]);
  if (word === undefined || cases === undefined) {
    return undefined;
  }
  const others = new Set(reading.words.flatMap((other, place) => (place === at ? [] : [other.lower, other.lemma])));
  const next = reading.words[at + 1]?.lower ?? "";
  const last = reading.words[at - 1]?.lower ?? "";
  const lists = (list: string | undefined, has: (word: string) => boolean) =>
    list !== undefined && list.split(",").some(has);
  for (const one of cases) {
    const conditions = [
      ...(one.beside === undefined ? [] : [lists(one.beside, (beside) => others.has(beside))]),
      ...(one.before === undefined ? [] : [lists(one.before, (before) => before === next)]),
      ...(one.after === undefined ? [] : [lists(one.after, (after) => after === last)]),
      ...(one.named === undefined ? [] : [!word.first && word.text !== word.lower]),
    ];
    // A word beside, or one directly before or after: any of them tells.
    if (conditions.length === 0 || conditions.some(Boolean)) {
      return {
        ...(one.object === undefined || one.object === "" ? {} : { entry: entryNamed(one.object) }),
        ...(one.scene === undefined ? {} : { scene: one.scene }),
        ...(one.nothing === undefined ? {} : { nothing: true }),
      };
    }
  }
  return undefined;
}
