import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { curveExpression, decimal } from "./expression.ts";

/** Reads the little of FFmpeg's language that curves are written in. */
function evaluate(expression: string, n: number): number {
  const choose = (condition: boolean, yes: number, no: number) => (condition ? yes : no);
  const names = { choose, lt: (a: number, b: number) => a < b, n };
  return runInNewContext(expression.replaceAll("if(", "choose("), names) as number;
}

describe("curves as expressions", () => {
  it("stay within the tolerance at every frame", () => {
    const values = Float64Array.from({ length: 400 }, (_, n) => 300 + 200 * Math.sin(n / 25) + (n > 200 ? 40 : 0));
    const expression = curveExpression(values, "n", 0.05);
    for (const [n, value] of values.entries()) expect(Math.abs(evaluate(expression, n) - value)).toBeLessThan(0.051);
  });

  it("say a straight line in one piece, and what does not change in a number", () => {
    expect(curveExpression([5, 7, 9, 11], "n", 0.01)).toBe("(5+2*(n-0))");
    expect(curveExpression([2.5, 2.5, 2.5], "n", 0.01)).toBe("2.5");
  });

  it("nest no deeper than the logarithm of their pieces", () => {
    const jagged = Float64Array.from({ length: 1024 }, (_, n) => (n % 2 ? 100 : 0));
    let depth = 0;
    let deepest = 0;
    for (const letter of curveExpression(jagged, "n", 0.01)) {
      if (letter === "(") deepest = Math.max(deepest, ++depth);
      if (letter === ")") depth--;
    }
    expect(deepest).toBeLessThan(24);
  });

  it("write numbers without exponents", () => {
    expect([1e-9, -1e-9, 1e6, 0.1, -2.5].map(decimal)).toEqual(["0", "0", "1000000", "0.1", "-2.5"]);
  });
});
