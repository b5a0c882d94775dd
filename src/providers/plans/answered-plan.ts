import { z } from "zod";
import { genreNames } from "../../domain/music/genres/genre.ts";
import { moodNames } from "../../domain/music/moods/mood.ts";
import { shotKinds } from "../../domain/plans/plan.ts";

/** The form that a model is held to. Strict mode knows no lengths and no defaults: what it lets through is checked here again. */
export const answeredPlan = z.object({
  title: z.string().trim().min(1).max(200),
  language: z.string().regex(/^[a-z]{2}$/),
  scenes: z
    .array(
      z.object({
        description: z.string().trim().min(1).max(1000),
        descriptionInEnglish: z.string().trim().min(1).max(1000),
        narration: z.string().trim().max(2000),
        sound: z.string().trim().min(1).max(300),
        shot: z.enum(shotKinds),
      }),
    )
    .min(1)
    .max(100),
  music: z.object({ genre: z.enum(genreNames), mood: z.enum(moodNames) }),
});
