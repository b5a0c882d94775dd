import { create, derivativeDependencies, type MathNode, parseDependencies } from "mathjs";
import { evaluatorOf } from "./evaluate.ts";
import { latexOf } from "./latex.ts";
import { isKnownFunction } from "./names.ts";
import { numpyOf } from "./numpy.ts";

const maths = create({ ...parseDependencies, ...derivativeDependencies });

/** The most nodes that an expression may have; a formula for a picture is far smaller. */
const largest = 60;

/** A formula in at most one variable. */
export class Expression {
  readonly #node: MathNode;
  readonly variable: string;
  /** NaN where it has no real value. */
  readonly at: (value: number) => number;

  constructor(node: MathNode, variable: string) {
    this.#node = node;
    this.variable = variable;
    this.at = evaluatorOf(node, variable);
  }

  /** NumPy code of the variable `x`. */
  get numpy(): string {
    return numpyOf(this.#node, this.variable);
  }

  get latex(): string {
    return latexOf(this.#node);
  }

  /** As one would type it. */
  get text(): string {
    return this.#node.toString({ implicit: "hide" });
  }

  /** null where mathjs has no rule for it. */
  derivative(): Expression | null {
    try {
      return new Expression(maths.derivative(this.#node, this.variable), this.variable);
    } catch {
      return null;
    }
  }
}

/** null: not a formula of at most one variable out of the functions that this author knows. */
export function parseExpression(text: string): Expression | null {
  if (text.length > 200) return null;
  try {
    const node = maths.parse(text).transform((part) => withNaturalLog(part));
    const variable = variableOf(node);
    return variable === null ? null : new Expression(node, variable);
  } catch {
    return null;
  }
}

/** A number written as a formula, such as 2pi; null if it is none. */
export function parseConstant(text: string): number | null {
  const expression = parseExpression(text);
  if (!expression || expression.variable !== "") return null;
  const value = expression.at(0);
  return Number.isFinite(value) ? value : null;
}

/** mathjs calls it `log`. */
function withNaturalLog(part: MathNode): MathNode {
  if (part.type !== "FunctionNode") return part;
  const call = part as MathNode & { fn: { name?: string }; args: MathNode[] };
  const other = { ln: "log", arcsin: "asin", arccos: "acos", arctan: "atan" }[call.fn.name ?? ""];
  return other === undefined ? part : new maths.FunctionNode(other, call.args);
}

/** "" for a constant; null: it holds something that is not allowed. */
function variableOf(node: MathNode): string | null {
  const variables = new Set<string>();
  let nodes = 0;
  let allowed = true;
  node.traverse((part, path, parent) => {
    nodes += 1;
    if (part.type === "SymbolNode") {
      const { name } = part as MathNode & { name: string };
      if (parent?.type === "FunctionNode" && path === "fn") allowed &&= isKnownFunction(name);
      else if (/^(?:[xtun]|theta)$/.test(name)) variables.add(name);
      else allowed &&= /^(?:pi|e|tau)$/.test(name);
    } else if (part.type === "FunctionNode") {
      allowed &&= (part as MathNode & { args: unknown[] }).args.length === 1;
    } else if (part.type === "OperatorNode") {
      allowed &&= /^[-+*/^]$/.test((part as MathNode & { op: string }).op);
    } else if (part.type === "ConstantNode") {
      allowed &&= Number.isFinite((part as MathNode & { value: unknown }).value);
    } else {
      allowed &&= part.type === "ParenthesisNode";
    }
  });
  if (!allowed || nodes > largest || variables.size > 1) return null;
  return [...variables][0] ?? "";
}
