import type { OpenAI } from "openai";
import { maxLineCharacters, type ServiceNarrator, type SpeechLine, type Spoken } from "../../domain/speech/narrator.ts";
import { heldFile } from "../../domain/studio/made-file.ts";
import { unfit } from "../../domain/studio/answer.ts";
import { type Asking, ask, type Count } from "../openai/ask.ts";
import { ServiceFailure } from "../openai/service-failure.ts";
import { speechEvents } from "./speech-events.ts";
import { serviceVoice } from "./voices.ts";
import { wavOf } from "./wav.ts";

/** Of `pcm`: 16 bit, mono. */
const sampleRate = 24_000;
/** More than ten minutes: no line of `maxLineCharacters` takes so long. */
const maxSamplesBytes = sampleRate * 2 * 600;
/** Nobody says more in a second: where they seem to, something is missing. */
const maxCharactersPerSecond = 60;

export interface OpenAINarratorOptions extends Omit<Asking, "servedBy" | "service"> {
  client: OpenAI;
  model: string;
}

const service = {
  name: "OpenAI",
  refuses: "refuses to say this",
  tooLarge: "answered with more than a line of speech can be",
};

/** OpenAI's speech. One line a call, held in memory until its length, which a WAV file begins with, is known. */
export function openaiNarrator({ client, model, ...asking }: OpenAINarratorOptions): ServiceNarrator {
  return {
    name: "openai",
    runtime: null,
    maxLines: 1,
    speak: async (lines, context) => {
      const [line] = lines;
      if (!line || lines.length > 1) return unfit("openai", "OpenAI is asked for one line at a time.");
      if (line.text.length > maxLineCharacters) {
        return unfit("openai", `A line is longer than the ${maxLineCharacters} characters that can be said at once.`);
      }
      return ask<readonly Spoken[]>(
        { servedBy: "openai", service, ...asking },
        context.signal,
        async (signal, count) => [await speakOne(client, model, line, count, signal)],
      );
    },
  };
}

async function speakOne(
  client: OpenAI,
  model: string,
  line: SpeechLine,
  count: Count,
  signal: AbortSignal,
): Promise<Spoken> {
  const voice = serviceVoice(line.voice);
  // The older models count no tokens and send no events: their sound ends where the connection does.
  const plain = model.startsWith("tts-1");
  const answer = await client.audio.speech.create(
    {
      model,
      input: line.text,
      voice,
      response_format: "pcm",
      ...(plain ? { speed: line.speed } : { stream_format: "sse", ...paceOf(line) }),
    },
    { signal },
  );
  const samples: Uint8Array[] = [];
  let bytes = 0;
  const take = (piece: Uint8Array) => {
    samples.push(piece);
    bytes += piece.byteLength;
    if (bytes > maxSamplesBytes) throw new ServiceFailure("malformed", `${service.name} ${service.tooLarge}.`);
  };
  if (plain) {
    count({ characters: line.text.length });
    for await (const piece of answer.body ?? []) take(piece as Uint8Array);
  } else {
    for await (const event of speechEvents(answer, signal)) {
      if (event.type === "speech.audio.delta") take(Buffer.from(event.audio, "base64"));
      else count({ inputTokens: event.usage?.input_tokens ?? 0, outputTokens: event.usage?.output_tokens ?? 0 });
    }
  }
  const durationSeconds = bytes / 2 / sampleRate;
  if (bytes % 2 !== 0 || line.text.length / line.speed > durationSeconds * maxCharactersPerSecond) {
    throw new ServiceFailure("malformed", `${service.name} did not say the whole line.`, { passing: true });
  }
  const file = heldFile(wavOf(samples, sampleRate), "audio/wav");
  return { file, durationSeconds, voice, language: line.language ?? null, words: null };
}

/** The newer models have no dial for speed; they are told. */
function paceOf({ speed }: SpeechLine): { instructions?: string } {
  if (speed > 0.95 && speed < 1.05) return {};
  const percent = Math.round(Math.abs(speed - 1) * 100);
  return { instructions: `Speak about ${percent} percent ${speed > 1 ? "faster" : "slower"} than usual.` };
}
