import type { OpenAI } from "openai";
import { type Author, AuthorFailure, type AuthorName, type WrittenScript } from "../../domain/authoring/author.ts";
import { authorLabels } from "../../domain/authoring/authors.ts";
import { checkScript } from "../../domain/authoring/check-script.ts";
import { conversation, type Message } from "../../domain/authoring/prompt-pack.ts";
import { readAnswer } from "../../domain/authoring/read-answer.ts";
import { CutOff } from "../openai/failures.ts";
import { type Patience, patiently } from "../openai/patience.ts";
import { ServiceFailure } from "../openai/service-failure.ts";

/** Reasoning counts among them. */
const maxAnswerTokens = 32_000;
/** Of the answer's text: a script, and some words around it. */
const maxAnswerCharacters = 120_000;
const quotedCharacters = 160;

export interface OpenAIAuthorOptions {
  name: Exclude<AuthorName, "builtin">;
  client: OpenAI;
  /** Azure's deployment. */
  model: string;
  patience: Patience;
}

/** A model behind OpenAI's chat completions, streamed: an answer that grows too large is ended, and one cut off is seen to be. */
export function openaiAuthor({ name, client, model, patience }: OpenAIAuthorOptions): Author {
  const label = authorLabels[name];
  const tooLarge = "answered with more than a script can be";
  const service = { name: label, refuses: "refuses to write this", tooLarge };
  return {
    name,
    async write(request, signal) {
      const messages = conversation(request);
      const counted = { tokens: 0 };
      try {
        const text = await patiently(patience, service, signal, (either) =>
          complete(client, model, messages, label, counted, either),
        );
        return scriptOf(text, counted.tokens, label);
      } catch (error) {
        if (!(error instanceof ServiceFailure)) throw error;
        const { code, message, retryAfterMs } = error;
        const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
        throw new AuthorFailure(code, message, { ...asked, tokens: counted.tokens, cause: error.cause });
      }
    },
  };
}

async function complete(
  client: OpenAI,
  model: string,
  messages: Message[],
  label: string,
  counted: { tokens: number },
  signal: AbortSignal,
): Promise<string> {
  const chunks = await client.chat.completions.create(
    { model, messages, stream: true, stream_options: { include_usage: true }, max_completion_tokens: maxAnswerTokens },
    { signal },
  );
  let text = "";
  let refusal = "";
  let finished: string | null = null;
  for await (const chunk of chunks) {
    const choice = chunk.choices[0];
    text += choice?.delta.content ?? "";
    refusal += choice?.delta.refusal ?? "";
    finished = choice?.finish_reason ?? finished;
    counted.tokens = chunk.usage?.total_tokens ?? counted.tokens;
    if (text.length > maxAnswerCharacters) {
      throw new ServiceFailure("malformed", `${label} answered with more than a script can be. Write a shorter one.`);
    }
  }
  if (finished === null) throw new CutOff("the stream ended without a reason to");
  if (finished === "content_filter" || refusal !== "") {
    throw new ServiceFailure("refused", `${label} refuses to write this.`);
  }
  if (finished === "length") {
    throw new ServiceFailure("malformed", "The answer was too long and was cut. Write a shorter script.");
  }
  return text;
}

function scriptOf(text: string, tokens: number, label: string): WrittenScript {
  const answer = readAnswer(text);
  if ("problem" in answer) {
    const begins = text.trim().replaceAll(/\s+/g, " ").slice(0, quotedCharacters);
    const quoted = begins === "" ? "" : ` ${label} wrote: “${begins}${text.length > quotedCharacters ? "…" : ""}”`;
    throw new AuthorFailure("malformed", `${answer.problem}${quoted}`, { tokens });
  }
  return { script: answer.script, scene: checkScript(answer.script).scenes[0] ?? "", tokens };
}
