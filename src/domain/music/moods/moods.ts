/** The moods that can be asked for. */
import { calm, happy, inspiring, playful } from "./bright.ts";
import { dark, epic, sad, tense } from "./shaded.ts";
import type { Mood, MoodName } from "./mood.ts";

export const moods = {
  inspiring,
  happy,
  sad,
  tense,
  calm,
  epic,
  playful,
  dark,
} as const satisfies Record<MoodName, Mood>;
