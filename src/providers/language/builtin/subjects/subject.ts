import type { Prompt } from "../prompt/prompt.ts";
import type { SceneSource } from "../python/scene-script.ts";

/** Something that this author can explain. */
export interface Subject {
  name: string;
  /**
   * Phrases in lower case without accents, of any language; one that ends in `*` may go on. A strong one is about this subject alone, a weak
   * one about others, too.
   */
  strong: readonly string[];
  weak?: readonly string[];
  /** More points where the prompt holds what this subject is about: a matrix, a formula. */
  bonus?(prompt: Prompt): number;
  write(prompt: Prompt): SceneSource;
}
