import { entryFor } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { kindOf } from "../catalogue/kinds.ts";
import { isNoun, type Word } from "../language/word.ts";
import { colours, paletteWords, sceneColourNouns } from "../lexicon/colours.ts";
import { counts, groupNouns, pluralCounts } from "../lexicon/counts.ts";
import { homographs } from "../lexicon/homographs.ts";
import { leaningWords, sceneWeights, sceneWords } from "../lexicon/scene-words.ts";
import { actions, plainNouns, plainVerbs } from "../lexicon/actions.ts";
import { meaningAt } from "./context.ts";
import { joinPictures } from "./joined-pictures.ts";
import { formsAt, type How, negatedAt, type Reading, strike } from "./reading.ts";

/** What follows these is where the thing happens, or stands by. */
const aside = new Set(
  "behind,beyond,past,near,beside,under,below,above,over,along,around,among,against,toward,towards,outside,in,on,at,through,across,into,from,by,inside,onto,between,beneath,off,within,amid,of,for,like,to,about".split(
    ",",
  ),
);

const placing = new Set(
  "in,on,at,across,through,over,along,into,inside,down,up,off,within,among,onto,under".split(","),
);

/** How far back from a noun its adjectives and numbers may stand. */
const reach = 4;

/** The words that describe the noun at a place, nearest first. */
function describers(words: readonly Word[], at: number): Word[] {
  const found: Word[] = [];
  for (let place = at - 1; place >= Math.max(0, at - reach); place--) {
    const word = words[place] as Word;
    if (word.pos === "ADP" && word.lower !== "of") break;
    if (word.pos === "PUNCT" && word.text !== ",") break;
    if (word.pos === "VERB" && !colours.has(word.lower) && !counts.has(word.lower)) break;
    found.push(word);
  }
  return found;
}

function numberOf(word: Word): number | undefined {
  const spoken = counts.get(word.lower) ?? counts.get(word.lemma);
  if (spoken !== undefined) return spoken;
  const digits = /^\d{1,3}$/.test(word.text) ? Number(word.text) : undefined;
  return digits === undefined || digits === 0 ? undefined : digits;
}

const most = 24;

function countAt(reading: Reading, at: number, length: number, entry: Entry): number {
  const noun = reading.words[at + length - 1] as Word;
  const before = describers(reading.words, at);
  // "an army": of as many as an army shows, whatever its article
  const group = groupNouns.has(noun.lemma) ? counts.get(noun.lemma) : undefined;
  if (group !== undefined && entry.kind !== "thing" && !before.some((word) => (numberOf(word) ?? 1) > 1))
    return Math.min(group, 12);
  for (const [distance, word] of before.entries()) {
    const number = numberOf(word);
    // "a flock of birds", "hundreds of lanterns": the group's number, not its article's
    if (
      number !== undefined &&
      (number > 1 || distance === 0 || !before.slice(distance + 1).some((one) => groupNouns.has(one.lemma)))
    ) {
      const article = number === 1 && (word.lower === "a" || word.lower === "an");
      const plural = noun.lower !== noun.lemma && isNoun(noun);
      if (article && plural) continue;
      return Math.min(number, most);
    }
  }
  if (groupNouns.has(noun.lemma) && counts.has(noun.lemma)) {
    return Math.min(counts.get(noun.lemma) ?? 1, most);
  }
  const isPlural =
    noun.lower !== noun.lemma ||
    /^(people|cattle|sheep|deer|bison|salmon|trout|buffalo|children|men|women|geese|oxen|crowd|traffic|troops|folk|wolves|fish)$/.test(
      noun.lower,
    );
  const singularForms =
    /^(sheep|fish|deer|bison|salmon|trout|buffalo)$/.test(noun.lower) &&
    reading.words.slice(Math.max(0, at - 3), at).some((word) => ["a", "one", "an"].includes(word.lower));
  if (noun.lower === "crowd") return 10;
  // "wheat", "lavender": a crop, where "a rose" is one
  if (
    entry.kind === "plant" &&
    noun.pos === "NOUN" &&
    !before.some((word) => word.pos === "DET" || word.pos === "PRON")
  ) {
    return pluralCounts.plant;
  }
  // Columns are of one building
  if (entry.kind === "building" && /^(column|pillar|ruin)$/.test(noun.lemma)) return 1;
  // An idea is one, however many prices fall
  if (entry.kind === "thing" && entry.scene === "abstract") return 1;
  return isPlural && !singularForms && noun.pos !== "PROPN" ? severalOf(entry) : 1;
}

