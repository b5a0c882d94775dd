import { parseConstant } from "../maths/expression.ts";

export interface Range {
  from: number;
  to: number;
}

const bound = "(-?\\s*(?:\\d+(?:\\.\\d+)?)?\\s*\\*?\\s*(?:pi|\\d|e\\b)(?:\\s*/\\s*\\d+)?)";
const variable = "(?:[xtu]|theta)";

/** Ways to name an interval, in the languages that this author knows; the first of them that the text holds counts. */
const patterns = [
  `(?:from|von|desde|de|da|dal|se|between|zwischen|entre|tra)\\s+(?:${variable}\\s*=\\s*)?${bound}\\s*(?:to|bis|hasta|a|à|até|al|till|until|and|und|y|et|e|tak)\\s*(?:${variable}\\s*=\\s*)?${bound}`,
  `(?:in|on|over|interval\\w*|en|sur|im|∈)\\s*[\\[(]\\s*${bound}\\s*[,;]\\s*${bound}\\s*[\\])]`,
  `${bound}\\s*(?:<=?|≤)\\s*${variable}\\s*(?:<=?|≤)\\s*${bound}`,
  `${bound}\\s*(?:\\.\\.+|…)\\s*${bound}`,
].map((pattern) => new RegExp(pattern, "iu"));

/** The interval that the text names, and the text without it. */
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
