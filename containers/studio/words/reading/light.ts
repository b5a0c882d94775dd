import type { TimeOfDay } from "../brief.ts";
import { entryFor } from "../catalogue/catalogue.ts";
import { colours } from "../lexicon/colours.ts";
import { seasonWords, timeHints, timeWords, weatherUndone, weatherWords } from "../lexicon/light.ts";
import { moodWords } from "../lexicon/moods.ts";
import { negatedAt, phrasesOf, type Reading, strike } from "./reading.ts";

/** The light of an hour of the clock (0 to 23). */
function timeOfHour(hour: number): TimeOfDay {
  if (hour < 5 || hour >= 21) return "night";
  if (hour < 7) return "dawn";
  if (hour < 11) return "morning";
  if (hour < 14) return "noon";
  if (hour < 17) return "afternoon";
  if (hour < 19) return "golden_hour";
  return hour < 20 ? "sunset" : "dusk";
}

const clock = /\b(\d{1,2})(?::(\d\d))?\s*(a\.?m\b|p\.?m\b|o['’]clock)|\b([01]?\d|2[0-3]):([0-5]\d)\b/i;

function readClock(reading: Reading): void {
  const match = clock.exec(reading.line);
  if (match === null) {
    return;
  }
  const spoken = match[1] ?? match[4];
  const half = (match[3] ?? "").toLowerCase();
  let hour = Number(spoken) % 24;
  if (half.startsWith("p") && hour < 12) hour += 12;
  if (half.startsWith("a") && hour === 12) hour = 0;
  reading.time ??= { value: timeOfHour(hour), word: match[0] };
  reading.words.forEach((word, at) => {
    if (match[0].toLowerCase().includes(word.lower)) strike(reading, at);
  });
}

/** Months that are also something else: they count only after "in", "of", "by" or with a capital inside the line. */
const doubtfulMonths = new Set(["may", "march"]);

function readSeason(reading: Reading): void {
  for (const { phrase, at, length } of phrasesOf(reading, (word) => seasonWords.has(word))) {
    const word = reading.words[at];
    const value = seasonWords.get(phrase);
    if (word === undefined || value === undefined || negatedAt(reading, at, length)) continue;
    if (doubtfulMonths.has(phrase) && (word.first || word.text === word.lower)) continue;
    // A spring of water, of steel, or one that is a verb
    if (
      phrase === "spring" &&
      (word.pos === "VERB" || /\b(bubbl|coil|mattress|hot spring|spring water)/i.test(reading.line))
    )
      continue;
    reading.season ??= { value, word: phrase };
    if (entryFor(phrase) === undefined && !weatherWords.has(phrase)) strike(reading, at, length);
  }
  if (
    /\b(in (the )?|this |early |late )fall\b|\bfall (colou?rs|leaves|foliage|morning|day|afternoon)\b/i.test(
      reading.line,
    )
  ) {
    reading.season ??= { value: "autumn", word: "fall" };
    reading.words.forEach((word, at) => {
      if (word.lower === "fall") strike(reading, at);
    });
  }
}

/** Of the worse weathers of a line the worst is shown. */
const severity = ["clear", "wind", "cloudy", "overcast", "fog", "rain", "snow", "storm"];

function readWeather(reading: Reading): void {
  const over = /\babove the clouds?\b/i.test(reading.line);
  for (const { phrase, at, length } of phrasesOf(reading, (word) => weatherWords.has(word))) {
    const value = weatherWords.get(phrase);
    if (value === undefined || reading.used.has(at)) continue;
    const undone = negatedAt(reading, at, length);
    const told = undone ? weatherUndone[value] : value;
    if (
      phrase === "sun" &&
      (/\bsun(set|rise)?s?\b.*\b(set|rise|sink|goes down|low)/i.test(reading.line) || reading.weather !== undefined)
    ) {
      strike(reading, at, length);
      continue;
    }
    // "the storm has passed", "after the rain"
    const past =
      /\b(after|before) (the |a )?(rains?|storm|snowfall|thunderstorm)\b|\b(storm|rain) (has |had )?(passed|ended|cleared|stopped)\b/i.test(
        reading.line,
      );
    const shown = past && (value === "rain" || value === "storm") ? "cloudy" : told;
    if (reading.weather === undefined || severity.indexOf(shown) > severity.indexOf(reading.weather.value)) {
      reading.weather = { value: over ? "cloudy" : shown, word: undone ? `no ${phrase}` : phrase };
    }
    // "under a grey sky": out of doors
    if (phrase.includes("sky")) reading.votes.push({ scene: "sky", weight: 1.5, word: phrase });
    // What can be set into the scene is left to be: umbrellas, windmills
    if (entryFor(phrase) === undefined) strike(reading, at, length);
  }
  const snowfall =
    /\bsnow (is |was )?(falls|falling|fell|drifts|settles|swirl\w*|begins|blankets)\b|\b(in|through|into) (the )?(deep |falling |heavy |driving )?snow\b|\bit snow(s|ed)\b|\bsnowing\b/i;
  if (snowfall.test(reading.line) && !/\bno snow\b/i.test(reading.line)) {
    reading.weather ??= { value: "snow", word: "snow" };
  }
}

function readTime(reading: Reading): void {
  for (const { phrase, at, length } of phrasesOf(reading, (word) => timeWords.has(word))) {
    const value = timeWords.get(phrase);
    if (value === undefined || reading.used.has(at)) continue;
    const word = reading.words[at + length - 1];
    // "The dawn of civilisation" begins with a dawn as well as any; "good morning" is a greeting
    if (negatedAt(reading, at, length) || word === undefined) continue;
    reading.palette.push(...phrase.split(" ").flatMap((one) => colours.get(one) ?? []));
    reading.time ??= { value, word: phrase };
    // Who names the sun is out of doors
    if (/sun/.test(phrase)) reading.votes.push({ scene: "sky", weight: 1.2, word: phrase });
    strike(reading, at, length);
  }
  if (
    /\bsun (has |had )?(just )?(set|sets|sinks|sank|goes down|went down|dips)\b|\bsetting sun\b/i.test(reading.line)
  ) {
    reading.time ??= { value: "sunset", word: "sun" };
  }
  if (/\bsun (just )?(rises|rose|comes up|is rising|climbs)\b|\brising sun\b/i.test(reading.line)) {
    reading.time ??= { value: "dawn", word: "sun" };
  }
}

/** Time, season, weather and mood: the words that say them. */
export function readLight(reading: Reading): void {
  readClock(reading);
  readTime(reading);
  readSeason(reading);
  readWeather(reading);
  for (const { phrase, at, length } of phrasesOf(reading, (word) => moodWords.has(word))) {
    const value = moodWords.get(phrase);
    if (value === undefined || reading.idiomatic.has(at) || negatedAt(reading, at, length)) continue;
    reading.mood ??= { value, word: phrase };
    const part = reading.words[at]?.pos;
    if (part === "ADJ" || part === "ADV") strike(reading, at, length);
  }
}

/** Things that are seen at one time of day. */
const timesOfThings: ReadonlyMap<string, TimeOfDay> = new Map([
  ["bat", "night"],
  ["owl", "night"],
  ["moon", "night"],
  ["crescent", "night"],
  ["half moon", "night"],
  ["candle", "night"],
  ["campfire", "night"],
  ["fireworks", "night"],
  ["lantern", "night"],
  ["comet", "night"],
  ["meteor", "night"],
  ["telescope", "night"],
  ["rooster", "dawn"],
]);

/** The time of day of what is shown, where the line names none. */
export function hintedTime(reading: Reading): { value: TimeOfDay; word: string } | undefined {
  for (const { entry, word } of reading.objects) {
    const value = timesOfThings.get(entry.name);
    if (value !== undefined) return { value, word };
  }
  for (const { phrase, at, length } of phrasesOf(reading, (word) => timeHints.has(word))) {
    const value = timeHints.get(phrase);
    if (value !== undefined && !reading.idiomatic.has(at) && !negatedAt(reading, at, length)) {
      return { value, word: phrase };
    }
  }
  return undefined;
}
