import { describe, expect, it } from "vitest";
import { featuresOf, meetingsOf } from "./features.ts";

const seen = (curve: (x: number) => number, range = { from: -5, to: 5 }) =>
  featuresOf(curve, range).map(({ kind, x, y }) => [kind, Number(x.toFixed(4)), Number(y.toFixed(4)) || 0]);

describe("featuresOf", () => {
  it("finds the roots, turning points and inflections of a cubic", () => {
    expect(seen((x) => x ** 3 - 3 * x)).toEqual([
      ["root", -1.7321, 0],
      ["maximum", -1, 2],
      ["root", 0, 0],
      ["inflection", 0, 0],
      ["minimum", 1, -2],
      ["root", 1.7321, 0],
    ]);
  });

  it("finds a root that only touches the axis, and a corner", () => {
    expect(seen((x) => (x - 1) ** 2)).toEqual([
      ["root", 1, 0],
      ["minimum", 1, 0],
    ]);
    expect(seen((x) => Math.abs(x - 0.3) - 1)).toContainEqual(["minimum", 0.3, -1]);
  });

  it("takes poles for poles, with and without a change of sign, and jumps for nothing", () => {
    expect(seen((x) => 1 / (x - 2))).toEqual([["pole", 2, 0]]);
    expect(seen((x) => 1 / x ** 2)).toEqual([["pole", 0, 0]]);
    expect(seen((x) => (x < 0.7 ? -1 : 1))).toEqual([]);
  });

  it("finds nothing on a line but its root", () => {
    expect(seen((x) => 100 * x - 50)).toEqual([["root", 0.5, 0]]);
    expect(seen(() => 4)).toEqual([]);
  });
});

describe("meetingsOf", () => {
  it("finds where two curves meet", () => {
    expect(
      meetingsOf(
        (x) => x * x,
        (x) => x + 2,
        { from: -5, to: 5 },
      ),
    ).toEqual([
      { x: -1, y: 1 },
      { x: 2, y: 4 },
    ]);
    expect(meetingsOf(Math.exp, (x) => x, { from: -5, to: 5 })).toEqual([]);
  });
});
