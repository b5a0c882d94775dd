import { parseConstant } from "../maths/expression.ts";

export interface Range {
  from: number;
  to: number;
}

const bound = "(-? ?(?:\\d{1,9}(?:\\.\\d{1,9})?)? ?\\*? ?(?:pi|\\d|e\\b)(?: ?/ ?\\d{1,9})?)";
const variable = "(?:[xtu]|theta)";

/** Ways to name an interval, in the languages that this author knows; the first of them that the text holds counts. */
const patterns = [
  `(?:from|von|desde|de|da|dal|se|between|zwischen|entre|tra) (?:${variable} ?= ?)?${bound} ?(?:to|bis|hasta|a|à|até|al|till|until|and|und|y|et|e|tak) ?(?:${variable} ?= ?)?${bound}`,
  `(?:in|on|over|interval\\w*|en|sur|im|∈) ?[\\[(] ?${bound} ?[,;] ?${bound} ?[\\])]`,
  `${bound} ?(?:<=?|≤) ?${variable} ?(?:<=?|≤) ?${bound}`,
  `${bound} ?(?:\\.\\.+|…) ?${bound}`,
].map((pattern) => new RegExp(pattern, "iu"));

/** The interval that the text (whose spaces are single ones) names, and the text without it. */
export function rangeIn(notation: string): { range: Range | null; rest: string } {
  for (const pattern of patterns) {
    const match = pattern.exec(notation);
    if (!match) continue;
    const [from, to] = [parseConstant(match[1] ?? ""), parseConstant(match[2] ?? "")];
    if (from === null || to === null || from === to || Math.abs(to - from) > 1e6) continue;
    const rest = `${notation.slice(0, match.index)} ; ${notation.slice(match.index + match[0].length)}`;
    return { range: { from: Math.min(from, to), to: Math.max(from, to) }, rest };
  }
  return { range: null, rest: notation };
}
