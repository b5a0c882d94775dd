import type { OpenAI } from "openai";
import { inspectPicture } from "../../domain/images/inspect-picture.ts";
import type { Picture, ServicePainter } from "../../domain/images/painter.ts";
import { heldFile } from "../../domain/studio/made-file.ts";
import { type Asking, ask } from "../openai/ask.ts";
import { CutOff } from "../openai/failures.ts";
import { ServiceFailure } from "../openai/service-failure.ts";
import { pictureSize } from "./picture-size.ts";
import { picturePrompt } from "./picture-prompt.ts";

const maxPictureBytes = 24_000_000;
const maxSide = 4096;

export interface OpenAIPainterOptions extends Omit<Asking, "servedBy" | "service"> {
  client: OpenAI;
  model: string;
  quality: "low" | "medium" | "high" | "auto";
}

const service = {
  name: "OpenAI",
  refuses: "refuses to paint this",
  tooLarge: "answered with more than a picture can be",
};

/** OpenAI's Images. One picture is held in memory, none is kept by a URL of theirs. */
export function openaiPainter({ client, model, quality, ...asking }: OpenAIPainterOptions): ServicePainter {
  return {
    name: "openai",
    runtime: null,
    paint: (request, context) =>
      ask<Picture>({ servedBy: "openai", service, ...asking }, context.signal, async (signal, count) => {
        const answer = await client.images.generate(
          {
            model,
            prompt: picturePrompt(request),
            n: 1,
            size: pictureSize(model, request),
            quality,
            output_format: "jpeg",
            output_compression: 92,
          },
          { signal },
        );
        // A body that is no JSON comes through as the text that it is.
        if (typeof answer !== "object") throw new CutOff("the answer is no JSON");
        const { input_tokens: inputTokens = 0, output_tokens: outputTokens = 0 } = answer.usage ?? {};
        count({ inputTokens, outputTokens });
        return pictureOf(answer.data?.[0]?.b64_json);
      }),
  };
}

function pictureOf(base64: string | undefined): Picture {
  if (!base64) throw broken("answered without a picture");
  if ((base64.length / 4) * 3 > maxPictureBytes) throw broken(service.tooLarge);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw broken("answered with something that is no picture");
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  const facts = inspectPicture(bytes);
  if (!facts) throw broken("answered with a picture that is damaged or of another kind than asked for");
  const { width, height, contentType } = facts;
  if (width > maxSide || height > maxSide) throw broken(service.tooLarge);
  return { file: heldFile(bytes, contentType), width, height, missing: [] };
}

/** Another picture may be whole. */
function broken(how: string): ServiceFailure {
  return new ServiceFailure("malformed", `${service.name} ${how}.`, { passing: true });
}
