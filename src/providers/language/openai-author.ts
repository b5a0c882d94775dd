import type { OpenAI } from "openai";
import { type Author, AuthorFailure, type AuthorName, type WrittenScript } from "../../domain/authoring/author.ts";
import { authorLabels } from "../../domain/authoring/authors.ts";
import { checkScript } from "../../domain/authoring/check-script.ts";
import { conversation, type Message } from "../../domain/authoring/prompt-pack.ts";
import { readAnswer } from "../../domain/authoring/read-answer.ts";
import { CutOff, troubleOf } from "./failures.ts";
import { type Patience, patiently } from "./patience.ts";

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
  return {
    name,
    async write(request, signal) {
      const messages = conversation(request);
      const answer = await patiently(
        patience,
        label,
        signal,
        (either) => complete(client, model, messages, label, either),
        (error) => troubleOf(error, label),
      );
      return scriptOf(answer, label);
    },
  };
}

interface Completion {
  text: string;
  tokens: number;
}

async function complete(
  client: OpenAI,
  model: string,
  messages: Message[],
  label: string,
  signal: AbortSignal,
): Promise<Completion> {
  const chunks = await client.chat.completions.create(
    { model, messages, stream: true, stream_options: { include_usage: true }, max_completion_tokens: maxAnswerTokens },
    { signal },
  );
  let text = "";
  let refusal = "";
  let finished: string | null = null;
  let tokens = 0;
  for await (const chunk of chunks) {
    const choice = chunk.choices[0];
    text += choice?.delta.content ?? "";
    refusal += choice?.delta.refusal ?? "";
    finished = choice?.finish_reason ?? finished;
    tokens = chunk.usage?.total_tokens ?? tokens;
    if (text.length > maxAnswerCharacters) {
      throw new AuthorFailure("malformed", `${label} answered with more than a script can be. Write a shorter one.`, {
        tokens,
      });
    }
  }
  if (finished === null) throw new CutOff("the stream ended without a reason to");
  if (finished === "content_filter" || refusal !== "") {
    throw new AuthorFailure("refused", `${label} refuses to write this.`, { tokens });
  }
  if (finished === "length") {
    throw new AuthorFailure("malformed", "The answer was too long and was cut. Write a shorter script.", { tokens });
  }
  return { text, tokens };
}

function scriptOf({ text, tokens }: Completion, label: string): WrittenScript {
  const answer = readAnswer(text);
  if ("problem" in answer) {
    const begins = text.trim().replaceAll(/\s+/g, " ").slice(0, quotedCharacters);
    const quoted = begins === "" ? "" : ` ${label} wrote: “${begins}${text.length > quotedCharacters ? "…" : ""}”`;
    throw new AuthorFailure("malformed", `${answer.problem}${quoted}`, { tokens });
  }
  return { script: answer.script, scene: checkScript(answer.script).scenes[0] ?? "", tokens };
}
