import { entryNamed } from "../catalogue/catalogue.ts";
import { idioms } from "../lexicon/idioms.ts";
import { type Reading, strike } from "./reading.ts";

/** Expressions that mean something else than their words. */
export function readIdioms(reading: Reading): void {
  const text = reading.words.map((word) => word.lower).join(" ");
  for (const idiom of idioms) {
    const match = idiom.pattern.exec(text);
    if (match === null) {
      continue;
    }
    const at = text.slice(0, match.index).split(" ").length - 1;
    const length = match[0].trim().split(" ").length;
    strike(reading, at, length);
    for (let place = at; place < at + length; place++) reading.idiomatic.add(place);
    const word = match[0].trim();
    if (idiom.scene !== undefined) reading.votes.push({ scene: idiom.scene, weight: 4, word });
    if (idiom.time !== undefined) reading.time ??= { value: idiom.time, word };
    if (idiom.weather !== undefined) reading.weather ??= { value: idiom.weather, word };
    if (idiom.mood !== undefined) reading.mood ??= { value: idiom.mood, word };
    for (const object of idiom.objects ?? []) {
      const [name, count] = typeof object === "string" ? ([object, 1] as const) : object;
      reading.objects.push({ entry: entryNamed(name), word, how: "idiom", at, count, aside: false });
    }
  }
}
