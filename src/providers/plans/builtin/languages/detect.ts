/** Words that nearly every sentence of a language has some of, and that others have not. */
const small: Record<string, string> = {
  en: "the of and a an how to in is for with my our day life about video from make create what why your on that who",
  es: "el la los las de del y un una cómo qué por para con en historia vida día que es se hace sobre su más vídeo",
  de: "der die das und ein eine einen einem wie ist im von mit für über zu geschichte leben tag wird des den auf wir warum",
  fr: "le la les des du et un une comment est dans pour avec histoire vie jour au aux en qui sur pourquoi l d une vidéo",
  it: "il lo la gli le di del della e un una come è per con storia vita giorno che si fa nel",
  pt: "o a os as do da dos das e um uma como é para com história vida dia que se faz no na",
  nl: "de het een en van hoe is in voor met geschiedenis leven dag wordt dat over",
  pl: "i w na z jak jest się historia życie dzień do o",
  sv: "och en ett hur är i för med historien livet dag det om som",
};
const sets = Object.entries(small).map(([language, words]) => ({ language, words: new Set(words.split(" ")) }));

/** Letters that decide. */
const telling: readonly [RegExp, string][] = [
  [/[ñ¿¡]/i, "es"],
  [/ß/, "de"],
  [/[œ]|\bqu['’]|\b[ld]['’][aeiouhéè]/i, "fr"],
  [/[ãõ]/i, "pt"],
  [/[ąęłśźż]/i, "pl"],
  [/å/i, "sv"],
];

/** ISO 639-1, or `und` where it is written in letters that no language here is written in. */
export function detectLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length > 0 && latin.length < letters.length / 2) return "und";
  const sure = telling.find(([pattern]) => pattern.test(text))?.[1];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scored = sets.map(({ language, words: set }) => ({
    language,
    score: words.filter((word) => set.has(word)).length + (language === sure ? 2 : 0),
  }));
  // The first among equals: English, then those that are written here.
  const best = scored.reduce((high, one) => (one.score > high.score ? one : high));
  // One word alone may be part of a name (Rio de Janeiro).
  return best.score < 2 ? "en" : best.language;
}
