import { type Expression, parseExpression } from "../maths/expression.ts";
import { functionNames } from "../maths/names.ts";

const name = `(?:${functionNames.join("|")}|theta|pi|tau|[exut])`;
/** Numbers, names glued to each other as in `2xsinx`, operators, brackets. */
const token = new RegExp(`\\d+(?:\\.\\d+)?|\\.\\d+|${name}(?=$|[^a-z]|${name}(?![a-z]{2}))|[-+*/^()]`, "giy");

/** `y = x`, and x as one of several: "x^2 and x", "x, x^2", but not "x and y axes". */
const between = "(?:and|vs|versus|with|und|mit|et|avec|con|e|plot|graph)";
const lonelyVariable = new RegExp(
  `(?:=|[,;]|(?<=[\\dx)] )\\b${between}|^(?:(?:plot|graph|draw|sketch)\\b)?) ?x(?= {0,3}(?:$|[,;.?!]|(?:${between}|y|from|for|between|von|over|on)\\b(?! y ax)))`,
  "i",
);

/** A prompt with more than this many stretches of formula is not about one of them. */
const mostRuns = 60;
/** Tokens of one stretch that are looked at. */
const mostTokens = 50;

/** The formulae in a text that hold a variable, longest first and then in the text's order; at most `most` of them. */
export function expressionsIn(notation: string, most: number): Expression[] {
  const found = new Map<string, Expression>();
  for (const run of runsOfTokens(notation).slice(0, mostRuns)) {
    const expression = longestFormula(run);
    if (expression && !found.has(expression.text)) found.set(expression.text, expression);
  }
  const all = [...found.values()];
  // A lone "x" is a word about an axis where there is anything else, unless it stands where a formula does.
  const telling = all.filter(({ text }) => text.length > 1);
  return (telling.length === 0 || lonelyVariable.test(notation) ? all : telling).slice(0, most);
}

/** Sequences of tokens that nothing but spaces parts; `f(x) =` and `y =` are left out. */
function runsOfTokens(notation: string): string[][] {
  const text = notation.toLowerCase().replace(/\b[a-z]\s*\(\s*[a-z]\s*\)\s*=|\b[a-z]\s*=/g, " ; ");
  const runs: string[][] = [];
  let run: string[] = [];
  for (let index = 0; index < text.length; ) {
    token.lastIndex = index;
    const [found] = token.exec(text) ?? [];
    const startsInWord = /[a-z]/.test(text[index] ?? "") && /[a-z]/.test(text[index - 1] ?? "") && run.length === 0;
    if (found !== undefined && !startsInWord) {
      run.push(found);
      index += found.length;
      continue;
    }
    if (!/[ \t]/.test(text[index] ?? "")) {
      runs.push(run);
      run = [];
    }
    index += 1;
  }
  return [...runs, run].filter((tokens) => tokens.length > 0);
}

/** The longest part of a run that is a formula with a variable. */
function longestFormula(run: readonly string[]): Expression | null {
  if (!run.some((part) => /^(?:[xut]|theta)$/.test(part))) return null;
  const tokens = withCalls(run.slice(0, mostTokens));
  for (let length = tokens.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const text = tokens.slice(start, start + length).join(" ");
      if (/^[*/^)]|[-+*/^(]$/.test(text)) continue;
      const expression = parseExpression(text);
      if (expression && expression.variable !== "") return expression;
    }
  }
  return null;
}

/** `sin x` and `sin 2 x` become calls. */
function withCalls(run: readonly string[]): string[] {
  const tokens: string[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const part = run[index] ?? "";
    const isFunction = functionNames.includes(part);
    tokens.push(part);
    if (!isFunction || run[index + 1] === "(" || index + 1 >= run.length) continue;
    if (run[index + 1] === "^" && run[index + 2] !== undefined) {
      // sin^2 x
      const power = run[index + 2] ?? "";
      const argument = argumentAt(run, index + 3);
      if (argument.length === 0) continue;
      tokens.push("(", ...withCalls(argument), ")", "^", power);
      index += 2 + argument.length;
      continue;
    }
    const argument = argumentAt(run, index + 1);
    if (argument.length === 0) continue;
    tokens.push("(", ...argument, ")");
    index += argument.length;
  }
  return tokens;
}

/** What a function without parentheses applies to: a bracketed part, or numbers and variables up to the next operator. */
function argumentAt(run: readonly string[], start: number): string[] {
  let end = start;
  if (run[start] === "(") {
    let depth = 0;
    do {
      depth += run[end] === "(" ? 1 : run[end] === ")" ? -1 : 0;
      end += 1;
    } while (depth > 0 && end < run.length);
    return run.slice(start, end);
  }
  while (end < run.length && /^(?:[\d.]+|[xutn]|pi|theta)$/.test(run[end] ?? "")) end += 1;
  return run.slice(start, end);
}
