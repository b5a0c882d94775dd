/** A word of the line, as the readers see it. */
export type Word = {
  /** As written. */
  text: string;
  lower: string;
  /** The dictionary's form, in English. */
  lemma: string;
  pos: "NOUN" | "PROPN" | "VERB" | "ADJ" | "ADV" | "NUM" | "DET" | "ADP" | "PRON" | "PUNCT" | "OTHER";
  /** The line says that it is not there. */
  negated: boolean;
  /** Begins a sentence, so that its capital means nothing. */
  first: boolean;
};

/** Whether the word can name something. */
export function isNoun(word: Word): boolean {
  return word.pos === "NOUN" || word.pos === "PROPN";
}

/** Words that carry meaning of their own. */
export function isContent(word: Word): boolean {
  return isNoun(word) || word.pos === "VERB" || word.pos === "ADJ";
}
