import type { Word } from "./word.ts";

/** These take away what follows them. */
const cues = new Set([
  "no",
  "not",
  "n't",
  "without",
  "never",
  "neither",
  "nor",
  "lacking",
  "minus",
  "nobody",
  "none",
  "cannot",
]);

/** "free of", "empty of", "instead of": two words that take away. */
const cuePairs = new Set([
  "free of",
  "empty of",
  "devoid of",
  "instead of",
  "rather than",
  "rid of",
  "bare of",
  "out of",
]);

/** "out of" takes away only what one can run out of. */
const runOut = new Set(["run", "ran", "running"]);

/** Where a negation ends. */
function ends(word: Word, cue: string): boolean {
  if (word.pos === "PUNCT") {
    // "without cars, people or noise" goes on over its commas
    return !(cue === "without" && word.text === ",");
  }
  if (["but", "just", "only", "yet", "though", "except", "because", "while", "until"].includes(word.lower)) {
    return true;
  }
  if (cue === "not" || cue === "n't" || cue === "never" || cue === "cannot") {
    return word.pos === "ADP" || ["and", "so", "when"].includes(word.lower);
  }
  return word.pos === "VERB" || word.pos === "ADP" || (cue === "no" && word.lower === "and");
}

/** Marks what the line says is not there: "no clouds", "without people or cars", "a cloudless day" is the weather's own. */
export function markNegated(words: Word[]): void {
  words.forEach((word, at) => {
    const pair = `${words[at - 1]?.lower ?? ""} ${word.lower}`;
    const isPair = cuePairs.has(pair) && (pair !== "out of" || runOut.has(words[at - 2]?.lower ?? ""));
    if (!cues.has(word.lower) && !isPair) {
      return;
    }
    // "not only boats but ships", "no longer", "no doubt", "no matter": nothing is taken away
    const next = words[at + 1]?.lower ?? "";
    if (
      (word.lower === "not" && ["only", "just", "far", "long"].includes(next)) ||
      (word.lower === "no" && ["doubt", "matter", "wonder", "one"].includes(next))
    ) {
      return;
    }
    for (let after = at + 1; after < words.length; after++) {
      const target = words[after] as Word;
      // "without cars or noise, the city": the list ended with its "or"
      const listed = words.slice(at + 1, after).some((one) => one.lower === "or" || one.lower === "and");
      if (target.text === "," && (listed || words[after + 1]?.pos === "DET")) return;
      if (ends(target, isPair ? "without" : word.lower)) {
        return;
      }
      target.negated = true;
    }
  });
}