/** How many a plural without a number shows; fewer of what is large. */
function severalOf(entry: Entry): number {
  return entry.kind === "animal" && entry.heightMetres > 2 ? 3 : pluralCounts[entry.kind];
}

function colourAt(reading: Reading, at: number): { name: string; hex: string; place: number } | undefined {
  const near = describers(reading.words, at);
  for (const [distance, word] of near.entries()) {
    if (isNoun(word) && !colours.has(word.lower)) return undefined;
    const hex = colours.get(word.lower);
    if (hex !== undefined) return { name: word.lower, hex, place: at - 1 - distance };
  }
  // Latin tongues put it behind
  const behind = reading.words[at + 1];
  const behindHex = reading.language !== "en" && behind !== undefined ? colours.get(behind.lower) : undefined;
  if (behind !== undefined && behindHex !== undefined) return { name: behind.lower, hex: behindHex, place: at + 1 };
  // "the balloon is red"
  const [is, colour] = [reading.words[at + 1], reading.words[at + 2]];
  const hex = is?.lemma === "be" && colour !== undefined ? colours.get(colour.lower) : undefined;
  return hex === undefined || colour === undefined ? undefined : { name: colour.lower, hex, place: at + 2 };
}

/** The preposition that a noun hangs on, if any. */
function prepositionBefore(words: readonly Word[], at: number): string | undefined {
  for (let place = at - 1; place >= Math.max(0, at - 5); place--) {
    const word = words[place] as Word;
    if (word.pos === "ADP" || (word.lower === "to" && word.pos === "OTHER")) return word.lower;
    if (word.pos === "VERB" || word.pos === "PUNCT" || (isNoun(word) && place < at - 1)) return undefined;
  }
  return undefined;
}

function addObject(reading: Reading, entry: Entry, at: number, length: number, how: How): void {
  const word = formsAt(reading.words, at, length)[0] ?? entry.name;
  const preposition = prepositionBefore(reading.words, at);
  const colour = colourAt(reading, at);
  const count = countAt(reading, at, length, entry);
  // "of" binds to what was said before it: "a herd of elephants" is about elephants
  const groupBefore =
    preposition === "of" && reading.words.slice(Math.max(0, at - 4), at).some((one) => groupNouns.has(one.lemma));
  if (colour !== undefined) strike(reading, colour.place);
  for (let place = Math.max(0, at - reach); place < at; place++) {
    const before = reading.words[place] as Word;
    if (counts.has(before.lower) || (groupNouns.has(before.lemma) && groupBefore) || before.pos === "NUM")
      strike(reading, place);
  }
  reading.objects.push({
    entry,
    word,
    how,
    at,
    count,
    aside: preposition !== undefined && aside.has(preposition) && !groupBefore,
    ...(colour === undefined ? {} : { colour: colour.hex }),
  });
  strike(reading, at, length);
}

function vote(
  reading: Reading,
  scene: keyof typeof sceneWeights,
  at: number,
  length: number,
  word: string,
  named = false,
): void {
  const preposition = prepositionBefore(reading.words, at);
  // Another noun directly behind makes this one a mere adjective: "desert flower", "office chair", "mountain stream"
  const next = reading.words[at + length];
  const asAdjective = next !== undefined && next.pos === "NOUN" && !next.negated;
  const placed = preposition !== undefined && placing.has(preposition) ? 1 : 0;
  const first = at <= 2 ? 0.3 : 0;
  reading.votes.push({
    scene,
    weight: sceneWeights[scene] + placed + first - (asAdjective ? 1.2 : 0) + (named ? -0.4 : 0),
    word,
  });
  const colour = colourAt(reading, at);
  if (colour !== undefined) {
    reading.palette.push(colour.hex);
    strike(reading, colour.place);
  }
  strike(reading, at, length);
}

