/** Words a second of a calm narrator. */
const wordsPerSecond: Record<string, number> = { en: 2.6, de: 2.2, es: 2.7, fr: 2.7 };
const otherwise = 2.4;
/** Before and after a scene's words, together. */
const breathSeconds = 0.5;

/** How long it takes to say this, the breath around it included; 0 where nothing is said. */
export function speakingSeconds(text: string, language: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words === 0 ? 0 : words / (wordsPerSecond[language] ?? otherwise) + breathSeconds;
}
