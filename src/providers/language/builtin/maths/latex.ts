import type { MathNode } from "mathjs";
import { functionNamed } from "./names.ts";
import { bindingOf, type Part, partOf } from "./nodes.ts";

/** The formula as LaTeX, as a textbook writes it: products without dots, quotients as fractions, sin x without parentheses. */
export function latexOf(node: MathNode): string {
  return latexOfPart(partOf(node));
}

function latexOfPart(part: Part): string {
  switch (part.kind) {
    case "number":
      return latexNumber(part.value);
    case "symbol":
      return { pi: "\\pi", tau: "\\tau", theta: "\\theta" }[part.name] ?? part.name;
    case "call":
      return call(part.name, partOf(part.argument));
    case "negative":
      return `-${inside(partOf(part.argument), 2)}`;
    case "binary":
      return binary(part.operator, partOf(part.left), partOf(part.right));
  }
}

function binary(operator: string, left: Part, right: Part): string {
  switch (operator) {
    case "^":
      return power(left, right);
    case "/":
      return fraction(left, right);
    case "*":
      if (right.kind === "negative") return `-${binary("*", left, partOf(right.argument))}`;
      if (right.kind === "number" && right.value === 1) return inside(left, 2);
      return product(inside(left, 2), inside(right, 2), right);
    default: {
      const second = latexOfPart(right);
      return `${latexOfPart(left)} ${operator} ${second.startsWith("-") || (operator === "-" && bindingOf(right) < 2) ? parenthesised(second) : second}`;
    }
  }
}

function fraction(above: Part, below: Part): string {
  const numerator = latexOfPart(above);
  const isSum = above.kind === "binary" && (above.operator === "+" || above.operator === "-");
  const sign = numerator.startsWith("-") && !isSum ? "-" : "";
  return `${sign}\\frac{${numerator.slice(sign.length)}}{${latexOfPart(below)}}`;
}

function power(base: Part, exponent: Part): string {
  if (base.kind === "call" && /\\(?:sin|cos|tan|ln|sinh|cosh|tanh)$/.test(functionNamed(base.name).latex)) {
    if (exponent.kind === "number" && exponent.value > 0) {
      return call(base.name, partOf(base.argument), `^{${latexOfPart(exponent)}}`);
    }
  }
  const written = base.kind === "call" && base.name !== "abs" ? parenthesised(latexOfPart(base)) : inside(base, 4);
  return `${written}^{${latexOfPart(exponent)}}`;
}

function call(name: string, argument: Part, exponent = ""): string {
  const inner = latexOfPart(argument);
  if (name === "exp") return `e^{${inner}}`;
  if (name === "abs") return `\\left|${inner}\\right|`;
  if (name === "floor") return `\\lfloor ${inner} \\rfloor`;
  if (name === "ceil") return `\\lceil ${inner} \\rceil`;
  const { latex } = functionNamed(name);
  if (latex.startsWith("\\sqrt")) return `${latex}{${inner}}`;
  const short = argument.kind === "symbol" || argument.kind === "number" || /^\d*[a-z]$/.test(inner);
  return `${latex}${exponent}${short ? ` ${inner}` : parenthesised(inner)}`;
}

/** A dot where two numbers would run into one. */
function product(left: string, right: string, rightPart: Part): string {
  const dot = /^[\d\\]*\d/.test(right) || right.startsWith("-") || (rightPart.kind === "number" && /\d$/.test(left));
  if (right.startsWith("-")) return `${left} \\cdot ${parenthesised(right)}`;
  return dot ? `${left} \\cdot ${right}` : `${left} ${right}`;
}

function inside(part: Part, atLeast: number): string {
  const written = latexOfPart(part);
  const isFraction = part.kind === "binary" && part.operator === "/";
  const binds = isFraction && atLeast <= 2 ? 4 : bindingOf(part);
  return binds < atLeast ? parenthesised(written) : written;
}

function parenthesised(latex: string): string {
  return `\\left(${latex}\\right)`;
}

/** As a multiple of π where it is one. */
export function latexBound(value: number): string {
  for (const parts of [1, 2, 3, 4, 6]) {
    const count = Math.round((value / Math.PI) * parts);
    if (count === 0 || Math.abs((count * Math.PI) / parts - value) > 1e-9) continue;
    const sign = count < 0 ? "-" : "";
    const above = Math.abs(count) === 1 ? "\\pi" : `${Math.abs(count)}\\pi`;
    return parts === 1 ? `${sign}${above}` : `${sign}\\frac{${above}}{${parts}}`;
  }
  return latexNumber(value);
}

/** At most four decimals. */
export function latexNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
