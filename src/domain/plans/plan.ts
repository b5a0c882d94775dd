import type { GenreName } from "../music/genres/genre.ts";
import type { MoodName } from "../music/moods/mood.ts";

/** How a scene is seen; the painter reads the description, people read this. */
export const shotKinds = ["wide", "aerial", "medium", "detail", "people"] as const;
export type ShotKind = (typeof shotKinds)[number];

export interface PlannedScene {
  /** What is seen, in words that can be painted: place, time, subject. */
  description: string;
  /** The same for the painter, who reads English alone. */
  descriptionInEnglish: string;
  /** What is said; empty where there is no time for words. */
  narration: string;
  /** What else is heard: music, and the place's sounds. */
  sound: string;
  durationSeconds: number;
  shot: ShotKind;
}

export interface Plan {
  title: string;
  /** ISO 639-1, of all its words. */
  language: string;
  scenes: readonly PlannedScene[];
  music: { genre: GenreName; mood: MoodName };
}
