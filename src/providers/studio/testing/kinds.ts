import { pictures } from "../../../domain/images/testing/pictures.ts";
import type { Answer } from "../../../domain/studio/answer.ts";
import { heldFile } from "../../../domain/studio/made-file.ts";
import type { Studio } from "../../../domain/studio/studio.ts";
import type { Turn } from "../../openai/testing/openai-server.ts";

/** One kind of service: how it is asked for one thing, and what its API answers. */
export interface Kind {
  name: string;
  /** Of its path. */
  path: string;
  /** Of its variables. */
  prefix: string;
  ask(studio: Studio, signal: AbortSignal): Promise<Answer<unknown>>;
  /** A whole answer. */
  good: Turn;
  /** What it costs, by `prices`. */
  costMicrodollars: number;
  /** Half an answer. */
  cut(how: "end" | "destroy"): Turn;
}

/** Two seconds of a quiet hum: 24 kHz, 16 bit. */
export const samples = new Uint8Array(
  Int16Array.from({ length: 48_000 }, (_, at) => Math.round(800 * Math.sin(at / 20))).buffer,
);

export const prices = JSON.stringify({
  "gpt-6.1-terra": { input: 1, output: 5 },
  "gpt-image-2.5-flare": { input: 5, output: 30 },
  "gpt-4o-mini-tts": { input: 0.6, output: 12 },
  "whisper-1": { minute: 0.006 },
});

const recording = heldFile(new Uint8Array([1, 2, 3]), "audio/wav");

export const picture = {
  created: 1,
  data: [{ b64_json: pictures.jpeg.base64 }],
  usage: { input_tokens: 50, output_tokens: 1000, total_tokens: 1050 },
};

export const transcript = {
  task: "transcribe",
  language: "english",
  duration: 2.5,
  text: " Good morning.",
  words: [
    { word: "Good", start: 0.1, end: 0.4 },
    { word: "morning", start: 0.4, end: 1 },
  ],
  segments: [{ id: 0, seek: 0, start: 0, end: 1.2, text: " Good morning." }],
  usage: { type: "duration", seconds: 3 },
};

export const planned = {
  title: "How tea is made",
  language: "en",
  scenes: [
    {
      description: "Rows of tea bushes on a green hillside in the morning mist",
      descriptionInEnglish: "Rows of tea bushes on a green hillside in the morning mist",
      narration: "Tea begins on a hillside, with two leaves and a bud.",
      sound: "Soft flute, birds",
      shot: "wide",
    },
    {
      description: "Hands that pick fresh leaves into a basket",
      descriptionInEnglish: "Hands that pick fresh leaves into a basket",
      narration: "They are picked by hand, early, before the sun is high.",
      sound: "Leaves that rustle",
      shot: "detail",
    },
    {
      description: "A steaming cup of tea on a wooden table by a window",
      descriptionInEnglish: "A steaming cup of tea on a wooden table by a window",
      narration: "An hour later they are a cup of tea.",
      sound: "Soft flute, a quiet room",
      shot: "medium",
    },
  ],
  music: { genre: "acoustic", mood: "calm" },
};

const scores = {
  harassment: 0.01,
  "harassment/threatening": 0,
  hate: 0,
  "hate/threatening": 0,
  illicit: 0,
  "illicit/violent": 0,
  "self-harm": 0,
  "self-harm/instructions": 0,
  "self-harm/intent": 0,
  sexual: 0,
  "sexual/minors": 0,
  violence: 0,
  "violence/graphic": 0,
};

/** A line's judgement as the API gives it. */
export function judged(given: Partial<typeof scores> = {}, categories: Record<string, boolean> = {}) {
  return {
    flagged: Object.values(categories).includes(true),
    categories: { ...Object.fromEntries(Object.keys(scores).map((name) => [name, false])), ...categories },
    category_scores: { ...scores, ...given },
  };
}

export const kinds: Kind[] = [
  {
    name: "images",
    path: "/v1/images/generations",
    prefix: "IMAGES",
    ask: (studio, signal) => {
      const painter = studio.painter();
      if (painter.runtime !== null) throw new Error("not a service");
      const request = { line: "A lake at dawn", style: "cinematic", seed: 1, width: 1280, height: 720 } as const;
      return painter.paint(request, { signal });
    },
    good: { json: picture },
    costMicrodollars: 30_250,
    cut: (how) => ({ json: picture, cut: how }),
  },
  {
    name: "speech",
    path: "/v1/audio/speech",
    prefix: "SPEECH",
    ask: (studio, signal) => {
      const narrator = studio.narrator();
      if (narrator.runtime !== null) throw new Error("not a service");
      return narrator.speak([{ text: "Good morning, everybody.", voice: "default", speed: 1 }], { signal });
    },
    good: { speech: samples },
    costMicrodollars: 1206,
    cut: (how) => ({ speech: samples, cut: how }),
  },
  {
    name: "transcription",
    path: "/v1/audio/transcriptions",
    prefix: "TRANSCRIPTION",
    ask: (studio, signal) => {
      const transcriber = studio.transcriber();
      if (transcriber.runtime !== null) throw new Error("not a service");
      return transcriber.transcribe({ name: "clip.wav", file: recording }, { signal });
    },
    good: { json: transcript },
    costMicrodollars: 300,
    cut: (how) => ({ json: transcript, cut: how }),
  },
  {
    name: "moderation",
    path: "/v1/moderations",
    prefix: "MODERATION",
    ask: (studio, signal) => studio.moderator().judge(["Good morning."], signal),
    good: { json: { id: "modr-1", model: "omni-moderation-latest", results: [judged()] } },
    costMicrodollars: 0,
    cut: (how) => ({ json: { id: "modr-1", results: [judged()] }, cut: how }),
  },
  {
    name: "plans",
    path: "/v1/chat/completions",
    prefix: "PLANS",
    ask: (studio, signal) => {
      const request = { prompt: "How tea is made", durationSeconds: 20, sceneCount: 3, seed: 1 };
      return studio.planner().plan({ ...request, style: "documentary" }, signal);
    },
    good: { text: JSON.stringify(planned) },
    costMicrodollars: 2600,
    cut: (how) => ({ cutAfter: JSON.stringify(planned).slice(0, 200), how }),
  },
];
