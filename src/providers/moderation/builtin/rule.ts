import type { ModerationCategory } from "../../../domain/moderation/moderator.ts";

/** Something that a reading may hold, which speaks for a category. */
export interface Rule {
  category: ModerationCategory;
  /** How much it says by itself, 0 to 1; several add up as independent signs do. */
  weight: number;
  pattern: RegExp;
  /** Stands in sober company, too: threats, slurs, instructions, depictions for their own sake. */
  firm?: true;
}
