/** The languages that scenes have a few words of. */
export const languages = [
  "en",
  "es",
  "de",
  "fr",
  "pt",
  "it",
  "ru",
  "el",
  "zh",
  "ja",
  "ko",
  "hi",
  "ar",
  "he",
  "th",
] as const;
export type Language = (typeof languages)[number];

/** Scripts that tell the language; kana before Han, which Japanese has, too. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
];

/** Small words that no other of these languages has, or that are far more usual in this one. */
const smallWords: Partial<Record<Language, string>> = {
  en: "the of and is how what why show explain with from for to does work between an that are by as",
  es: "el los las una y como que es del por con para muestra explica cómo qué función entre hasta desde",
  de: "der die das und ist wie was ein eine zeige erkläre von mit für im den dem zwischen nach bis zeichne",
  fr: "le les des une et est comment que pour avec dans du montre explique entre jusqu qu la sur au",
  pt: "o os uma e como que do da dos das não com para mostre explique função entre até são pela",
  it: "il lo gli una e come che di della del per con mostra spiega tra fino sono nel funziona",
};

/** The language that a text is most likely in; English where nothing tells. */
export function languageOf(text: string): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of scripts) {
    const count = text.match(script)?.length ?? 0;
    if (count > 0 && count >= letters * 0.25) return language;
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: { language: Language; points: number } = { language: "en", points: 0 };
  for (const [language, list] of Object.entries(smallWords) as [Language, string][]) {
    const known = new Set(list.split(" "));
    const points = words.filter((word) => known.has(word)).length;
    if (points > best.points) best = { language, points };
  }
  return best.language;
}
