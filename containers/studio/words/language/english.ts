import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemToken } from "wink-nlp";
import type { Word } from "./word.ts";
import { sensesOf, synset } from "./wordnet.ts";

const reader = winkNLP(model, ["sbd", "pos"]);
const { its } = reader;
// Its types forget that this helper, too, gives a string.
const lemmaOf = its.lemma as unknown as typeof its.normal;

const parts: Record<string, Word["pos"]> = {
  NOUN: "NOUN",
  PROPN: "PROPN",
  VERB: "VERB",
  AUX: "VERB",
  ADJ: "ADJ",
  ADV: "ADV",
  NUM: "NUM",
  DET: "DET",
  ADP: "ADP",
  PRON: "PRON",
  PUNCT: "PUNCT",
};

/** A capital that only begins a sentence, and a full stop that "sun." seems to own as an abbreviation, mislead the tagger. */
function prepared(line: string): string {
  return line
    .replace(/(\p{L}{3,})\.(?=\s|$)/gu, "$1 .")
    .replace(/(^|[.!?…:]\s+["“']?)(\p{Lu})(\p{Ll}+)/gu, (whole, before: string, initial: string, rest: string) => {
      const first = sensesOf(initial + rest)[0];
      const isName = first !== undefined && synset(first).instance;
      return isName ? whole : before + initial.toLowerCase() + rest;
    });
}

function isPlural(lower: string): boolean {
  return singular(lower) !== lower && sensesOf(lower).length === 0 && sensesOf(singular(lower)).length > 0;
}

/** A rough singular, for names of many ("Vikings"), which the tagger leaves as they are. */
function singular(lower: string): string {
  return lower.length > 3 ? lower.replace(/(?<=[^s])s$/, "") : lower;
}

function initialOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of an English line with their parts of speech and dictionary forms. */
export function englishWords(line: string): Word[] {
  const words: Word[] = [];
  let opens = true;
  reader
    .readDoc(prepared(line))
    .tokens()
    .each((token: ItemToken) => {
      const text = token.out();
      const lower = text.toLowerCase();
      const pos = parts[token.out(its.pos)] ?? "OTHER";
      const first = opens;
      opens = /^[.!?:…]$/u.test(text) || (opens && pos === "PUNCT");
      if (lower === "'s" || lower === "’s") {
        words.push({ text, lower, lemma: "'s", pos: "OTHER", negated: false, first });
        return;
      }
      const tagged = token.out(lemmaOf).toLowerCase();
      const isMany = isPlural(tagged) && pos !== "VERB";
      const lemma = isMany ? singular(tagged) : tagged;
      // "Marie walks home": our small letter hid a name
      const isName =
        first &&
        pos === "NOUN" &&
        lower === lemma &&
        new RegExp(`\\b${initialOf(text)}`, "u").test(line) &&
        sensesOf(lemma).length === 0 &&
        sensesOf(singular(lower)).length === 0;
      words.push({
        text: isName ? initialOf(text) : text,
        lower,
        lemma,
        pos: isName ? "PROPN" : pos,
        negated: false,
        first,
      });
    });
  return words;
}
