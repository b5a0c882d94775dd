import type { GenreName } from "../../../../domain/music/genres/genre.ts";
import type { MoodName } from "../../../../domain/music/moods/mood.ts";

/** What a simple plan in a language is made of. Its cards show what `pictures.ts` says in English, in the same order. In the cards `{topic}` is the subject as the prompt has it, never bent. */
export interface Language {
  code: string;
  /** Before what a film is about: its group `subject` is the rest. */
  asking: RegExp;
  forms: readonly { cue: RegExp; cards: string; genre: GenreName; mood: MoodName }[];
  /** Told where no cue fits. */
  general: { cards: string; genre: GenreName; mood: MoodName };
  /** What is heard first, in between and last. */
  sounds: { opening: string; middle: string; closing: string };
  /** After a picture that is seen again, without words. */
  again: string;
}
