import { type Card, readCards } from "./card.ts";
import { type Animal, animalCards, animals } from "./kinds/animals.ts";
import { eventCards, happenings } from "./kinds/events.ts";
import { ideaCards, ideas } from "./kinds/ideas.ts";
import { jobCards, jobs } from "./kinds/jobs.ts";
import { natureCards, sceneries, surroundingsOf } from "./kinds/nature.ts";
import { placeCards, places } from "./kinds/places.ts";
import { offerOf, productCards, wares } from "./kinds/products.ts";
import type { Slots } from "./text/fill.ts";
import type { Music, StoryForm } from "./topics/topic.ts";

/** A kind of subject whose every member is told by the same cards, in words of its own. */
export interface Known {
  form: StoryForm;
  /** Forms that are told like this one, too. */
  also: readonly StoryForm[];
  music: Music;
  cards: () => Card[];
  slots: Slots;
}

interface Kind<Row> extends Omit<Known, "slots" | "cards"> {
  rows: readonly (Row & { names: readonly string[] })[];
  cards: string;
  slots?: (row: Row) => Slots;
}

/** The row's texts are its slots. */
function textsOf(row: object): Slots {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function kind<Row extends { names: readonly string[] }>({
  rows,
  cards,
  slots = textsOf,
  ...rest
}: Kind<Row>): [string, Known][] {
  return rows.flatMap((row) =>
    row.names.map((name): [string, Known] => [name, { ...rest, cards: () => readCards(cards), slots: slots(row) }]),
  );
}

const animalSlots = (row: Animal): Slots => textsOf(row);

const all: ReadonlyMap<string, Known> = new Map([
  ...kind({
    form: "idea",
    also: ["explanation", "portrait"],
    music: { genre: "cinematic", mood: "inspiring" },
    rows: ideas,
    cards: ideaCards,
    slots: ideaSlots,
  }),
  ...kind({
    form: "event",
    also: ["portrait", "place"],
    music: { genre: "electronic", mood: "happy" },
    rows: happenings,
    cards: eventCards,
  }),
  ...kind({
    form: "product",
    also: ["event"],
    music: { genre: "electronic", mood: "inspiring" },
    rows: wares,
    cards: productCards,
    slots: (ware) => ({ ...textsOf(ware), ...offerOf(ware) }),
  }),
  ...kind({
    form: "nature",
    also: ["portrait", "place"],
    music: { genre: "ambient", mood: "calm" },
    rows: sceneries,
    cards: natureCards,
    slots: (scenery) => ({ ...textsOf(scenery), ...surroundingsOf(scenery) }),
  }),
  ...kind({
    form: "nature",
    also: ["life", "portrait"],
    music: { genre: "cinematic", mood: "calm" },
    rows: animals,
    cards: animalCards,
    slots: animalSlots,
  }),
  ...kind({
    form: "life",
    also: ["portrait", "story"],
    music: { genre: "acoustic", mood: "calm" },
    rows: jobs,
    cards: jobCards,
  }),
  ...kind({
    form: "place",
    also: ["portrait", "nature"],
    music: { genre: "acoustic", mood: "happy" },
    rows: places,
    cards: placeCards,
  }),
]);

function ideaSlots({ names, pictures, end }: (typeof ideas)[number]): Slots {
  const numbered = pictures.flatMap(({ see, say }, index) => [
    [`see${index + 1}`, see],
    [`say${index + 1}`, say],
  ]);
  return { ...(Object.fromEntries(numbered) as Slots), end, about: names[0] ?? "" };
}

/** Every name that something is known by. */
export function knownNames(): string[] {
  return [...all.keys()];
}

export interface Found {
  name: string;
  known: Known;
}

/** What is known by this name (`Subject.key`): the whole of it, or its last words where these are not an idea. */
export function knownByName(key: string): Found | null {
  const words = key.split(" ");
  for (let from = 0; from < words.length; from += 1) {
    const name = words.slice(from).join(" ");
    const known = all.get(name);
    if (known && (from === 0 || known.form !== "idea")) return { name, known };
  }
  return null;
}

/** One of these forms that is named somewhere among these words: a place, in `rainy day in London`. */
export function knownWithin(text: string, forms: readonly StoryForm[]): Found | null {
  for (const [name, known] of all) {
    const within = forms.includes(known.form) && !("acts" in known.slots);
    if (within && new RegExp(`\\b${name}\\b`, "i").test(text)) return { name, known };
  }
  return null;
}

const substances = new Set(["software", "skincare", "sunscreen", "luggage", "training", "saas", "fitness"]);

/** Nouns of things and people, which take an article. */
export const countableNouns: ReadonlySet<string> = new Set(
  [...jobs, ...animals, ...wares]
    .flatMap(({ names }) => names.map((name) => name.split(" ").at(-1) ?? name))
    .filter((noun) => !substances.has(noun)),
);
