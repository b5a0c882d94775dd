import { speakingSeconds } from "../../../domain/plans/speaking.ts";
import type { Card } from "./card.ts";

/** Whole seconds: so that sharing them out takes no word's time. */
const time = (text: string, language: string) => Math.ceil(speakingSeconds(text, language));

/**
 * What is said over each card, as much as the time has room for: first a few words each, then a sentence each, then what may be
 * said after it; the opening and the closing before the others. Where even the few words do not fit, some are left out.
 */
export function fitWords(cards: readonly Card[], totalSeconds: number, language: string): string[] {
  const order = cards.map((_, index) => index).toSorted((a, b) => rank(a, cards.length) - rank(b, cards.length));
  const said = cards.map(() => "");
  let used = 0;
  // A scene that says nothing still takes a second.
  const cost = (text: string) => Math.max(1, time(text, language));
  const room = () => Math.max(totalSeconds, cards.length) - used;
  used = cards.length;
  for (const words of [
    (card: Card) => card.brief,
    (card: Card) => card.say,
    (card: Card) => (card.more === "" ? card.say : `${card.say} ${card.more}`),
  ]) {
    for (const index of order) {
      const card = cards[index];
      const before = said[index] ?? "";
      if (!card) continue;
      const next = words(card);
      const extra = cost(next) - cost(before);
      if (next === "" || extra > room()) continue;
      said[index] = next;
      used += extra;
    }
  }
  return said;
}

/** The opening and the closing first. */
function rank(index: number, count: number): number {
  if (index === 0) return -2;
  return index === count - 1 ? -1 : index;
}
