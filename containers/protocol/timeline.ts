/**
 * The Timeline: what every video is before it is one. Film, montage and Pixora video
 * each come to a Timeline in their own way; the FFmpeg runtime's `render` tool turns
 * any of them into files.
 *
 * All times are seconds. Places in a picture are fractions of its width and height,
 * from the top left, after the file's own rotation has been applied.
 */
import { z } from "zod";
import { fileName } from "./run-protocol.ts";

const seconds = z.number().min(0).max(14_400);
const fraction = z.number().min(0).max(1);

export const box = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });
export type Box = z.infer<typeof box>;

/** Where the interest lies at a time of the file; straight lines between points. */
export const focusPoint = z.object({ at: seconds, x: fraction, y: fraction });
export type FocusPoint = z.infer<typeof focusPoint>;

export const transitionKind = z.enum([
  "cut",
  "dissolve",
  "fade-black",
  "flash-white",
  "slide-left",
  "slide-up",
  "zoom",
  "whip",
]);
export type TransitionKind = z.infer<typeof transitionKind>;

export const gradeName = z.enum(["none", "cinematic", "gaming", "energetic", "chill"]);
export type GradeName = z.infer<typeof gradeName>;

export const clipFit = z.enum(["cover", "contain", "blur"]);
export type ClipFit = z.infer<typeof clipFit>;

export const videoClip = z.object({
  id: z.string().min(1).max(64),
  file: fileName,
  kind: z.enum(["video", "image"]),
  /** In the file. For an image both count from 0. */
  in: seconds,
  out: seconds,
  /** Where it begins on the timeline; the transition into it begins here, too. */
  start: seconds,
  /** 0.5 is half speed: the clip lasts (out - in) / speed. */
  speed: z.number().min(0.25).max(4).default(1),
  /** `cover` crops to fill, following `focus`; `contain` puts bars; `blur` fills the bars with the picture, blurred. */
  fit: clipFit.default("cover"),
  /** By an output's name, where that output wants another fit than `fit`. */
  fitByOutput: z.record(z.string(), clipFit).optional(),
  /** At file times. Empty: the middle. */
  focus: z.array(focusPoint).max(2000).default([]),
  /** A camera move over the clip's length; `amount` is the change of scale, `punch` is a short one on each of `beats`. */
  motion: z
    .object({
      kind: z.enum(["none", "push", "pull", "drift", "punch"]),
      amount: z.number().min(0).max(0.5),
      /** Timeline seconds, for `punch`. */
      beats: z.array(seconds).max(400).default([]),
    })
    .default({ kind: "none", amount: 0, beats: [] }),
  /** Overlays to paint out (`hud_remove`). */
  remove: z.array(box).max(16).default([]),
  /** Into this clip, from the one before; the two overlap for `seconds`. The first clip's is from black, or a cut. */
  transition: z.object({ kind: transitionKind, seconds: z.number().min(0).max(3) }),
  /** The clip's own sound. null: silent. */
  gainDb: z.number().min(-60).max(12).nullable().default(0),
});
export type VideoClip = z.infer<typeof videoClip>;

export const audioClip = z.object({
  file: fileName,
  in: seconds,
  out: seconds,
  start: seconds,
  gainDb: z.number().min(-60).max(12).default(0),
  fadeInSeconds: z.number().min(0).max(30).default(0),
  fadeOutSeconds: z.number().min(0).max(30).default(0),
});

export const audioTrack = z.object({
  id: z.string().min(1).max(64),
  clips: z.array(audioClip).max(6000),
  gainDb: z.number().min(-60).max(12).default(0),
  /** Goes down by `db` where another track (`clips` is the video clips' own sound) is heard. */
  duck: z
    .object({
      under: z.string(),
      db: z.number().min(0).max(40),
      attackMs: z.number().min(1).max(2000).default(40),
      releaseMs: z.number().min(10).max(9000).default(500),
    })
    .nullable()
    .default(null),
});
export type AudioTrack = z.infer<typeof audioTrack>;

export const caption = z.object({ start: seconds, end: seconds, text: z.string().min(1).max(500) });

const even = z.number().int().min(64).max(3840).multipleOf(2);

export const output = z.object({
  /** Names the file: `{name}.mp4`, and its thumbnail `{name}.jpg`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  width: even,
  height: even,
});
export type Output = z.infer<typeof output>;

export const timeline = z
  .object({
    version: z.literal(1),
    fps: z.union([z.literal(24), z.literal(25), z.literal(30), z.literal(50), z.literal(60)]),
    durationSeconds: z.number().positive().max(14_400),
    /** One picture after another, in order of `start`. */
    video: z.array(videoClip).min(1).max(6000),
    audio: z.array(audioTrack).max(8).default([]),
    captions: z.array(caption).max(6000).default([]),
    /** One grade for the whole, so that clips of many sources look like one piece. */
    grade: gradeName.default("none"),
    watermark: z
      .object({
        text: z.string().min(1).max(64),
        opacity: fraction,
        corner: z.enum(["top-left", "top-right", "bottom-left", "bottom-right"]),
      })
      .nullable()
      .default(null),
    fadeOutSeconds: z.number().min(0).max(5).default(0),
    loudness: z.object({ integratedLufs: z.number().min(-40).max(-5), truePeakDb: z.number().min(-9).max(0) }),
    quality: z.enum(["low", "medium", "high"]),
    outputs: z.array(output).min(1).max(6),
    /** Timeline second of the thumbnail. */
    thumbnailAt: seconds,
  })
  .superRefine((value, context) => {
    const names = value.outputs.map((one) => one.name);
    if (new Set(names).size !== names.length)
      context.addIssue({ code: "custom", message: "two outputs have one name" });
    for (const clip of value.video) {
      if (clip.out <= clip.in) context.addIssue({ code: "custom", message: `clip ${clip.id} ends before it begins` });
    }
  });
export type Timeline = z.infer<typeof timeline>;
export type TimelineInput = z.input<typeof timeline>;
