import type { GenreName } from "../../../domain/music/genres/genre.ts";
import type { MoodName } from "../../../domain/music/moods/mood.ts";
import type { Music } from "./topics/topic.ts";

const instruments: Record<GenreName, string> = {
  cinematic: "strings and low drums",
  electronic: "a soft synthesiser beat",
  acoustic: "acoustic guitar",
  ambient: "long, floating chords",
  rock: "electric guitars and drums",
  classical: "a piano and strings",
  jazz: "double bass and brushes",
  "hip-hop": "a laid-back beat",
};
const manners: Record<MoodName, string> = {
  inspiring: "hopeful",
  happy: "bright",
  sad: "slow",
  tense: "restless",
  calm: "quiet",
  epic: "broad",
  playful: "light-footed",
  dark: "deep",
};

/** What a place sounds like, by the words of its picture: the first that fits. */
const places: readonly [RegExp, string][] = [
  [/\b(?:space|planet|galaxy|orbit|astronaut|stars? in)\b/i, "a low hum and silence"],
  [/\b(?:storm|lightning|thunder)/i, "wind and distant thunder"],
  [/\b(?:rain|drops)\b/i, "rain"],
  [/\b(?:harbour|lighthouse|gulls?|boat|ship|ferry)/i, "gulls and water against wood"],
  [/\b(?:sea|ocean|waves?|beach|coast|reef)\b/i, "waves"],
  [/\b(?:river|stream|waterfall|canal|lake|pond)\b/i, "running water"],
  [/\b(?:snow|ice|winter)/i, "wind over snow"],
  [/\b(?:fire|flame|furnace|oven|forge|lava)/i, "crackling fire"],
  [/\b(?:forest|woods|jungle|trees?|garden|orchard|meadow|park)\b/i, "birds and leaves"],
  [/\b(?:desert|dunes?|sand|savannah)\b/i, "dry wind"],
  [/\b(?:crowd|guests|festival|stage|audience|parade)\b/i, "many voices"],
  [/\b(?:street|city|traffic|taxi|station|bus|square|market|town)\b/i, "steps, voices and far traffic"],
  [/\b(?:café|restaurant|kitchen|table|cup|bowl)\b/i, "a kitchen, cups and low voices"],
  [/\b(?:factory|machine|workshop|engine|truck|tractor)\b/i, "machines at work"],
  [/\b(?:children|child|girl|boy|school)\b/i, "children's voices"],
  [/\b(?:field|farm|hill|valley|mountain|landscape)\b/i, "wind and far birds"],
  [/\b(?:night|moon|stars)\b/i, "crickets"],
];

/** What is heard over a scene beside the narrator. */
export function soundOf(see: string, { genre, mood }: Music, place: "opening" | "middle" | "closing"): string {
  const around = places.find(([words]) => words.test(see))?.[1] ?? "a quiet room";
  const music = `${manners[mood]} ${instruments[genre]}`;
  if (place === "opening") return `${capital(around)}, and then ${music}, very softly`;
  if (place === "closing") return `${capital(music)} coming to rest over ${around}`;
  return `${capital(music)} over ${around}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
