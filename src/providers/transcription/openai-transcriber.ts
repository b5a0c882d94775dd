import type { OpenAI } from "openai";
import type { ServiceTranscriber, Transcript, TranscriptionRequest } from "../../domain/transcription/transcriber.ts";
import { unfit } from "../../domain/studio/answer.ts";
import { type Asking, ask } from "../openai/ask.ts";
import { CutOff } from "../openai/failures.ts";
import { languageCodeOf } from "./language-code.ts";

/** What the service takes. It is held while it is sent: the client makes a form of it. */
const maxBytes = 25_000_000;

export interface OpenAITranscriberOptions extends Omit<Asking, "servedBy" | "service"> {
  client: OpenAI;
  /** One that tells the times of words (`verbose_json`). */
  model: string;
}

const service = {
  name: "OpenAI",
  refuses: "refuses to write this down",
  tooLarge: "answered with more than a transcript can be",
};

/** OpenAI's transcriptions. */
export function openaiTranscriber({ client, model, ...asking }: OpenAITranscriberOptions): ServiceTranscriber {
  return {
    name: "openai",
    runtime: null,
    maxBytes,
    transcribe: async (request, context) => {
      if (request.file.bytes > maxBytes) {
        return unfit("openai", `The recording is larger than the ${maxBytes} bytes that OpenAI takes.`);
      }
      const file = await recordingOf(request);
      const { language } = request;
      return ask({ servedBy: "openai", service, ...asking }, context.signal, async (signal, count) => {
        const answer = await client.audio.transcriptions.create(
          {
            file,
            model,
            response_format: "verbose_json",
            timestamp_granularities: ["word", "segment"],
            ...(language === undefined ? {} : { language }),
          },
          { signal },
        );
        if (typeof answer !== "object" || typeof answer.text !== "string") throw new CutOff("the answer is no JSON");
        count({ seconds: answer.usage?.seconds ?? answer.duration });
        return transcriptOf(answer);
      });
    },
  };
}

async function recordingOf({ name, file }: TranscriptionRequest): Promise<File> {
  const bytes = await new Response(await file.open()).arrayBuffer();
  return new File([bytes], name, { type: file.contentType });
}

function transcriptOf(answer: OpenAI.Audio.TranscriptionVerbose): Transcript {
  return {
    text: answer.text.trim(),
    language: languageCodeOf(answer.language),
    durationSeconds: answer.duration,
    words: (answer.words ?? []).map(({ word, start, end }) => ({ word, startSeconds: start, endSeconds: end })),
    segments: (answer.segments ?? []).map(({ text, start, end }) => ({
      text: text.trim(),
      startSeconds: start,
      endSeconds: end,
    })),
  };
}
