import { z } from "zod";

export const montageStyles = ["cinematic", "gaming", "energetic", "chill"] as const;
export type MontageStyle = (typeof montageStyles)[number];

export const montageFormats = ["landscape", "portrait", "square"] as const;
export type MontageFormat = (typeof montageFormats)[number];

/** What a montage is made from, as its job keeps it. */
export const montageInput = z.object({
  clips: z.array(
    z.object({
      mediaId: z.string(),
      /** As its sender called it. */
      name: z.string(),
      /** Its name in the job's folder on a runtime. */
      file: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      key: z.string(),
    }),
  ),
  targetDurationSeconds: z.number().int(),
  style: z.enum(montageStyles),
  /** In the order asked for; the first is what a download gives by default. */
  formats: z.array(z.enum(montageFormats)).min(1),
  hudRemove: z.boolean(),
  watermark: z.boolean(),
});
export type MontageInput = z.infer<typeof montageInput>;

/** What came of it, beside the media rows. */
export const montageResult = z.object({
  /** Best first; seconds in the file, which is called as its sender called it. */
  highlights: z.array(
    z.object({
      file: z.string(),
      start: z.number(),
      end: z.number(),
      peak: z.number(),
      score: z.number(),
      reasons: z.array(z.string()),
    }),
  ),
  outputs: z.array(
    z.object({
      format: z.enum(montageFormats),
      mediaId: z.string(),
      thumbnailId: z.string(),
      width: z.number(),
      height: z.number(),
      durationSeconds: z.number(),
      bytes: z.number(),
    }),
  ),
  integratedLufs: z.number(),
});
export type MontageResult = z.infer<typeof montageResult>;
export type MontageHighlight = MontageResult["highlights"][number];

/** A plan's longest montage, seconds, and whether its videos carry the watermark whatever was asked. */
export const montagePlans = {
  free: { maxSeconds: 60, alwaysWatermark: true },
  pro: { maxSeconds: 120, alwaysWatermark: false },
} as const;
