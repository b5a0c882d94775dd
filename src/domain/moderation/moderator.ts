import type { Answer, ServerName } from "../studio/answer.ts";

/** What is wrong with a line. `profanity` is coarse language that is aimed at nobody. */
export const moderationCategories = [
  "harassment",
  "hate",
  "illicit",
  "profanity",
  "self_harm",
  "sexual",
  "sexual_minors",
  "violence",
] as const;
export type ModerationCategory = (typeof moderationCategories)[number];

export interface Judgement {
  /** 0 (nothing) to 1 (certainly, and badly). */
  score: number;
  /** Of the score; null where nothing was found. */
  category: ModerationCategory | null;
  /** By the threshold that the moderator was made with. */
  flagged: boolean;
}

/** Says of each line whether it may be shown. */
export interface Moderator {
  readonly name: ServerName;
  /** One judgement for each line, in their order. No lines, no judgements. */
  judge(lines: readonly string[], signal: AbortSignal): Promise<Answer<readonly Judgement[]>>;
}
