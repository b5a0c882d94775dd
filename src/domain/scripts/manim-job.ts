import { z } from "zod";
import type { ManimQuality } from "../../../containers/protocol/manim-tools.ts";

export const filmQualities = ["low", "medium", "high"] as const satisfies readonly ManimQuality[];

/** What a film is made by, as its job keeps it; prompt and script are in the script's row. */
export const manimInput = z.object({
  scriptUid: z.uuid(),
  /** Whether an author writes it; otherwise it is there already, and nobody repairs it. */
  write: z.boolean(),
  /** false: it is written, and nothing is rendered. */
  execute: z.boolean(),
  quality: z.enum(filmQualities),
  /** Of the film below `/media/videos/`: `manim_script_` and 128 random bits in hex. */
  folder: z.string(),
});
export type ManimInput = z.infer<typeof manimInput>;

/** What came of it, beside the media rows; null where nothing was to be rendered. */
export interface ManimResult {
  mediaId: string;
  thumbnailId: string;
  scene: string;
  width: number;
  height: number;
  fps: number;
  frames: number;
  durationSeconds: number;
}

/** Pipelines are kept by version: the one that new jobs begin with. */
export const currentManimVersion = 1;

export function newFolder(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return `manim_script_${[...bits].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
