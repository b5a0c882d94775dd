import { describe, expect, it } from "vitest";
import { piecesOf, viewOf } from "./view.ts";

describe("viewOf", () => {
  it("shows the bulk of a curve that runs to infinity", () => {
    const { y } = viewOf([(x) => 1 / x], { from: -5, to: 5 });
    expect(y.to).toBeLessThan(20);
    expect(y.from).toBeGreaterThan(-20);
  });

  it("shows the side that has values when nobody names a range", () => {
    expect(viewOf([Math.log], null).x).toMatchObject({ from: -0.5, to: 8 });
    expect(viewOf([Math.sin], null).x).toMatchObject({ from: -5, to: 5 });
  });

  it("refuses a range without values", () => {
    expect(() => viewOf([Math.sqrt], { from: -5, to: -1 })).toThrow(RangeError);
  });
});

describe("piecesOf", () => {
  const around = (curve: (x: number) => number) => piecesOf(curve, viewOf([curve], { from: -5, to: 5 }));

  it("cuts at poles, jumps and holes, and nowhere else", () => {
    expect(around((x) => x ** 3)).toHaveLength(1);
    expect(around((x) => 1 / (x - 1))).toHaveLength(2);
    expect(around((x) => Math.sign(x + 0.3))).toHaveLength(2);
    expect(around((x) => (x * x - 1) / (x - 1))).toHaveLength(2);
    expect(around(Math.tan)).toHaveLength(5);
  });

  it("starts where the values start", () => {
    const [piece] = around(Math.sqrt);
    expect(piece?.from).toBeCloseTo(0, 2);
    expect(piece?.to).toBe(5);
  });
});
