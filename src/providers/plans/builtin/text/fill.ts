import { capitalised } from "./nouns.ts";

export type Slots = Readonly<Record<string, string>>;

/** A place's hour, which another one is to take the place of: `…in the morning haze`, `…, clear winter morning`. */
const hour =
  /,? (?:(?:at|in|under|before|over|with) (?:the |a |an )?(?:[\w-]+ ){0,2}(?:morning|evening|light|haze|sunrise|sunset|dusk|mist|dawn|noon|night|stars|moon|sun|fog)\b.*|(?:[\w-]+ ){0,2}(?:morning|light|evening))$/;

/**
 * Fills `{slot}`; `{Slot}` begins with a capital; `{slot-}` leaves the hour of a place out; `{is/are}` is the first where
 * `number` is singular. A slot that nothing is known of is a defect of the cards.
 */
export function fill(text: string, slots: Slots): string {
  return text
    .replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const [one, many] = name.split("/");
      if (many !== undefined) return (slots["number"] === "plural" ? many : one) ?? "";
      const bare = name.replace(/-$/, "");
      const found = slots[bare.charAt(0).toLowerCase() + bare.slice(1)];
      if (found === undefined) throw new Error(`no words for {${name}} in: ${text}`);
      const value = name.endsWith("-") ? found.replace(hour, "") : found;
      return /^[A-Z]/.test(name) ? capitalised(value) : value;
    })
    .trim();
}
