import { type ShotKind, shotKinds } from "../../../domain/plans/plan.ts";

/** One thing to show and say. */
export interface Card {
  /** Cards of one beat tell the same in other ways: a plan takes one of them. */
  beat: string;
  /** It is there even where there is room for few. */
  vital: boolean;
  shot: ShotKind;
  see: string;
  /** Where `see` is in another language. */
  seeInEnglish?: string;
  /** Two to five words, for when there is no time. */
  brief: string;
  say: string;
  /** What may be said after it; empty where there is nothing more. */
  more: string;
}

const isShot = (text: string): text is ShotKind => (shotKinds as readonly string[]).includes(text);

/**
 * Reads cards, one a line: `beat shot | what is seen | brief words | a sentence | another`; the beat is a number, a star where
 * it is vital, and a letter where there are others like it. The first is an opening, the last a closing.
 */
export function readCards(text: string): Card[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [head = "", see = "", brief = "", say = "", more = ""] = line.split("|").map((part) => part.trim());
      const [beat = "", shot = ""] = head.split(/\s+/);
      if (!isShot(shot) || !see || !brief || !say) throw new Error(`not a card: ${line}`);
      return { beat: beat.replace(/\*?[a-z]*$/, ""), vital: beat.includes("*"), shot, see, brief, say, more };
    });
}
