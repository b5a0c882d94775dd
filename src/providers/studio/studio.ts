import { ReelwrightError } from "../../domain/errors.ts";
import type { Painter } from "../../domain/images/painter.ts";
import type { Moderator } from "../../domain/moderation/moderator.ts";
import type { Planner } from "../../domain/plans/planner.ts";
import type { Narrator } from "../../domain/speech/narrator.ts";
import type { Studio } from "../../domain/studio/studio.ts";
import type { Transcriber } from "../../domain/transcription/transcriber.ts";
import { openaiPainter } from "../images/openai-painter.ts";
import { studioPainter } from "../images/studio-painter.ts";
import { openaiModerator } from "../moderation/openai-moderator.ts";
import { type ChatService, chatClient, type ClientVariables, openaiClient, serviceLabels } from "../openai/clients.ts";
import { type Patience, patienceFor } from "../openai/patience.ts";
import { type Prices, pricesFrom } from "../openai/prices.ts";
import { openaiPlanner } from "../plans/openai-planner.ts";
import { openaiNarrator } from "../speech/openai-narrator.ts";
import { studioNarrator } from "../speech/studio-narrator.ts";
import { openaiTranscriber } from "../transcription/openai-transcriber.ts";
import { studioTranscriber } from "../transcription/studio-transcriber.ts";

/** What an operator sets: who serves each kind, and how. */
export interface StudioVariables extends ClientVariables {
  /** Who serves: `openai` or `builtin` (the default), of plans also `azure_openai` and `gemini`. */
  IMAGES_PROVIDER?: string;
  SPEECH_PROVIDER?: string;
  TRANSCRIPTION_PROVIDER?: string;
  MODERATION_PROVIDER?: string;
  PLANS_PROVIDER?: string;
  OPENAI_IMAGE_MODEL?: string;
  OPENAI_IMAGE_QUALITY?: string;
  OPENAI_SPEECH_MODEL?: string;
  OPENAI_TRANSCRIPTION_MODEL?: string;
  OPENAI_MODERATION_MODEL?: string;
  /** What models cost: a JSON object (`openai/prices.ts`). */
  OPENAI_PRICES?: string;
  /** Of one picture, line, recording, judgement or plan, waiting for a busy service included. */
  IMAGES_TIMEOUT_SECONDS?: string;
  SPEECH_TIMEOUT_SECONDS?: string;
  TRANSCRIPTION_TIMEOUT_SECONDS?: string;
  MODERATION_TIMEOUT_SECONDS?: string;
  PLANS_TIMEOUT_SECONDS?: string;
  /** 0 to 1: from here on a line is flagged. */
  MODERATION_THRESHOLD?: string;
}

/** The built-in servers that need nothing of a runtime. */
export interface Builtins {
  moderator: (threshold: number) => Moderator;
  planner: Planner;
}

/** `fallback`: who stands in for a service without a key (`PROVIDER_FALLBACK`). Throws where a variable makes no sense. */
export function chosenStudio(variables: StudioVariables, builtins: Builtins, fallback: "builtin" | null): Studio {
  const { IMAGES_PROVIDER, SPEECH_PROVIDER, TRANSCRIPTION_PROVIDER, MODERATION_PROVIDER, PLANS_PROVIDER } = variables;
  const shared = { variables, fallback, prices: pricesFrom(variables.OPENAI_PRICES) };
  const threshold = thresholdFrom(variables.MODERATION_THRESHOLD);
  return {
    painter: choose<Painter>(
      { ...shared, name: "IMAGES_PROVIDER", given: IMAGES_PROVIDER, builtin: studioPainter },
      { openai: () => painter(shared) },
    ),
    narrator: choose<Narrator>(
      { ...shared, name: "SPEECH_PROVIDER", given: SPEECH_PROVIDER, builtin: studioNarrator },
      { openai: () => narrator(shared) },
    ),
    transcriber: choose<Transcriber>(
      { ...shared, name: "TRANSCRIPTION_PROVIDER", given: TRANSCRIPTION_PROVIDER, builtin: studioTranscriber },
      { openai: () => transcriber(shared) },
    ),
    moderator: choose<Moderator>(
      { ...shared, name: "MODERATION_PROVIDER", given: MODERATION_PROVIDER, builtin: builtins.moderator(threshold) },
      { openai: () => moderator(shared, threshold) },
    ),
    planner: choose<Planner>(
      { ...shared, name: "PLANS_PROVIDER", given: PLANS_PROVIDER, builtin: builtins.planner },
      {
        openai: () => planner("openai", shared),
        azure_openai: () => planner("azure_openai", shared),
        gemini: () => planner("gemini", shared),
      },
    ),
  };
}

