import type { PictureBrief, PictureObject, Scene, Season, Style, TimeOfDay, Weather } from "./brief.ts";
import { englishWords } from "./language/english.ts";
import { foreignWords, languageOf, type Language } from "./language/foreign.ts";
import { markNegated } from "./language/negation.ts";
import { isContent, isNoun } from "./language/word.ts";
import { plainAdjectives, plainNouns, plainVerbs } from "./lexicon/actions.ts";
import { readIdioms } from "./reading/idioms.ts";
import { hintedTime, readLight } from "./reading/light.ts";
import { readObjects } from "./reading/objects.ts";
import { placeObjects } from "./reading/place.ts";
import { readPeople } from "./reading/people.ts";
import type { How, Reading } from "./reading/reading.ts";
import { chooseScene } from "./reading/scene.ts";

type Reason<T> = {
  value: T;
  /** The word that says it; null: nothing in the line does, it is our choice. */
  because: string | null;
};

/** What was made of the line, for telling whoever wrote it. */
export type Understood = {
  language: Language;
  scene: Reason<Scene>;
  time: Reason<TimeOfDay>;
  season: Reason<Season>;
  weather: Reason<Weather>;
  mood: Reason<string>;
  objects: { word: string; shown: string; how: How; count: number }[];
  /** What the line says is not there. */
  absent: string[];
  notes: string[];
};

export type ReadLine = {
  brief: PictureBrief;
  /** The line's words that the picture does not show. */
  missing: string[];
  understood: Understood;
};

export type PictureOptions = { style: Style; seed: number; width: number; height: number };

/** What a mood looks like, where the line says neither time nor weather. */
const moodLight: Record<string, { time: TimeOfDay; weather: Weather }> = {
  calm: { time: "morning", weather: "clear" },
  joyful: { time: "morning", weather: "clear" },
  tense: { time: "afternoon", weather: "overcast" },
  sad: { time: "afternoon", weather: "overcast" },
  epic: { time: "sunset", weather: "cloudy" },
  hopeful: { time: "dawn", weather: "clear" },
  mysterious: { time: "dawn", weather: "fog" },
  playful: { time: "noon", weather: "clear" },
  romantic: { time: "golden_hour", weather: "clear" },
  dark: { time: "dusk", weather: "overcast" },
  lonely: { time: "sunset", weather: "clear" },
  busy: { time: "afternoon", weather: "clear" },
};

const anyTimes: TimeOfDay[] = ["morning", "afternoon", "golden_hour", "afternoon", "sunset"];
const anyWeathers: Weather[] = ["clear", "clear", "cloudy"];

/** A number in [0, 1) of the seed and a name, the same on every machine. */
function chance(seed: number, name: string): number {
  let hash = 2166136261 ^ seed;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

function oneOf<T>(choices: readonly T[], seed: number, name: string): T {
  return choices[Math.floor(chance(seed, name) * choices.length)] as T;
}

/** The words of the line, by its language. */
function wordsOf(line: string, language: Language) {
  return language === "en" ? englishWords(line) : foreignWords(line, language);
}

/**
 * Reads a line of narration, or a prompt, as what a picture of it would show: its scene, light and weather, and the things, animals and
 * people in it. The same line with the same seed is the same brief. What the line negates is never in it; what no picture of ours can
 * show is `missing`, word by word. `sprite` of each object is the name of its drawing until `drawSprites` has drawn it.
 */
export function readLine(line: string, { style, seed, width, height }: PictureOptions): ReadLine {
  const language = languageOf(line);
  const words = wordsOf(line.normalize("NFC").slice(0, maxCharacters), language);
  markNegated(words);
  const reading: Reading = {
    line,
    language,
    words,
    used: new Set(),
    idiomatic: new Set(),
    votes: [],
    objects: [],
    palette: [],
    notes: [],
  };
  readIdioms(reading);
  readLight(reading);
  readObjects(reading);
  readPeople(reading);
  const scene = chooseScene(reading);
  if (language !== "en") {
    reading.notes.push("read word by word with a small dictionary of its language");
  }

  const mood = reading.mood?.value ?? "neutral";
  const light = moodLight[mood];
  const time = reading.time ?? hintedTime(reading);
  const indoors = scene.value === "room" || scene.value === "abstract" || scene.value === "space";
  const timeValue: TimeOfDay =
    time?.value ??
    (scene.value === "space" ? "night" : ((indoors ? undefined : light?.time) ?? oneOf(anyTimes, seed, line)));
  const weatherValue: Weather =
    reading.weather?.value ?? (indoors ? "clear" : (light?.weather ?? oneOf(anyWeathers, seed, `${line}/weather`)));
  const seasonValue: Season =
    reading.season?.value ??
    (scene.value === "snow" || weatherValue === "snow"
      ? "winter"
      : oneOf(["summer", "summer", "spring"] as const, seed, `${line}/season`));

  const objects = placeObjects(reading, scene.value, timeValue, seed);
  const absent = words.filter((word) => word.negated && isNoun(word)).map((word) => word.lower);
  const subjectColour = reading.objects.find((object) => object.colour !== undefined)?.colour;
  const brief: PictureBrief = {
    scene: scene.value,
    time: timeValue,
    season: seasonValue,
    weather: weatherValue,
    mood,
    style,
    ...(reading.palette.length === 0 ? {} : { palette: [...new Set(reading.palette)].slice(0, 4) }),
    ...(subjectColour === undefined ? {} : { subjectColour }),
    seed,
    width,
    height,
    objects: objects.map(({ object }): PictureObject => object),
  };
  return {
    brief,
    missing: missingWords(reading),
    understood: {
      language,
      scene: { value: scene.value, because: scene.word },
      time: { value: timeValue, because: time?.word ?? null },
      season: { value: seasonValue, because: reading.season?.word ?? null },
      weather: { value: weatherValue, because: reading.weather?.word ?? null },
      mood: { value: mood, because: reading.mood?.word ?? null },
      objects: objects.map(({ found, object }) => ({
        word: found.word,
        shown: found.icon?.name ?? found.entry.name,
        how: found.how,
        count: object.count,
      })),
      absent,
      notes: reading.notes,
    },
  };
}

/** A narration's line is far shorter; a longer text is read as far as this. */
const maxCharacters = 1000;

function missingWords(reading: Reading): string[] {
  const missing = reading.words.filter((word, at) => {
    if (!isContent(word) || reading.used.has(at) || word.negated || word.lower.length < 2) return false;
    if (word.pos === "VERB") return !plainVerbs.has(word.lemma);
    if (word.pos === "ADJ") return !plainAdjectives.has(word.lemma) && !plainAdjectives.has(word.lower);
    // A verb that the tagger took for a noun: "Northern lights dance"
    const before = reading.words[at - 1];
    if (plainVerbs.has(word.lemma) && before !== undefined && isNoun(before)) return false;
    return !plainNouns.has(word.lemma) && !plainNouns.has(word.lower);
  });
  return [...new Set(missing.map((word) => word.text))];
}
