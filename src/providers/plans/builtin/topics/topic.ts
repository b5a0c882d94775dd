import type { GenreName } from "../../../../domain/music/genres/genre.ts";
import type { MoodName } from "../../../../domain/music/moods/mood.ts";

/** How a film tells its subject. */
export const storyForms = [
  "process",
  "life",
  "place",
  "history",
  "product",
  "explanation",
  "list",
  "event",
  "nature",
  "how-to",
  "idea",
  "story",
  "portrait",
] as const;
export type StoryForm = (typeof storyForms)[number];

export interface Music {
  genre: GenreName;
  mood: MoodName;
}

/** A subject that is known well enough to be told in its own words. */
export interface Topic {
  form: StoryForm;
  /** Its names, singular, lower case. */
  names: readonly string[];
  title: string;
  music: Music;
  /** `readCards` */
  cards: string;
}
