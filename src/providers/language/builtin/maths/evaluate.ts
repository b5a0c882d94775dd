import type { MathNode } from "mathjs";
import { functionNamed } from "./names.ts";
import { type Part, partOf } from "./nodes.ts";

const constants: Record<string, number> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI };

/** A formula's values, as NumPy would give them: NaN where there is no real one. */
export function evaluatorOf(node: MathNode, variable: string): (value: number) => number {
  return evaluatorOfPart(partOf(node), variable);
}

function evaluatorOfPart(part: Part, variable: string): (value: number) => number {
  switch (part.kind) {
    case "number":
      return () => part.value;
    case "symbol": {
      const constant = constants[part.name] ?? Number.NaN;
      return part.name === variable ? (value) => value : () => constant;
    }
    case "call": {
      const apply = functionNamed(part.name).of;
      const argument = evaluatorOf(part.argument, variable);
      return (value) => apply(argument(value));
    }
    case "negative": {
      const argument = evaluatorOf(part.argument, variable);
      return (value) => -argument(value);
    }
    case "binary": {
      const left = evaluatorOf(part.left, variable);
      const right = evaluatorOf(part.right, variable);
      const apply = operators[part.operator];
      if (!apply) throw new RangeError("not a known operator");
      return (value) => apply(left(value), right(value));
    }
  }
}

const operators: Record<string, (left: number, right: number) => number> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": (left, right) => left ** right,
};
