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
