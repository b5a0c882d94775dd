import type { ObjectKind, Scene } from "../brief.ts";
import { drawers, sensesOf, synset, upwards } from "../language/wordnet.ts";
import { sceneHypernyms } from "../lexicon/scene-words.ts";
import { catalogue, entryNamed } from "./catalogue.ts";
import type { Entry } from "./entry.ts";

/** In which of WordNet's drawers the right sense of an entry's word lies. */
const rightDrawers: Record<ObjectKind, readonly number[]> = {
  person: [drawers.person],
  animal: [drawers.animal],
  vehicle: [drawers.artifact],
  building: [drawers.artifact],
  plant: [drawers.plant],
  celestial: [drawers.object],
  thing: [drawers.artifact, drawers.food],
};

const placeDrawers: readonly number[] = [drawers.location, drawers.object, drawers.artifact];

/** Kinds of things that have no entry of their own name, and what stands for them. */
const generals: [noun: string, entry: string][] = [
  ["insect", "beetle"],
  ["reptile", "lizard"],
  ["dinosaur", "dinosaur"],
  ["canine", "wolf"],
  ["feline", "leopard"],
  ["rodent", "mouse"],
  ["bovine", "cow"],
  ["equine", "horse"],
  ["primate", "monkey"],
  ["shellfish", "crab"],
  ["bird of prey", "eagle"],
  ["seabird", "gull"],
  ["wading bird", "heron"],
  ["waterfowl", "duck"],
  ["stringed instrument", "guitar"],
  ["wind instrument", "flute"],
  ["brass", "trumpet"],
  ["percussion instrument", "drum"],
  ["place of worship", "church"],
  ["building", "office building"],
  ["dwelling", "house"],
  ["motor vehicle", "car"],
  ["aircraft", "airplane"],
  ["spacecraft", "rocket"],
  ["vessel", "ship"],
  ["boat", "boat"],
  ["sailing vessel", "sailboat"],
  ["edible fruit", "apple"],
  ["vegetable", "salad"],
  ["pastry", "croissant"],
  ["dessert", "cake"],
  ["alcohol", "wine"],
  ["conifer", "pine"],
  ["computer", "computer"],
  ["hand tool", "hammer"],
  ["footwear", "boot"],
  ["scientist", "scientist"],
  ["military personnel", "soldier"],
  ["musician", "musician"],
  ["craftsman", "mechanic"],
  ["worker", "person"],
  ["person", "person"],
];

type Tables = { entries: Map<number, Entry>; scenes: Map<number, Scene> };
let tables: Tables | undefined;

function firstIn(noun: string, allowed: readonly number[]): number | undefined {
  return sensesOf(noun).find((offset) => allowed.includes(synset(offset).drawer));
}

/** Made at the first word that needs it. */
function made(): Tables {
  if (tables !== undefined) {
    return tables;
  }
  const entries = new Map<number, Entry>();
  const put = (noun: string, entry: Entry) => {
    const offset = firstIn(noun, rightDrawers[entry.kind]);
    if (offset !== undefined && !entries.has(offset)) {
      entries.set(offset, entry);
    }
  };
  for (const entry of catalogue) put(entry.name, entry);
  for (const [noun, entry] of generals) put(noun, entryNamed(entry));
  const literal = new Set<ObjectKind>(["person", "animal", "vehicle", "plant"]);
  for (const entry of catalogue.filter(({ kind }) => literal.has(kind))) {
    for (const word of entry.words) put(word, entry);
  }
  const scenes = new Map<number, Scene>();
  for (const [noun, scene] of Object.entries(sceneHypernyms)) {
    const offset = firstIn(noun, placeDrawers);
    if (offset !== undefined) scenes.set(offset, scene);
  }
  tables = { entries, scenes };
  return tables;
}

/** What a noun that is in none of our lists is a kind of. */
export type Kind = { entry?: Entry; scene?: Scene /** A name ("Tokyo"), not a kind of thing. */; instance: boolean };

const concrete = new Set<number>(Object.values(drawers).filter((drawer) => drawer !== drawers.act));

/** A second sense of these drawers is what is meant, where the first shows nothing; a "hand" is no labourer. */
const seldomMistaken = new Set<number>([drawers.animal, drawers.plant, drawers.artifact]);

/** Whether a noun, in its commonest sense, is nothing that can be seen. */
export function isIdea(noun: string): boolean {
  const first = sensesOf(noun)[0];
  return first !== undefined && !concrete.has(synset(first).drawer) && !seenAllTheSame.has(synset(first).drawer);
}

/** Groups ("fleet"), shapes and the topmost words may well be seen. */
const seenAllTheSame = new Set([3, 5, 14, 25]);

/** How far up from a word a thing may stand for it: a trawler is a boat at one step; at six everything is an object. */
const steps = 5;

/** Looks a noun up in WordNet. Only its commonest sense counts, or the next where that is a beast, a plant or an artifact; a name may be any of its four commonest. */
export function kindOf(noun: string, named: boolean): Kind | undefined {
  const { entries, scenes } = made();
  const senses = sensesOf(noun);
  for (const [rank, offset] of senses.slice(0, named ? 4 : 2).entries()) {
    const chain = upwards(offset, named ? 7 : steps);
    const own = chain[0];
    if (own === undefined || (!concrete.has(own.drawer) && !own.instance) || (own.instance && !named)) {
      if (rank === 0 && !named) return undefined;
      continue;
    }
    if (rank > 0 && !named && !seldomMistaken.has(own.drawer)) return undefined;
    for (const one of chain) {
      const scene = scenes.get(one.offset);
      const entry = entries.get(one.offset);
      if (scene !== undefined) return { scene, instance: own.instance };
      if (entry !== undefined) return { entry, instance: own.instance };
    }
  }
  return undefined;
}
