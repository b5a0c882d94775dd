/** The Manim runtime's tools: what each takes (`params`) and answers (`result` of `done`). */
import { z } from "zod";
import { fileName } from "./run-protocol.ts";

/** 480p15, 720p30, 1080p60. */
export const manimQualities = ["low", "medium", "high"] as const;
export type ManimQuality = (typeof manimQualities)[number];

/** A scene's class, as Python names it. */
export const sceneName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/);

export const manimParams = z.object({
  /** The script: a file that was sent into the job's folder. */
  script: fileName,
  /** null: the first scene of the file. */
  scene: sceneName.nullable().default(null),
  quality: z.enum(manimQualities).default("medium"),
  /** Of Python's and NumPy's random numbers, so that the same script gives the same film. */
  seed: z.number().int().nonnegative().default(0),
});

/**
 * The film is `{scene}.mp4` in the job's folder, its picture `{scene}.jpg`. A script that is wrong ends its run in
 * `failed` with code `script_invalid` (does not parse, or has no such scene) or `script_failed` (raised while it ran), the
 * message being what Python says, its traceback trimmed to the script's own lines; `script_empty` is a scene that shows nothing.
 */
export const manimResult = z.object({
  scene: sceneName,
  /** All of the file, in its order. */
  scenes: z.array(sceneName).min(1),
  film: fileName,
  thumbnail: fileName,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fps: z.number().positive(),
  frames: z.number().int().positive(),
  durationSeconds: z.number().positive(),
  /** Into how many ranges of `play` calls it was split. */
  parts: z.number().int().positive(),
});
export type ManimResult = z.infer<typeof manimResult>;

export const manimTools = {
  scene: { params: manimParams, result: manimResult },
} as const;
