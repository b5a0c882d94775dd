import { describe, expect, it } from "vitest";
import { parseConstant, parseExpression } from "./expression.ts";

const formulae: [text: string, numpy: string, latex: string][] = [
  ["sin(x)/x", "np.sin(x) / x", "\\frac{\\sin x}{x}"],
  ["2x^2-3x+1", "2 * x**2 - 3 * x + 1", "2 x^{2} - 3 x + 1"],
  ["-x^2", "-x**2", "-x^{2}"],
  ["x-(x-1)", "x - (x - 1)", "x - \\left(x - 1\\right)"],
  ["exp(-x^2/2)", "np.exp((-x**2) / 2)", "e^{-\\frac{x^{2}}{2}}"],
  ["(x+1)^2/(x-3)", "(x + 1)**2 / (x - 3)", "\\frac{\\left(x + 1\\right)^{2}}{x - 3}"],
  ["sin(x)^2", "np.sin(x)**2", "\\sin^{2} x"],
  ["ln(x)", "np.log(x)", "\\ln x"],
  ["abs(x-2)", "np.abs(x - 2)", "\\left|x - 2\\right|"],
  ["x^-2", "x**(-2)", "x^{-2}"],
  ["cos(2pi*t)", "np.cos((2 * np.pi) * x)", "\\cos\\left(2 \\pi t\\right)"],
];

describe("parseExpression", () => {
  it.each(formulae)("writes %s for NumPy and for LaTeX", (text, numpy, latex) => {
    const expression = parseExpression(text);
    expect(expression?.numpy).toBe(numpy);
    expect(expression?.latex).toBe(latex);
  });

  it("refuses everything that is not a formula of one variable", () => {
    const others = [
      "__import__(1)",
      "x = 3",
      "x; y",
      "f(x) = 2",
      "a * x",
      "x + t",
      "[x, 1]",
      "x.y",
      '"text"',
      "import",
      "x!",
      "constructor",
      "toString(x)",
      "eval(x)",
      "x[1]",
      "1e999 x",
      `${"(".repeat(300)}x`,
    ];
    for (const text of others) expect(parseExpression(text), text).toBeNull();
  });

  it("has values where they are real, and NaN elsewhere", () => {
    expect(parseExpression("sqrt(x)")?.at(9)).toBe(3);
    expect(parseExpression("sqrt(x)")?.at(-1)).toBeNaN();
    expect(parseExpression("x^2 - 4")?.at(3)).toBe(5);
  });

  it("differentiates", () => {
    expect(parseExpression("x^3 - 3x")?.derivative()?.latex).toBe("3 x^{2} - 3");
  });
});

describe("parseConstant", () => {
  it("reads numbers written as formulae", () => {
    expect([
      parseConstant("2pi"),
      parseConstant("-pi/2"),
      parseConstant("10"),
      parseConstant("x"),
      parseConstant("1/0"),
    ]).toEqual([2 * Math.PI, -Math.PI / 2, 10, null, null]);
  });
});
