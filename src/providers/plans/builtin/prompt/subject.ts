import type { Slots } from "../text/fill.ts";
import { isPlural, isThing, isUncountable, pluralOf, singularOf, withArticle } from "../text/nouns.ts";

/** What a film is about, as a noun phrase. */
export interface Subject {
  /** Without its article: `smart bottle`, `Rome`, `garden of my grandmother`. */
  text: string;
  /** The last word before anything that only adds to it: `bottle`, `garden`. */
  head: string;
  /** What comes before `of`, `in`, `with`…, lower case, its last word in the singular: `smart bottle`. */
  key: string;
  plural: boolean;
  /** `a` or `an` (or none, though it could have one), `the` (or `my`), or nothing for what takes none: names and substances. */
  kind: "countable" | "definite" | "bare";
}

const determiner = /^(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|some|every|each|one)\s+/i;
const adds =
  /\s+(?:of|in|on|with|for|from|who|that|which|at|by|near|under|over|above|after|before|during|against|without|through|into|to|between|behind|along|around|across|inside|as|when|while|where)\s+/i;

/** `countable`: nouns that are known to take an article, though the prompt gives none (`Product launch: smart bottle`). */
export function readSubject(given: string, countable: ReadonlySet<string>): Subject {
  const phrase = given
    .trim()
    .replace(/[\s.!?,;:"“”]+$/, "")
    .replace(/^["“”]+/, "");
  const article = determiner.exec(phrase)?.[0].trim().toLowerCase() ?? "";
  const text = phrase.slice(article === "" ? 0 : article.length).trim();
  const before = text.split(adds)[0] ?? text;
  const head = before.split(/\s+/).at(-1) ?? before;
  const coordinated = /\s(?:and|&)\s/.test(before);
  const plural = coordinated || isPlural(head);
  const singular = singularOf(head);
  const words = before.split(/\s+/);
  const key = [...words.slice(0, -1).map((word) => word.toLowerCase()), singular].join(" ");
  const open = /^(?:an?|every|each|one)$/.test(article);
  const kind =
    open || (article === "" && !plural && countable.has(singular)) ? "countable" : article === "" ? "bare" : "definite";
  return {
    text: open || article !== "" || !/^[A-Z][a-z]/.test(text) || isName(text, countable) ? text : lowerFirst(text),
    head,
    key,
    plural,
    kind,
  };
}

/** A second word has a capital, too; or it is one word that is none of the nouns that are known. */
function isName(text: string, countable: ReadonlySet<string>): boolean {
  const [first = "", ...others] = text.split(/\s+/);
  if (others.length === 0) return !isCommon(first, countable);
  return others.some((word) => /^[A-Z]/.test(word));
}

function isCommon(word: string, countable: ReadonlySet<string>): boolean {
  const noun = singularOf(word);
  return isPlural(word) || countable.has(noun) || isUncountable(noun) || isThing(noun);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Its slots for cards (`forms/generic.ts`). */
export function subjectSlots({ text, head, key, plural, kind }: Subject): Slots {
  const one = kind === "countable" && !plural ? withArticle(text) : kind === "definite" ? `the ${text}` : text;
  const the = kind === "bare" || (kind === "countable" && plural) ? text : `the ${text}`;
  const many = text.replace(head, pluralOf(head));
  return {
    one,
    the,
    about: kind === "countable" && !plural ? many : the,
    many,
    single: withArticle(key),
    thing: withArticle(singularOf(head)),
    short: head.toLowerCase(),
    it: plural ? "them" : "it",
    they: plural ? "they" : "it",
    number: plural ? "plural" : "singular",
  };
}
