import { z } from "zod";
import { montageFormats, montageStyles } from "../../../domain/montage/montage-job.ts";

const oneOf = (words: readonly string[]) => `must be one of ${words.join(", ")}`;
const flag = z
  .enum(["true", "false", "1", "0"], { error: "must be true or false" })
  .transform((word) => word === "true" || word === "1");

/** `cinematic` is the same as `Cinematic `; an empty field is an absent one. */
const words = (field: unknown) => (typeof field === "string" && field.trim() === "" ? undefined : field);
const listed = (field: unknown) =>
  typeof field === "string"
    ? field
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "")
    : field;

/** The text fields of POST /api/v2/jobs (Cosmiv, "Create Job"; decisions.md section 3). */
export const createJobFields = z.object({
  target_duration: z
    .preprocess(
      words,
      z
        .string()
        .regex(/^\s*\d+\s*$/, "must be a whole number of seconds")
        .transform(Number)
        .pipe(z.int().min(5, "must be at least 5 seconds").max(120, "must be at most 120 seconds"))
        .optional(),
    )
    .transform((seconds) => seconds ?? 60),
  style: z
    .preprocess(words, z.enum(montageStyles, { error: oneOf(montageStyles) }).optional())
    .transform((style) => style ?? "cinematic"),
  formats: z.preprocess(
    (field) => listed(words(field)),
    z
      .array(z.enum(montageFormats, { error: oneOf(montageFormats) }))
      .min(1, "names no format")
      .optional()
      .transform((formats) => [...new Set(formats ?? (["landscape"] as const))]),
  ),
  hud_remove: z.preprocess(words, flag.optional()).transform((value) => value ?? false),
  watermark: z.preprocess(words, flag.optional()).transform((value) => value ?? true),
  upload_ids: z
    .preprocess((field) => listed(words(field)), z.array(z.uuid("is not an upload's id")).optional())
    .transform((ids) => [...new Set(ids ?? [])]),
});

export const downloadQuery = z.object({ format: z.enum(montageFormats).optional() });
