import { describe, expect, it } from "vitest";
import { readPrompt } from "./prompt.ts";

describe("readPrompt", () => {
  it.each([
    ["plot sin(x)/x from -10 to 10", ["sin(x) / x"], { from: -10, to: 10 }],
    ["Dibuja la función x² - 4 de -3 a 3", ["x ^ 2 - 4"], { from: -3, to: 3 }],
    ["plot sinx and cos 2x from 0 to 2pi", ["sin(x)", "cos(2 x)"], { from: 0, to: 2 * Math.PI }],
    ["x sin(x) for 0 <= x <= 4pi", ["x sin(x)"], { from: 0, to: 4 * Math.PI }],
    ["draw the parabola y = x squared plus 3x minus 1", ["x ^ 2 + 3 x - 1"], null],
    ["graph |x| and sqrt(x)", ["abs(x)", "sqrt(x)"], null],
    ["cos^2 x + 1", ["cos(x) ^ 2 + 1"], null],
    ["show \\frac{x^3}{3}", ["((x ^ 3) / (3))"], null],
    ["Graph y = 1/(x-2) and y = x between -4 and 6", ["1 / (x - 2)", "x"], { from: -4, to: 6 }],
    ["x, x^2, x^3 vs e^x", ["x", "x ^ 2", "x ^ 3", "e ^ x"], null],
    ["draw y=x² und y=x von -2 bis 2", ["x ^ 2", "x"], { from: -2, to: 2 }],
    ["grafica y = x^2 y y = 2x", ["x ^ 2", "2 x"], null],
    ["draw x^2 with x and y axes", ["x ^ 2"], null],
    ["Explain the tax system to an expert", [], null],
  ])("finds the formulae and the range of: %s", (text, formulae, range) => {
    const prompt = readPrompt(text);
    expect(prompt.expressions.map((expression) => expression.text)).toEqual(formulae);
    expect(prompt.range).toEqual(range);
  });

  it("finds lists, matrices and vectors", () => {
    expect(readPrompt("sort [5, -3, 8.5, 1] please").list).toEqual([5, -3, 8.5, 1]);
    expect(readPrompt("merge sort of 38 27 43 and 3").list).toEqual([38, 27, 43, 3]);
    expect(readPrompt("matrix [[2, 1], [1, 2]]").matrix).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(readPrompt("eigenvectors of [3 1; 0 2]").matrix).toEqual([
      [3, 1],
      [0, 2],
    ]);
    expect(readPrompt("dot product of (1, 2) and <3, -1>").vectors).toEqual([
      [1, 2],
      [3, -1],
    ]);
  });

  it("finds a number by its unit or its name, and holds it within bounds", () => {
    const within = { least: 0, most: 100, fallback: 7 };
    const throwing = readPrompt("a ball at 60 degrees with 25 m/s");
    expect(throwing.amount("degrees?|°", within)).toBe(60);
    expect(throwing.amount("m/s", within)).toBe(25);
    expect(readPrompt("n = 12, p = 0.3").amount("p", { ...within, isName: true })).toBe(0.3);
    expect(readPrompt("mean 100 sd 15").amount("sd", { ...within, isName: true })).toBe(15);
    expect(readPrompt("with 5000 terms").count("terms?", within)).toBe(100);
    expect(readPrompt("nothing").count("terms?", within)).toBe(7);
  });
});
