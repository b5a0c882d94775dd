import type { OpenAI } from "openai";
import type { Judgement, ModerationCategory, Moderator } from "../../domain/moderation/moderator.ts";
import { type Asking, ask } from "../openai/ask.ts";
import { CutOff } from "../openai/failures.ts";

/** In one request. */
const maxLines = 32;

export interface OpenAIModeratorOptions extends Omit<Asking, "servedBy" | "service"> {
  client: OpenAI;
  model: string;
  /** A score from here on is flagged. */
  threshold: number;
}

const service = {
  name: "OpenAI",
  refuses: "refuses to judge this",
  tooLarge: "answered with more than a judgement can be",
};

type Scores = OpenAI.Moderation.CategoryScores;

const categories: Record<keyof Scores, ModerationCategory> = {
  harassment: "harassment",
  "harassment/threatening": "harassment",
  hate: "hate",
  "hate/threatening": "hate",
  illicit: "illicit",
  "illicit/violent": "illicit",
  "self-harm": "self_harm",
  "self-harm/instructions": "self_harm",
  "self-harm/intent": "self_harm",
  sexual: "sexual",
  "sexual/minors": "sexual_minors",
  violence: "violence",
  "violence/graphic": "violence",
};
const names = Object.keys(categories) as (keyof Scores)[];

/** OpenAI's moderations. */
export function openaiModerator({ client, model, threshold, ...asking }: OpenAIModeratorOptions): Moderator {
  return {
    name: "openai",
    judge: (lines, signal) =>
      ask<readonly Judgement[]>({ servedBy: "openai", service, ...asking }, signal, async (either) => {
        const judgements: Judgement[] = [];
        for (let at = 0; at < lines.length; at += maxLines) {
          const input = lines.slice(at, at + maxLines);
          const answer = await client.moderations.create({ model, input }, { signal: either });
          if (answer.results?.length !== input.length) throw new CutOff("not every line was judged");
          judgements.push(...answer.results.map((result) => judgementOf(result, threshold)));
        }
        return judgements;
      }),
  };
}

function judgementOf(result: OpenAI.Moderation, threshold: number): Judgement {
  const scores = names.map((name) => ({ name, score: result.category_scores[name] ?? 0 }));
  const worst = scores.reduce((high, one) => (one.score > high.score ? one : high));
  // Whatever an operator lets pass, this one is flagged where the service itself flags it.
  const never = result.categories["sexual/minors"];
  const { name, score } = never ? { name: "sexual/minors" as const, score: scoreOf(result, threshold) } : worst;
  const flagged = never || score >= threshold;
  return { score, category: flagged || score >= noticed ? categories[name] : null, flagged };
}

/** Below this nothing was found: the service gives everything some score. */
const noticed = 0.1;

function scoreOf(result: OpenAI.Moderation, threshold: number): number {
  return Math.max(threshold, result.category_scores["sexual/minors"] ?? 0);
}
