import { readCards, type Card } from "../card.ts";
import type { Item } from "../kinds/tips.ts";
import { fill, type Slots } from "../text/fill.ts";
import { capitalised } from "../text/nouns.ts";

/** Where nobody says how many. */
const unasked = 4;

const numbers = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const around = `
1a people | A person with a cup at a window who thinks, morning light | {Title}. | {Title}. Not the ones that you have heard a hundred times. |
9a wide | A road into an open landscape in the evening sun | Start with one. | You do not have to remember all of it. Take one, and start tomorrow. |`;

/** `5 tips for better sleep`: an opening, one card for each that is listed, and a closing. */
export function listCards(count: number | null, items: readonly Item[], slots: Slots): Card[] {
  const [opening, closing] = readCards(around);
  if (!opening || !closing) throw new Error("a list has no frame");
  const listed = items.slice(0, Math.min(count ?? unasked, items.length)).map(({ see, brief, say }, index): Card => {
    const number = numbers[index] ?? `${index + 1}`;
    const shot = index % 2 === 0 ? "medium" : "detail";
    return {
      beat: `${index + 2}`,
      vital: true,
      shot,
      see,

      brief: `${number}: ${lowerFirst(brief)}`,
      say: `${number}. ${say}`,
      more: "",
    };
  });
  const filled = (card: Card, beat: string): Card => ({
    ...card,
    beat,
    brief: capitalised(fill(card.brief, slots)),
    say: capitalised(fill(card.say, slots)),
  });
  return [filled(opening, "1"), ...listed, filled(closing, "99")];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