/** Shows one noun or phrase; false if it has nothing for it. */
function show(reading: Reading, phrase: string, at: number, length: number): boolean {
  const scene = sceneWords.get(phrase);
  const leaning = leaningWords.get(phrase);
  const entry = entryFor(phrase);
  if (leaning !== undefined) {
    reading.votes.push({ scene: leaning, weight: 1.6, word: phrase });
  }
  if (scene !== undefined) vote(reading, scene, at, length, phrase);
  // "a bakery window": the window counts
  const next = reading.words[at + length];
  const describes =
    next?.pos === "NOUN" &&
    !next.negated &&
    entryFor(next.lemma) !== undefined &&
    reading.words[at + length - 1]?.lower === reading.words[at + length - 1]?.lemma;
  if (entry !== undefined && describes && entry.kind !== "person") strike(reading, at, length);
  else if (entry !== undefined) addObject(reading, entry, at, length, "name");
  const palette = paletteWords.get(phrase);
  if (palette !== undefined) reading.palette.push(...palette);
  if (palette !== undefined || (leaning !== undefined && shownByScene.has(phrase))) strike(reading, at, length);
  return scene !== undefined || entry !== undefined || palette !== undefined;
}

/** Leaning words that every picture of their scene shows. */
const shownByScene = new Set(
  "star,stars,sun,sunlight,sand,soil,country,land,horizon,ice,snow,frost,light,lights,water,wave,waves,wind,reflection,screen,trail,path,road,market,table,traffic light,table".split(
    ",",
  ),
);

/** Goes through the nouns of the line: things to be set into the scene, and words that say which scene. */
export function readObjects(reading: Reading): void {
  const { words } = reading;
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const step = readAt(reading, at, length);
      if (step) {
        at += length - 1;
        break;
      }
    }
  }
  readColours(reading);
  joinPictures(reading);
}

/** True if the run of words at a place is dealt with. */
function readAt(reading: Reading, at: number, length: number): boolean {
  const run = reading.words.slice(at, at + length);
  const last = run.at(-1) as Word;
  if (
    run.some((_, place) => reading.used.has(at + place)) ||
    run.some((word) => word.pos === "PUNCT" && word.text !== "-")
  ) {
    return false;
  }
  // "in the square": tagged as an adjective, but it describes nothing
  const after = reading.words[at + length];
  const before = reading.words[at - 1]?.pos;
  const alone =
    last.pos === "ADJ" &&
    (before === "DET" || (before === "ADJ" && sceneWords.has(last.lower))) &&
    (after === undefined || !isNoun(after));
  // "like sand", "like a lion": nothing of the kind is there
  if (likened(reading, at)) {
    if (length === 1 && isNoun(last)) strike(reading, at);
    return false;
  }
  const canName =
    isNoun(last) ||
    alone ||
    (last.pos === "VERB" && isBeast(last)) ||
    // "a mechanic repairs": taken for an adjective
    (last.pos === "ADJ" && entryFor(last.lower)?.kind === "person" && reading.words[at - 1]?.pos === "DET") ||
    (length === 1 && sceneAdjectives.has(last.lower)) ||
    (length > 1 && last.pos !== "OTHER");
  if (!canName || negatedAt(reading, at, length) || isVerbHere(reading, at, length)) {
    return false;
  }
  if (length === 1 && (homographs[last.lower] ?? homographs[last.lemma]) !== undefined) {
    const meaning = meaningAt(reading, at);
    if (meaning !== undefined) {
      if (meaning.entry !== undefined) addObject(reading, meaning.entry, at, 1, "context");
      if (meaning.scene !== undefined) vote(reading, meaning.scene, at, 1, last.lemma);
      if (meaning.nothing === true) strike(reading, at);
      const leaning = leaningWords.get(last.lemma);
      if (leaning !== undefined && meaning.entry === undefined && meaning.scene === undefined) {
        reading.votes.push({ scene: leaning, weight: 1.2, word: last.lemma });
      }
      return true;
    }
  }
  if (colours.has(last.lower) && length === 1) {
    return false;
  }
  // A name is no thing: "Baker", "Rose" and "Wolf" inside a line are people
  const isNamed = last.pos === "PROPN" && !last.first && length === 1 && last.text !== last.lower;
  for (const phrase of formsAt(reading.words, at, length)) {
    if (
      isNamed &&
      last.lower === last.lemma &&
      entryFor(phrase) !== undefined &&
      sceneWords.get(phrase) === undefined &&
      !capitalThings.has(phrase)
    )
      continue;
    if (show(reading, phrase, at, length)) return true;
  }
  return readKind(reading, at, length);
}

