/** English nouns: number, and the article before them. */

const irregular: Record<string, string> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  foot: "feet",
  tooth: "teeth",
  goose: "geese",
  mouse: "mice",
  wolf: "wolves",
  leaf: "leaves",
  life: "lives",
  knife: "knives",
  wife: "wives",
  half: "halves",
  shelf: "shelves",
  loaf: "loaves",
  scarf: "scarves",
  hero: "heroes",
  potato: "potatoes",
  tomato: "tomatoes",
  volcano: "volcanoes",
  octopus: "octopuses",
  salmon: "salmon",
  sheep: "sheep",
  deer: "deer",
  fish: "fish",
  species: "species",
  series: "series",
  aircraft: "aircraft",
  spacecraft: "spacecraft",
  fisherman: "fishermen",
  fireman: "firemen",
  policeman: "policemen",
  postman: "postmen",
};
const singulars = new Map(Object.entries(irregular).map(([one, many]) => [many, one]));

/** Singular, though they end in s. */
const singularInS =
  /(?:ss|us|is|ics|news|lens|gas|bus|canvas|christmas|atlas|chaos|paris|texas|happiness|always|mars|venus)$/;

/** They have no singular in use. */
const pluralOnly = /^(?:headphones|earbuds|glasses|jeans|trousers|scissors|clothes|lights|stars|alps|andes|rockies)$/;

export function isPlural(noun: string): boolean {
  const word = noun.toLowerCase();
  if (singulars.has(word)) return !Object.hasOwn(irregular, word);
  return word.endsWith("s") && !singularInS.test(word);
}

export function pluralOf(noun: string): string {
  const word = noun.toLowerCase();
  const found = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (found) return found;
  if (isPlural(noun)) return noun;
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

export function singularOf(noun: string): string {
  const word = noun.toLowerCase();
  const found = singulars.get(word);
  if (found) return found;
  if (!isPlural(word) || pluralOnly.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** By sound: an hour, a university, an FBI agent. */
export function articleFor(phrase: string): "a" | "an" {
  const word = /^[^\s-]*/.exec(phrase)?.[0] ?? "";
  if (/^[A-Z]{2,}$/.test(word)) return /^[AEFHILMNORSX]/.test(word) ? "an" : "a";
  const lower = word.toLowerCase();
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return "an";
  if (/^(?:uni(?!n|m)|use|usual|util|uto|euro|eu|ewe|one|once|ufo|ukulele)/.test(lower)) return "a";
  return /^[aeiou]/.test(lower) || /^(?:8|11|18)/.test(lower) ? "an" : "a";
}

export function withArticle(phrase: string): string {
  return `${articleFor(phrase)} ${phrase}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Things that one cannot touch, by how they end. */
export function isAbstract(noun: string): boolean {
  return /(?:ness|ity|ship|tion|sion|ism|ance|ence|hood|dom|ment|ing|ude|cy)$/.test(noun.toLowerCase());
}

const uncountable = new Set(
  (
    "air art baseball basketball bread butter cheese chess chocolate clay coal coffee cotton dance dirt dust electricity " +
    "energy fire fog food football fruit furniture glass gold golf grass gravity hair health history honey ice information " +
    "ink iron jazz juice justice knowledge light lightning love luck magic marble meat milk money mud music nature news oil " +
    "opera oxygen pain paper pasta poetry pollen progress rain reality rice rock salt sand science silence silk silver " +
    "sleep smoke snow soap soil space spice steel sugar sunlight sunshine tea tennis theatre time traffic truth water " +
    "weather wheat wildlife wind wine wisdom wood wool work yoga youth photosynthesis blockchain bitcoin evolution"
  ).split(" "),
);

/** Takes no article where it is spoken of in general. */
export function isUncountable(noun: string): boolean {
  return uncountable.has(noun.toLowerCase()) || isAbstract(noun);
}

const things = new Set(
  (
    "airport anchor attic balloon bell bench blanket bridge broom button camera candle canoe castle cathedral chair church " +
    "circus clock cloud compass crown diamond door drum farm fence ferry flag fountain garage garden ghost globe guitar " +
    "hammer harbour hat house igloo island key kite ladder lantern letter library lighthouse lock map market mask mirror " +
    "museum necklace needle nest notebook orchestra painting park pen pencil piano pillow pirate pond pyramid queen radio " +
    "raft robot rocket school ship stadium stamp statue suitcase sword table teapot telescope temple tent theater throne " +
    "tower train treehouse trumpet tunnel typewriter umbrella village violin wall wheel window windmill wizard dragon " +
    "princess king knight unicorn mermaid"
  ).split(" "),
);

/** A common noun of something that can be counted. */
export function isThing(noun: string): boolean {
  return things.has(noun.toLowerCase());
}
