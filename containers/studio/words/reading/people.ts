import { entryNamed } from "../catalogue/catalogue.ts";
import { type Action, actions } from "../lexicon/actions.ts";
import type { Found, Reading } from "./reading.ts";
import { strike } from "./reading.ts";

/** How far behind a person its verb may stand. */
const reach = 7;

/** Whoever is only a pronoun, and how many they are. */
const pronouns: ReadonlyMap<string, { name: string; count: number }> = new Map([
  ["he", { name: "man", count: 1 }],
  ["she", { name: "woman", count: 1 }],
  ["they", { name: "person", count: 2 }],
  ["we", { name: "person", count: 2 }],
  ["i", { name: "person", count: 1 }],
  ["somebody", { name: "person", count: 1 }],
  ["someone", { name: "person", count: 1 }],
]);

function isVerbal(reading: Reading, at: number, afterPerson: boolean): boolean {
  const word = reading.words[at];
  if (word === undefined || word.negated) return false;
  if (word.pos === "VERB") return true;
  // "A fisherman rows home": taken for a noun by the tagger, but directly behind a person
  return afterPerson && word.pos === "NOUN" && word.lower !== word.lemma;
}

/** The verb of someone at a place of the line. */
function actionAfter(reading: Reading, at: number): { action: Action; at: number } | undefined {
  for (let place = at + 1; place <= Math.min(reading.words.length - 1, at + reach); place++) {
    const word = reading.words[place];
    const isPerson = reading.objects.some((object) => object.at === place && object.entry.kind === "person");
    if (word === undefined || isPerson || (word.pos === "PUNCT" && word.text !== ",")) return undefined;
    const action = isVerbal(reading, place, place === at + 1)
      ? (actions.get(word.lemma) ?? actions.get(word.lower))
      : undefined;
    if (action !== undefined) return { action, at: place };
  }
  return undefined;
}

/** "rides a horse", "rides his bicycle": the rider and the ridden are one picture. */
function ride(reading: Reading, rider: Found): boolean {
  const at = reading.words.findIndex((word, place) => place > rider.at && word.lemma === "ride" && !word.negated);
  const mounts = { horse: "horse-racing", bicycle: "person-biking" } as const;
  if (at < 0 || at > rider.at + reach) return false;
  for (const [name, icon] of Object.entries(mounts)) {
    const mount = reading.objects.findIndex((object) => object.entry.name === name);
    if (mount >= 0) {
      reading.objects.splice(mount, 1);
      if (name === "horse" && rider.entry.picture.startsWith("figure:")) rider.pose = "riding";
      else rider.icon = { name: icon, heightMetres: icon === "horse-racing" ? 2.4 : 1.8, place: "ground" };
      strike(reading, at);
      return true;
    }
  }
  strike(reading, at);
  // A mount that the line leaves out: knights ride horses
  const mounted = reading.objects.some(
    (object) => object.entry.kind === "vehicle" || (object.entry.kind === "animal" && object.at > at),
  );
  if (!mounted && rider.entry.picture.startsWith("figure:")) {
    rider.pose = "riding";
    return true;
  }
  return false;
}

/** Gives the people of the line something to do. */
export function readPeople(reading: Reading): void {
  if (!reading.objects.some((object) => object.entry.kind === "person")) {
    pronounPerson(reading);
  }
  for (const person of [...reading.objects].filter((object) => object.entry.kind === "person")) {
    if (ride(reading, person)) continue;
    const found = actionAfter(reading, person.at);
    if (found === undefined) continue;
    const { action, at } = found;
    strike(reading, at);
    if (action.pose !== undefined) {
      person.pose = action.pose;
    }
    // A figure that the icon set draws whole already does what it does.
    const isFigure = person.entry.picture.startsWith("figure:");
    if (action.icon !== undefined && isFigure) {
      person.icon = { name: action.icon, heightMetres: action.heightMetres ?? 1.75, place: action.place ?? "ground" };
    }
    for (const shown of isFigure ? (action.shows ?? []) : []) {
      const doubled = reading.objects.findIndex((object) => object.entry.name === shown);
      if (doubled >= 0) reading.objects.splice(doubled, 1);
      reading.words.forEach((word, place) => {
        if (word.lemma === shown) strike(reading, place);
      });
    }
  }
  // What animals and things do is theirs by their drawing, as far as it goes.
  const animals = reading.objects.filter((object) => object.entry.kind === "animal");
  for (const animal of animals) {
    const found = actionAfter(reading, animal.at);
    if (found?.action.pose === "walking" || found?.action.pose === "running" || found?.action.pose === "standing")
      strike(reading, found.at);
  }
}

function pronounPerson(reading: Reading): void {
  const at = reading.words.findIndex(
    (word) => pronouns.has(word.lower) && (word.pos === "PRON" || word.lower.startsWith("some")) && !word.negated,
  );
  const who = pronouns.get(reading.words[at]?.lower ?? "");
  const doing = at < 0 ? undefined : actionAfter(reading, at);
  const isAnybody = /^some(body|one)$/.test(reading.words[at]?.lower ?? "");
  if (who === undefined || (doing === undefined && !isAnybody)) {
    namedPerson(reading);
    return;
  }
  reading.objects.unshift({
    entry: entryNamed(who.name),
    word: reading.words[at]?.lower ?? who.name,
    how: "action",
    at,
    count: who.count,
    aside: false,
  });
}

/** "Marie walks home": a name that nothing else is known of, and that does what people do. */
function namedPerson(reading: Reading): void {
  const at = reading.words.findIndex(
    (word, place) => word.pos === "PROPN" && !reading.used.has(place) && !word.negated,
  );
  const next = reading.words[at + 1];
  const action = next === undefined || at < 0 ? undefined : actions.get(next.lemma);
  if (action === undefined || next?.pos !== "VERB") {
    return;
  }
  const name = reading.words[at]?.text ?? "";
  strike(reading, at);
  reading.notes.push(`${name} is shown as anybody`);
  reading.objects.unshift({
    entry: entryNamed("person"),
    word: name,
    how: "kind",
    named: true,
    at,
    count: 1,
    aside: false,
  });
}
