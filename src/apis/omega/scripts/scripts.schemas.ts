import { z } from "zod";
import { decodeCursor, maxOffset } from "../../../domain/jobs/list-jobs.ts";
import { filmQualities } from "../../../domain/scripts/manim-job.ts";
import { atMost, choice, filled, object } from "../fields.ts";

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "A valid integer is required.")
    .transform(Number)
    .pipe(
      z
        .int()
        .min(min, `Ensure this value is greater than or equal to ${min}.`)
        .max(max, `Ensure this value is less than or equal to ${max}.`),
    );

/** "The list is the newest 100, with `limit` and `offset`" (decisions.md section 3). */
export const listQuery = z.object({
  limit: whole(1, 100).default(100),
  offset: whole(0, maxOffset).default(0),
  cursor: z
    .string()
    .max(64)
    .transform((cursor) => decodeCursor(cursor, "scripts"))
    .optional(),
});

const maxScript = 60_000;

/** POST /api/scripts/{id}/render/. */
export const renderBody = z.object(
  {
    quality: choice(filmQualities).default("medium"),
    /** Takes the place of the script's text; absent: as it is. */
    script: filled.max(maxScript, atMost(maxScript)).nullish(),
  },
  object,
);
