import type { ConstantNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from "mathjs";

/** The kinds of node that an Expression consists of (parse-time checks let no other through). */
export type Part =
  | { kind: "number"; value: number }
  | { kind: "symbol"; name: string }
  | { kind: "call"; name: string; argument: MathNode }
  | { kind: "negative"; argument: MathNode }
  | { kind: "binary"; operator: string; left: MathNode; right: MathNode };

/** Looks through parentheses. Throws RangeError for a node of any other kind. */
export function partOf(node: MathNode): Part {
  switch (node.type) {
    case "ParenthesisNode":
      return partOf((node as ParenthesisNode).content);
    case "ConstantNode":
      return { kind: "number", value: (node as ConstantNode<number>).value };
    case "SymbolNode":
      return { kind: "symbol", name: (node as SymbolNode).name };
    case "FunctionNode": {
      const { fn, args } = node as FunctionNode;
      const [argument] = args;
      if (argument) return { kind: "call", name: fn.name, argument };
      break;
    }
    case "OperatorNode": {
      const { op, args } = node as OperatorNode;
      const [left, right] = args;
      if (left && right) return { kind: "binary", operator: op, left, right };
      if (left) return op === "-" ? { kind: "negative", argument: left } : partOf(left);
    }
  }
  throw new RangeError(`a formula cannot hold a ${node.type}`);
}

/** How strongly the outermost operation of a part binds. */
export function bindingOf(part: Part): number {
  if (part.kind === "negative") return 1;
  if (part.kind === "binary") return { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 }[part.operator] ?? 0;
  return part.kind === "number" && part.value < 0 ? 1 : 4;
}
