/**
 * The picture's brief: what a line of narration shows, as the words (this folder) understood it and as the painter
 * (../python/painting) paints it. It crosses from Node to Python as JSON; the painter mirrors these names.
 */
import { z } from "zod";

/** The painter's family of scenes. */
export const scenes = [
  "mountains",
  "lake",
  "sea",
  "coast",
  "desert",
  "forest",
  "fields",
  "snow",
  "river",
  "city",
  "street",
  "room",
  "sky",
  "space",
  "abstract",
] as const;

export const times = ["dawn", "morning", "noon", "afternoon", "golden_hour", "sunset", "dusk", "night"] as const;

export const seasons = ["spring", "summer", "autumn", "winter"] as const;

export const weathers = ["clear", "cloudy", "overcast", "fog", "rain", "storm", "snow", "wind"] as const;

export const styles = ["cinematic", "documentary", "animated", "vintage", "minimal", "dramatic"] as const;

export const objectKinds = ["person", "animal", "vehicle", "building", "plant", "thing", "celestial"] as const;

/** What an object stands on or hangs in. */
export const places = ["ground", "water", "air", "sky", "table"] as const;

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/);

/** Something set into the scene. */
export const pictureObject = z.object({
  /** Path of an RGBA PNG, 256 to 768 px high, cut to what is drawn; before `drawSprites`, the drawing's name. */
  sprite: z.string(),
  /** The line's own noun, for telling the viewer ("trawler"). */
  name: z.string(),
  kind: z.enum(objectKinds),
  /** How high the real thing is, so that the painter can scale it by its distance. */
  heightMetres: z.number().positive(),
  place: z.enum(places),
  count: z.int().min(1).max(24),
  prominence: z.enum(["main", "secondary"]),
});

export const pictureBrief = z.object({
  scene: z.enum(scenes),
  time: z.enum(times),
  season: z.enum(seasons),
  weather: z.enum(weathers),
  /** One word: calm, joyful, tense, sad, epic, hopeful, mysterious, playful, romantic, dark, lonely, busy or neutral. */
  mood: z.string(),
  style: z.enum(styles),
  /** Colours that the line names for the whole picture ("an orange sky", "neon"), `#rrggbb`. */
  palette: z.array(hexColour).optional(),
  /** The colour that the line gives to its main object ("a red balloon"), `#rrggbb`; its sprite is already so coloured. */
  subjectColour: hexColour.optional(),
  seed: z.int().nonnegative(),
  width: z.int().min(16).max(1920),
  height: z.int().min(16).max(1920),
  /** The most important first; never more than six. */
  objects: z.array(pictureObject).max(6),
});

export type PictureBrief = z.infer<typeof pictureBrief>;
export type PictureObject = z.infer<typeof pictureObject>;
export type Scene = PictureBrief["scene"];
export type TimeOfDay = PictureBrief["time"];
export type Season = PictureBrief["season"];
export type Weather = PictureBrief["weather"];
export type Style = PictureBrief["style"];
export type ObjectKind = PictureObject["kind"];
export type Place = PictureObject["place"];
