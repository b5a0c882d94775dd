import type { MathNode } from "mathjs";
import { pythonNumber } from "../python/quote.ts";
import { functionNamed } from "./names.ts";
import { bindingOf, partOf } from "./nodes.ts";

const constants: Record<string, string> = { pi: "np.pi", e: "np.e", tau: "2 * np.pi" };

/** The formula as NumPy code whose variable is `x`. */
export function numpyOf(node: MathNode, variable: string): string {
  const part = partOf(node);
  switch (part.kind) {
    case "number":
      return pythonNumber(part.value);
    case "symbol":
      return part.name === variable ? "x" : (constants[part.name] ?? "x");
    case "call": {
      const code = `${functionNamed(part.name).numpy}(${numpyOf(part.argument, variable)})`;
      return code.startsWith("1 /") ? `(${code})` : code;
    }
    case "negative":
      return `-${inside(part.argument, variable, 3)}`;
    case "binary": {
      const { operator, left, right } = part;
      const binds = bindingOf(part);
      if (operator === "^") {
        // A whole power of a negative number is fine, a broken one is not a number: both as NumPy has it.
        return `${inside(left, variable, 4)}**${inside(right, variable, 4)}`;
      }
      const stronger = operator === "-" || operator === "/" ? binds + 1 : binds;
      return `${inside(left, variable, binds)} ${operator} ${inside(right, variable, stronger)}`;
    }
  }
}

function inside(node: MathNode, variable: string, atLeast: number): string {
  const code = numpyOf(node, variable);
  return bindingOf(partOf(node)) < atLeast || code.startsWith("-") || code.startsWith("2 * np.pi") ? `(${code})` : code;
}
