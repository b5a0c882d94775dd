import { describe, expect, it } from "vitest";
import { exactLatex } from "./exact.ts";

describe("exactLatex", () => {
  it.each([
    [Math.SQRT1_2, "\\frac{\\sqrt{2}}{2}"],
    [-Math.sqrt(3) / 2, "-\\frac{\\sqrt{3}}{2}"],
    [0.5, "\\frac{1}{2}"],
    [Math.sqrt(8), "2\\sqrt{2}"],
    [Math.cos(Math.PI / 12), "\\frac{\\sqrt{6} + \\sqrt{2}}{4}"],
    [-3, "-3"],
    [0, "0"],
    [1.25, "1.25"],
    [Math.cos(0.7), "0.7648"],
  ])("writes %d as %s", (value, latex) => {
    expect(exactLatex(value)).toBe(latex);
  });
});
