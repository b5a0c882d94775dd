const words: Record<string, number> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
};
const number = `\\d+(?:[.,]\\d+)?|${Object.keys(words)
  .toSorted((a, b) => b.length - a.length)
  .join("|")}`;
const second = "seconds?|secs?|s|segundos?|sekunden?|secondes?";
const minute = "minutes?|mins?|min|minutos?|minuten?";
const scene = "scenes?|shots?|escenas?|szenen?|scènes?|einstellungen|planos?|plans";

const aroundIt = "(?:(?:in|for|of|de|en|in|mit|con|avec|about|around|roughly|exactly)\\s+)?";
const spokenHalf = /\bhalf a minute(?: long)?\b|\b(?:medio|eine halbe|une demi)[ -]?minut[eo]\b/iu;
const durations = new RegExp(
  `(?<![\\p{L}\\d])${aroundIt}(${number})[\\s-]*(${second}|${minute})(?![\\p{L}\\d])(?:[\\s-]+long)?`,
  "iu",
);
const scenes = new RegExp(`(?<![\\p{L}\\d])${aroundIt}(${number})[\\s-]+(${scene})(?![\\p{L}\\d])`, "iu");

/** How long a prompt wants its film, how many scenes, and the prompt without these words. */
export interface Lengths {
  rest: string;
  durationSeconds: number | null;
  sceneCount: number | null;
}

export function readLengths(prompt: string): Lengths {
  let rest = prompt;
  let durationSeconds: number | null = null;
  let sceneCount: number | null = null;
  const asScenes = scenes.exec(rest);
  if (asScenes) {
    sceneCount = Math.round(valueOf(asScenes[1] ?? "")) || null;
    rest = without(rest, asScenes[0]);
  }
  const half = spokenHalf.exec(rest);
  const asTime = half ?? durations.exec(rest);
  if (asTime) {
    const inMinutes = /^min/i.test(asTime[2] ?? "");
    durationSeconds = half ? 30 : valueOf(asTime[1] ?? "") * (inMinutes ? 60 : 1) || null;
    rest = without(rest, asTime[0]);
  }
  return { rest, durationSeconds, sceneCount };
}

function valueOf(text: string): number {
  return words[text.toLowerCase()] ?? Number(text.replace(",", "."));
}

function without(text: string, part: string): string {
  return text
    .replace(part, " ")
    .replaceAll(/\(\s*\)/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\s+([,.;:])/g, "$1")
    .replaceAll(/([,;:])\s*(?=[,;:.]|$)/g, "")
    .trim();
}
