/** What a mood asks of any music: modes, chords, pace, fullness and the way its melodies move. */
import type { Harmony } from "../harmony.ts";
import type { MotifShape } from "../motif.ts";

export const moodNames = ["inspiring", "happy", "sad", "tense", "calm", "epic", "playful", "dark"] as const;
export type MoodName = (typeof moodNames)[number];

/** Chords of one mode; a genre chooses the tonics and the colour of the chords. */
export type ModeHarmony = Omit<Harmony, "tonics">;

export interface Mood {
  name: MoodName;
  /** The seed chooses one. */
  modes: readonly ModeHarmony[];
  /** 0 to 1: where in a genre's range of tempi. */
  pace: number;
  /** How full the music is at its calmest and at its fullest, 0 to 1. */
  fullness: readonly [calmest: number, fullest: number];
  motifShape: MotifShape;
  /** Winds down to its end, rather than end at its fullest. */
  windsDown: boolean;
  /** How much of a note's length sounds, where a genre does not insist. */
  touch: number;
  isBright: boolean;
}
