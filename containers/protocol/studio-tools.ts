/** The studio runtime's tools: what each takes (`params`) and answers (`result` of `done`). */
import { z } from "zod";
import { fileName } from "./run-protocol.ts";

const seconds = z.number().min(0);

/** What a picture is made from: a line of a script, in whatever words its author chose. */
export const pictureLine = z.string().trim().min(1).max(2000);

export const pictureStyles = ["cinematic", "documentary", "animated", "vintage", "minimal", "dramatic"] as const;
export type PictureStyle = (typeof pictureStyles)[number];

/** Even, because H.264 halves its colours. */
const side = z.number().int().min(64).max(1920).multipleOf(2);

export const pictureParams = z.object({
  line: pictureLine,
  style: z.enum(pictureStyles).default("cinematic"),
  /** The same seed and line give the same picture. */
  seed: z.number().int().nonnegative().max(2_147_483_647).default(1),
  width: side.default(1280),
  height: side.default(720),
});

/** `picture.jpg`. */
export const pictureResult = z.object({
  file: fileName,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What was understood of the line; its schema is the studio's own (containers/studio/words/brief.ts). */
  brief: z.record(z.string(), z.unknown()),
  /** Words of the line that are not in the picture. */
  missing: z.array(z.string()),
});

export const shotParams = pictureParams.extend({
  fps: z.number().int().min(1).max(60).default(30),
  durationSeconds: z.number().min(0.5).max(60).default(6),
});

/** `shot.mp4` (H.264, no sound) and its picture `shot.jpg`. */
export const shotResult = pictureResult.extend({
  thumbnail: fileName,
  fps: z.number().positive(),
  frames: z.number().int().positive(),
  durationSeconds: z.number().positive(),
});

/** An ISO 639-1 code. */
export const languageCode = z.string().regex(/^[a-z]{2}$/);

/**
 * The neural voices. All speak English; `engine` says by which model. `default` is the first of them. Another language
 * than theirs is spoken by espeak-ng, whatever the voice.
 */
export const voices = {
  ava: { engine: "kokoro", gender: "female", character: "warm and even; for narration" },
  nora: { engine: "kokoro", gender: "female", character: "bright and quick; for announcements" },
  iris: { engine: "kokoro", gender: "female", character: "soft and close; for calm pieces" },
  june: { engine: "kokoro", gender: "female", character: "light and young" },
  felix: { engine: "kokoro", gender: "male", character: "low and steady; for documentaries" },
  joe: { engine: "piper", gender: "male", character: "a plain American radio voice" },
} as const;
export type VoiceName = keyof typeof voices;
export const defaultVoice: VoiceName = "ava";
export const voiceNames = Object.keys(voices) as [VoiceName, ...VoiceName[]];

export const spokenLine = z.object({
  text: z.string().min(1).max(5000),
  voice: z.enum(["default", ...voiceNames]).default("default"),
  /** 1 is the voice's own pace. */
  speed: z.number().min(0.5).max(2).default(1),
  /** Detected where it is not given. */
  language: languageCode.optional(),
});
export type SpokenLine = z.infer<typeof spokenLine>;

export const speakParams = z.object({ lines: z.array(spokenLine).min(1).max(100) });

/** `startSeconds` and `endSeconds` count from the file's first sample. */
export const timedWord = z.object({ word: z.string(), startSeconds: seconds, endSeconds: seconds });
export type TimedWord = z.infer<typeof timedWord>;

export const speechEngines = ["kokoro", "piper", "espeak"] as const;

export const spokenResult = z.object({
  /** `speech-{n}.wav`, counted from 1 in the order of `lines`: mono, 16 bit. */
  file: fileName,
  durationSeconds: z.number().positive(),
  /** Who spoke; `espeak-{language}` where no neural voice speaks the language. */
  voice: z.string(),
  language: languageCode,
  engine: z.enum(speechEngines),
  /** As the line has them, in its order: a word that is said as several (`1914`) is one here. */
  words: z.array(timedWord),
  integratedLufs: z.number(),
});

export const speakResult = z.object({ lines: z.array(spokenResult).min(1) });

export const transcribeParams = z.object({
  /** Sound, or a film with sound; pushed into the job's folder. */
  file: fileName,
  /** Detected where it is not given. */
  language: languageCode.optional(),
});

export const transcribeResult = z.object({
  text: z.string(),
  language: z.string(),
  durationSeconds: seconds,
  words: z.array(timedWord),
  segments: z.array(z.object({ text: z.string(), startSeconds: seconds, endSeconds: seconds })),
});

/** Every tool of the runtime, by its name in the run protocol. */
export const studioTools = {
  picture: { params: pictureParams, result: pictureResult },
  shot: { params: shotParams, result: shotResult },
  speak: { params: speakParams, result: speakResult },
  transcribe: { params: transcribeParams, result: transcribeResult },
} as const;