/** "the dragon guards its treasure": taken for a noun, but a noun stands before it and its object behind it. */
function isVerbHere(reading: Reading, at: number, length: number): boolean {
  const [before, word, after] = [reading.words[at - 1], reading.words[at], reading.words[at + 1]];
  if (length > 1 || before === undefined || word === undefined || after === undefined || !isNoun(before)) return false;
  return word.pos === "NOUN" && (after.pos === "DET" || after.pos === "PRON" || after.lower === "up");
}

/** "only gulls above the harbour": taken for a verb, but there is no such verb. */
function isBeast(word: Word): boolean {
  const isVerb = plainVerbs.has(word.lemma) || actions.has(word.lemma) || homographs[word.lemma] !== undefined;
  return !isVerb && entryFor(word.lemma)?.kind === "animal";
}

/** Whether the word at a place belongs to a comparison. */
function likened(reading: Reading, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    const word = reading.words[place] as Word;
    if (word.lower === "like" && word.pos !== "VERB") return true;
    // "light as a feather"
    if (
      word.lower === "as" &&
      ["a", "an"].includes(reading.words[place + 1]?.lower ?? "") &&
      reading.words[place - 1]?.pos === "ADJ"
    )
      return true;
    if (word.pos === "VERB" || word.pos === "PUNCT" || (word.pos === "ADP" && word.lower !== "of")) return false;
  }
  return false;
}

/** Written with a capital and a thing all the same. */
const capitalThings = new Set(
  "earth,mars,saturn,jupiter,venus,neptune,uranus,moon,titanic,statue of liberty,eiffel tower,parthenon,santa,ai,dna,ufo,tv,moai".split(
    ",",
  ),
);

const sceneAdjectives = new Set(
  "urban,underwater,indoors,inside,downtown,lunar,alpine,interstellar,arctic,antarctic".split(","),
);

function readKind(reading: Reading, at: number, length: number): boolean {
  const [asWritten = "", asLemma = asWritten] = formsAt(reading.words, at, length);
  const last = reading.words[at + length - 1] as Word;
  if (length === 1 && (plainNouns.has(last.lemma) || last.lemma.length < 3)) {
    return false;
  }
  const named = last.pos === "PROPN" && last.text !== last.lower;
  const kind = kindOf(named ? asWritten : asLemma, named);
  // "fresh fish" is a fish, whatever else WordNet calls by that name
  const lastIsKnown = length > 1 && (entryFor(last.lemma) !== undefined || sceneWords.has(last.lemma));
  if (kind === undefined || (length > 1 && !kind.instance && (kind.entry === undefined || lastIsKnown))) {
    return false;
  }
  if (kind.scene !== undefined) {
    vote(reading, kind.scene, at, length, asWritten, true);
    if (kind.instance) reading.notes.push(`${asWritten} is shown as any ${kind.scene}`);
    return true;
  }
  // "Roman legions" are no Roman
  const next = reading.words[at + length];
  if (kind.instance || named) {
    if (kind.entry !== undefined && next?.pos === "NOUN") return false;
  }
  if (kind.entry !== undefined) {
    addObject(reading, kind.entry, at, length, "kind");
    const added = reading.objects.at(-1);
    if (kind.instance && added !== undefined) added.named = true;
    return true;
  }
  return false;
}

/** Colours that no object has taken: of the sky, the light, the leaves. */
function readColours(reading: Reading): void {
  reading.words.forEach((word, at) => {
    const hex = colours.get(word.lower);
    if (hex === undefined || reading.used.has(at) || word.negated) return;
    const next = reading.words.slice(at + 1, at + 3).find((one) => sceneColourNouns.has(one.lemma));
    if (next !== undefined) {
      reading.palette.push(hex);
      strike(reading, at);
    }
  });
}
