import { animals } from "./animals.ts";
import { buildings } from "./buildings.ts";
import { celestial } from "./celestial.ts";
import type { Entry } from "./entry.ts";
import { people } from "./people.ts";
import { plants } from "./plants.ts";
import { things } from "./things.ts";
import { vehicles } from "./vehicles.ts";

/** All that can be set into a scene. Where two kinds claim a word, the earlier has it. */
export const catalogue: readonly Entry[] = [
  ...people,
  ...animals,
  ...vehicles,
  ...buildings,
  ...plants,
  ...celestial,
  ...things,
];

const byWord = new Map<string, Entry>();
for (const entry of catalogue) {
  byWord.set(entry.name, entry);
}
for (const entry of catalogue) {
  for (const word of entry.words) {
    if (!byWord.has(word)) {
      byWord.set(word, entry);
    }
  }
}

/** What a noun, or a phrase of several words, is shown by. */
export function entryFor(word: string): Entry | undefined {
  return byWord.get(word);
}

/** An entry that our own tables name: a mistake in them is an error. */
export function entryNamed(name: string): Entry {
  const entry = byWord.get(name);
  if (entry === undefined) {
    throw new Error(`the catalogue has no “${name}”`);
  }
  return entry;
}
