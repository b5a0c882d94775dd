import type { Language } from "../prompt/language.ts";
import { quoted } from "../python/quote.ts";
import { analysisAndChance } from "./analysis-and-chance.ts";
import { geometryAndAlgebra } from "./geometry-and-algebra.ts";
import { physicsAndAlgorithms } from "./physics-and-algorithms.ts";

/** The languages of the captions, besides English, in the order of the tables. */
const order: readonly Language[] = ["en", "es", "de", "fr"];

const sentences = new Map(
  [...geometryAndAlgebra, ...analysisAndChance, ...physicsAndAlgorithms].map((row) => [quoted(row[0]), row]),
);

/** What a scene shows as a title or says below: a literal, or something else that is told when it runs. */
const calls = /self\.(headline|say)\((?:("(?:[^"\\]|\\.)*")\))?/g;

/**
 * The scene's code with its title and captions in the language, where all of them are known in it: half of each would be worse than English.
 * `isMixed`: the scene has written some of them in that language itself.
 */
export function withCaptionsIn(code: string, language: Language, isMixed = false): string {
  const column = order.indexOf(language);
  if (column < 1) return code;
  const literals = Array.from(code.matchAll(calls), ([, , literal]) => literal);
  if (!isMixed && !literals.every((literal) => literal !== undefined && sentences.has(literal))) return code;
  return code.replace(calls, (call, method: string, literal: string | undefined) => {
    const translated = sentences.get(literal ?? "")?.[column];
    return translated === undefined ? call : `self.${method}(${quoted(translated)})`;
  });
}
