import type { Prompt } from "../prompt/prompt.ts";
import type { Range } from "../prompt/ranges.ts";
import { type Expression, parseExpression } from "./expression.ts";
import { type View, viewOf } from "./view.ts";

/** The prompt's first formula that has values in its range, else `fallback` (a formula that has). The variable is called x. */
export function chosenFunction(
  prompt: Prompt,
  fallback: { formula: string; range: Range },
  windowOf: (range: Range | null) => Range | null = (range) => range,
  around: number | null = null,
): { expression: Expression; view: View } {
  for (const expression of prompt.expressions) {
    try {
      return { expression, view: viewOf([expression.at], windowOf(prompt.range), around) };
    } catch {
      // No values there: the next formula, or the fallback, shows what is asked for.
    }
  }
  const expression = parseExpression(fallback.formula);
  if (!expression) throw new RangeError("the fallback is no formula");
  return { expression, view: viewOf([expression.at], windowOf(prompt.range) ?? fallback.range) };
}

/** The formula in LaTeX with x as its variable. */
export function latexInX({ latex, variable }: Expression): string {
  if (variable === "x" || variable === "") return latex;
  return latex.replace(variable === "theta" ? /\\theta/g : new RegExp(`(?<![a-z\\\\])${variable}(?![a-z])`, "g"), "x");
}
