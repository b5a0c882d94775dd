import { describe, expect, it } from "vitest";
import { englishWords } from "./english.ts";
import { foreignWords, languageOf } from "./foreign.ts";
import { markNegated } from "./negation.ts";
import { sensesOf, synset, upwards } from "./wordnet.ts";

function negated(line: string): string[] {
  const words = englishWords(line);
  markNegated(words);
  return words
    .filter((word) => word.negated && (word.pos === "NOUN" || word.pos === "PROPN"))
    .map((word) => word.lower);
}

describe("negation", () => {
  it.each<[string, string[]]>([
    ["No clouds in the sky.", ["clouds"]],
    ["A street without people or cars.", ["people", "cars"]],
    ["Without cars, people or noise, the city sleeps.", ["cars", "people", "noise"]],
    ["There is no snow in the mountains.", ["snow"]],
    ["Neither boats nor birds.", ["boats", "birds"]],
    ["Not a single tree survives in the desert.", ["tree"]],
    ["No doubt the sea is near.", []],
    ["Not only boats but ships.", []],
    ["A garden free of weeds.", ["weeds"]],
    ["The lamp on the table.", []],
  ])("%s", (line, wanted) => {
    expect(negated(line)).toEqual(wanted);
  });
});

describe("english words", () => {
  it("keep the names and lose the capitals that only begin a sentence", () => {
    expect(englishWords("Wolves howl.")[0]).toMatchObject({ lemma: "wolf", pos: "NOUN" });
    expect(englishWords("Tokyo glows.")[0]).toMatchObject({ text: "Tokyo" });
    expect(englishWords("Marie walks home.")[0]).toMatchObject({ text: "Marie", pos: "PROPN" });
  });

  it("take the full stop off a last word that looks like an abbreviation", () => {
    expect(englishWords("Under the sun.").map(({ text }) => text)).toEqual(["under", "the", "sun", "."]);
  });
});

describe("the language of a line", () => {
  it.each([
    ["The sea at night", "en"],
    ["Winter wind", "en"],
    ["Das Meer bei Nacht", "de"],
    ["La mer dans la nuit", "fr"],
    ["El mar en la noche", "es"],
    ["O mar e a noite na praia", "pt"],
    ["Il mare di notte", "it"],
    ["", "en"],
  ])("%s: %s", (line, language) => {
    expect(languageOf(line)).toBe(language);
  });

  it("gives the English of what it knows, and the word itself of what not", () => {
    const words = foreignWords("Die Wölfe schlafen im Quastenwald.", "de").filter(
      (word) => word.pos !== "PUNCT" && word.pos !== "OTHER",
    );
    expect(words.map(({ lemma }) => lemma)).toEqual(["wolf", "sleep", "quastenwald"]);
  });
});

describe("WordNet", () => {
  it("finds the first, the last and words between", () => {
    for (const word of ["'hood", "a", "zygote", "zymurgy", "polar bear", "tree"])
      expect(sensesOf(word).length).toBeGreaterThan(0);
  });

  it("has nothing for what is no word", () => {
    for (const word of ["", "qqqq", "zzzzzz", "  ", "~", "(c)"]) expect(sensesOf(word)).toEqual([]);
    expect(sensesOf("xyzzyplugh")).toEqual([]);
  });

  it("goes up from a kind to what it is a kind of", () => {
    const dog = sensesOf("dog")[0] as number;
    const animal = sensesOf("animal")[0] as number;
    expect(upwards(dog, 8).map(({ offset }) => offset)).toContain(animal);
    expect(synset(sensesOf("Tokyo")[0] as number).instance).toBe(true);
    expect(synset(dog).instance).toBe(false);
  });
});
