/** The FFmpeg runtime's tools: what each takes (`params`) and answers (`result` of `done`). */
import { z } from "zod";
import { fileName } from "./run-protocol.ts";
import { box, focusPoint, timeline } from "./timeline.ts";

const seconds = z.number().min(0);

/** What a decoder says of one file. Sizes are as shown, after rotation. */
export const mediaFacts = z.object({
  file: fileName,
  durationSeconds: seconds,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Average frames per second. */
  fps: z.number().positive(),
  variableFrameRate: z.boolean(),
  videoCodec: z.string(),
  pixelFormat: z.string(),
  /** `sdr`, or the transfer that marks it as HDR. */
  dynamicRange: z.enum(["sdr", "pq", "hlg"]),
  /** Degrees clockwise that the file asks for: 0, 90, 180, 270. */
  rotation: z.number().int(),
  hasAudio: z.boolean(),
  audioCodec: z.string().nullable(),
});
export type MediaFacts = z.infer<typeof mediaFacts>;

export const probeParams = z.object({ files: z.array(fileName).min(1).max(20) });
export const probeResult = z.object({ files: z.array(mediaFacts) });

export const highlightsParams = z.object({
  files: z.array(fileName).min(1).max(20),
  /** Look for static overlays, too. */
  findOverlays: z.boolean().default(false),
  seed: z.number().int().nonnegative().default(1),
  /**
   * The files may still be on their way, in this order: each is waited for, and probed as `probe`
   * does before it is analysed. One that lasts longer than `mostSeconds` is `invalid_media`.
   */
  arriving: z.object({ mostSeconds: z.number().positive() }).optional(),
});

export const highlightReason = z.enum(["loud", "onset", "motion", "flash", "cut", "contrast"]);

export const moment = z.object({
  file: fileName,
  start: seconds,
  end: seconds,
  /** Where it is at its strongest; start < peak < end. */
  peak: seconds,
  /** 0 to 1, comparable over all files of the run. */
  score: z.number().min(0).max(1),
  reasons: z.array(highlightReason).min(1),
});
export type Moment = z.infer<typeof moment>;

export const clipAnalysis = z.object({
  file: fileName,
  facts: mediaFacts,
  /** Integrated loudness of the file; null without sound. */
  integratedLufs: z.number().nullable(),
  /** The interest over time, `scoreHz` values a second, 0 to 1. */
  scoreHz: z.number().positive(),
  scores: z.array(z.number()),
  /** Where the action is, smoothed, at file seconds. */
  focus: z.array(focusPoint),
  /** Cuts that the recording already has. */
  cuts: z.array(seconds),
  /** Sharp sounds, for cutting on them. */
  onsets: z.array(seconds),
  overlays: z.array(box),
});
export type ClipAnalysis = z.infer<typeof clipAnalysis>;

export const highlightsResult = z.object({
  clips: z.array(clipAnalysis),
  /** Over all clips, best first, none overlapping another of its file. */
  moments: z.array(moment),
});
export type HighlightsResult = z.infer<typeof highlightsResult>;

export const synthesizeParams = z.object({
  /** A standard MIDI file. */
  score: fileName,
  output: z.string().regex(/^[a-z][a-z0-9-]{0,31}\.(flac|wav)$/),
  /** Cut or padded to exactly this, with the tail faded. */
  durationSeconds: z.number().positive().max(1300),
  gain: z.number().min(0.05).max(2).default(0.6),
  /** Equalised, gently compressed, brought to a loudness, limited; without it the sound is as it was played. */
  master: z
    .object({
      integratedLufs: z.number().min(-30).max(-9).default(-16),
      truePeakDb: z.number().min(-9).max(0).default(-1),
    })
    .optional(),
});
export const synthesizeResult = z.object({
  file: fileName,
  durationSeconds: seconds,
  integratedLufs: z.number(),
  truePeakDb: z.number(),
});

export const renderParams = z.object({ timeline });
export const renderedOutput = z.object({
  name: z.string(),
  file: fileName,
  thumbnail: fileName,
  width: z.number().int(),
  height: z.number().int(),
  durationSeconds: seconds,
  bytes: z.number().int().nonnegative(),
});
export const renderResult = z.object({
  outputs: z.array(renderedOutput).min(1),
  integratedLufs: z.number(),
  truePeakDb: z.number(),
  /** Segments that were made in this run, and those found from an earlier one. */
  segments: z.object({ rendered: z.number().int(), reused: z.number().int() }),
});
export type RenderResult = z.infer<typeof renderResult>;

/** Every tool of the runtime, by its name in the run protocol. */
export const ffmpegTools = {
  probe: { params: probeParams, result: probeResult },
  highlights: { params: highlightsParams, result: highlightsResult },
  synthesize: { params: synthesizeParams, result: synthesizeResult },
  render: { params: renderParams, result: renderResult },
} as const;
export type FfmpegTool = keyof typeof ffmpegTools;
