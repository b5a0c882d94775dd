/** How a scene is seen; the painter reads the description, people read this. */
export const shotKinds = ["wide", "aerial", "medium", "detail", "people"] as const;
export type ShotKind = (typeof shotKinds)[number];

/** What music the studio composes (domain/music). */
export const planGenres = [
  "cinematic",
  "electronic",
  "acoustic",
  "ambient",
  "rock",
  "classical",
  "jazz",
  "hip-hop",
] as const;
export type PlanGenre = (typeof planGenres)[number];
export const planMoods = ["inspiring", "happy", "sad", "tense", "calm", "epic", "playful", "dark"] as const;
export type PlanMood = (typeof planMoods)[number];

export interface PlannedScene {
  /** What is seen, in words that can be painted: place, time, subject. */
  description: string;
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
  music: { genre: PlanGenre; mood: PlanMood };
}