interface Shared {
  variables: StudioVariables;
  fallback: "builtin" | null;
  prices: Prices;
}

interface Choice<T> extends Shared {
  name: string;
  given: string | undefined;
  builtin: T;
}

function choose<T>(
  { name, given, builtin, fallback }: Choice<T>,
  services: Partial<Record<ChatService, () => T | null>>,
): () => T {
  if (given === undefined || given === "" || given === "builtin") return () => builtin;
  const make = Object.hasOwn(services, given) ? services[given as ChatService] : undefined;
  if (!make) throw new Error(`${name} is none of builtin, ${Object.keys(services).join(", ")}: ${given}`);
  const chosen = make() ?? (fallback && builtin);
  return () => {
    if (chosen) return chosen;
    throw new ReelwrightError(
      "unavailable",
      `${serviceLabels[given as ChatService]} is not set up here. Have a key of it set, or ${name} set to builtin.`,
    );
  };
}

/** Of the answers, in bytes: a picture as base64, ten minutes of samples as events, and text. */
const maxAnswerBytes = { picture: 40_000_000, speech: 60_000_000, text: 16_000_000 };

function asking(
  { variables, prices }: Shared,
  { model, patience, maxBytes }: { model: string; patience: Patience; maxBytes: number },
) {
  const client = openaiClient(variables, { timeoutMs: patience.timeoutMs, maxAnswerBytes: maxBytes });
  return client && { client, model, patience, price: prices.of(model) };
}

function painter(shared: Shared): Painter | null {
  const { variables } = shared;
  const patience = patienceFor("IMAGES_TIMEOUT_SECONDS", variables.IMAGES_TIMEOUT_SECONDS, 180);
  const model = variables.OPENAI_IMAGE_MODEL || "gpt-image-2.5-flare";
  const quality = qualityFrom(variables.OPENAI_IMAGE_QUALITY);
  const options = asking(shared, { model, patience, maxBytes: maxAnswerBytes.picture });
  return options && openaiPainter({ ...options, quality });
}

function narrator(shared: Shared): Narrator | null {
  const { variables } = shared;
  const patience = patienceFor("SPEECH_TIMEOUT_SECONDS", variables.SPEECH_TIMEOUT_SECONDS, 120);
  const model = variables.OPENAI_SPEECH_MODEL || "gpt-4o-mini-tts";
  const options = asking(shared, { model, patience, maxBytes: maxAnswerBytes.speech });
  return options && openaiNarrator(options);
}

function transcriber(shared: Shared): Transcriber | null {
  const { variables } = shared;
  const patience = patienceFor("TRANSCRIPTION_TIMEOUT_SECONDS", variables.TRANSCRIPTION_TIMEOUT_SECONDS, 300);
  const model = variables.OPENAI_TRANSCRIPTION_MODEL || "whisper-1";
  const options = asking(shared, { model, patience, maxBytes: maxAnswerBytes.text });
  return options && openaiTranscriber(options);
}

function moderator(shared: Shared, threshold: number): Moderator | null {
  const { variables } = shared;
  const patience = patienceFor("MODERATION_TIMEOUT_SECONDS", variables.MODERATION_TIMEOUT_SECONDS, 30);
  const model = variables.OPENAI_MODERATION_MODEL || "omni-moderation-latest";
  const options = asking(shared, { model, patience, maxBytes: maxAnswerBytes.text });
  return options && openaiModerator({ ...options, threshold });
}

function planner(name: ChatService, { variables, prices }: Shared): Planner | null {
  const patience = patienceFor("PLANS_TIMEOUT_SECONDS", variables.PLANS_TIMEOUT_SECONDS, 90);
  const chat = chatClient(name, variables, { timeoutMs: patience.timeoutMs, maxAnswerBytes: maxAnswerBytes.text });
  return chat && openaiPlanner({ ...chat, patience, price: prices.of(chat.model) });
}

const qualities = ["low", "medium", "high", "auto"] as const;

function qualityFrom(given: string | undefined): (typeof qualities)[number] {
  const found = qualities.find((quality) => quality === (given || "medium"));
  if (!found) throw new Error(`OPENAI_IMAGE_QUALITY is none of ${qualities.join(", ")}: ${given}`);
  return found;
}

function thresholdFrom(given: string | undefined): number {
  const threshold = given ? Number(given) : 0.5;
  if (!(threshold > 0 && threshold <= 1)) throw new Error(`MODERATION_THRESHOLD is not between 0 and 1: ${given}`);
  return threshold;
}
