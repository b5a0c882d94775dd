import type { Judgement, ModerationCategory, Moderator } from "../../../domain/moderation/moderator.ts";
import { builtIn } from "../../../domain/studio/answer.ts";
import { coarseWordsOf } from "./coarse-words.ts";
import { isSober } from "./context.ts";
import { innocentPhrases } from "./innocent.ts";
import { readingsOf } from "./readings.ts";
import { harassmentRules } from "./rules/harassment.ts";
import { hateRules } from "./rules/hate.ts";
import { illicitRules } from "./rules/illicit.ts";
import { profanityRules } from "./rules/profanity.ts";
import { selfHarmRules } from "./rules/self-harm.ts";
import { childCue, sexualCue, sexualRules } from "./rules/sexual.ts";
import { violenceRules } from "./rules/violence.ts";

const rules = [
  ...sexualRules,
  ...violenceRules,
  ...hateRules,
  ...selfHarmRules,
  ...harassmentRules,
  ...illicitRules,
  ...profanityRules,
];

/** What a sign that is not firm is worth in sober company. */
const soberShare = 0.35;
/** Below this nothing was found. */
const noticed = 0.3;
/** Longer lines are judged piece by piece of so many characters; each begins with the end of the one before, so that nothing hides between two. */
const pieceLength = 2000;
const overlapLength = 400;

export interface BuiltinModeratorOptions {
  /** A score from here on is flagged; 0 to 1. */
  threshold: number;
}

/** Judges by words, phrases and their company, in English; no key, no network. */
export function builtinModerator({ threshold }: BuiltinModeratorOptions): Moderator {
  return {
    name: "builtin",
    async judge(lines, signal) {
      signal.throwIfAborted();
      return builtIn(lines.map((line) => judge(line, threshold)));
    },
  };
}

function judge(line: string, threshold: number): Judgement {
  let worst = { score: 0, category: null as ModerationCategory | null };
  for (let at = 0; at === 0 || at + overlapLength < line.length; at += pieceLength - overlapLength) {
    for (const reading of readingsOf(line.slice(at, at + pieceLength))) {
      for (const [category, score] of scoresOf(reading)) if (score > worst.score) worst = { score, category };
    }
  }
  // Whatever an operator lets pass, children are not among it.
  const flagged = worst.category === "sexual_minors" || worst.score >= threshold;
  return { score: round(worst.score), category: worst.score >= noticed ? worst.category : null, flagged };
}

/** Of each category: its signs added up as independent ones. */
function scoresOf(reading: string): Map<ModerationCategory, number> {
  const text = innocentPhrases.reduce((rest, phrase) => rest.replace(phrase, " "), reading).replace(/ {2,}/g, " ");
  const share = isSober(reading) ? soberShare : 1;
  const scores = new Map<ModerationCategory, number>();
  const add = (category: ModerationCategory, weight: number) =>
    scores.set(category, 1 - (1 - (scores.get(category) ?? 0)) * (1 - weight));
  for (const { category, weight, pattern, firm } of rules) {
    if (pattern.test(text)) add(category, firm ? weight : weight * share);
  }
  for (const { category, weight } of coarseWordsOf(text)) add(category, weight);
  if (sexualCue.test(text) && childCue.test(text) && share === 1) add("sexual_minors", 0.98);
  return scores;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
