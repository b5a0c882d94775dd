import type { Prompt } from "./prompt/prompt.ts";
import { explainer } from "./subjects/explainer.ts";
import { subjects } from "./subjects/index.ts";
import { translationsOf } from "./subjects/translations.ts";
import type { Subject } from "./subjects/subject.ts";

const strongPoints = 4;
const weakPoints = 1;
/** Of a name that other subjects share, but that is enough where nothing else is said. */
const suggestingPoints = 3;
/** Fewer points than this are a guess, not a subject. */
const enough = 3;

/** The subject that the prompt speaks of most clearly; the explainer where it speaks of none. */
export function recognise(prompt: Prompt): Subject {
  const scored = subjects.map((subject) => ({ subject, points: pointsOf(subject, prompt) }));
  const best = scored.reduce((one, other) => (other.points > one.points ? other : one));
  return best.points >= enough ? best.subject : explainer;
}

/** Longer phrases say more: "bubble sort" beats "sort". */
function pointsOf(subject: Subject, prompt: Prompt): number {
  const points = (phrases: readonly string[], each: number) =>
    phrases.filter((phrase) => prompt.says(phrase)).reduce((sum, phrase) => sum + each + phrase.length / 50, 0);
  const { strong, suggesting } = translationsOf(subject.name);
  const translated = points(strong, strongPoints) + points(suggesting, suggestingPoints);
  return (
    translated +
    points(subject.strong, strongPoints) +
    points(subject.weak ?? [], weakPoints) +
    (subject.bonus?.(prompt) ?? 0)
  );
}
