import type { PlanGenre, PlanMood } from "../../../../domain/plans/plan.ts";

/** What a simple plan in a language is made of. In the cards `{topic}` is the subject as the prompt has it, never bent. */
export interface Language {
  code: string;
  /** Before what a film is about: its group `subject` is the rest. */
  asking: RegExp;
  forms: readonly { cue: RegExp; cards: string; genre: PlanGenre; mood: PlanMood }[];
  /** Told where no cue fits. */
  general: { cards: string; genre: PlanGenre; mood: PlanMood };
  /** What is heard first, in between and last. */
  sounds: { opening: string; middle: string; closing: string };
  /** After a picture that is seen again, without words. */
  again: string;
}
