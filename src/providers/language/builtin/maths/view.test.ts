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
  });

  it("shows where something happens when nobody names a range", () => {
    const cubic = viewOf([(x) => x ** 3 - 3 * x], null);
    expect(cubic.x).toMatchObject({ from: -3, to: 3 });
    expect(cubic.y.to).toBeGreaterThan(3);
    expect(cubic.y.to).toBeLessThan(8);
    const slow = viewOf([(x) => (x / 100) ** 2 - 0.16], null).x;
    expect([slow.from, slow.to]).toEqual([-slow.to, slow.to]);
    expect(slow.to).toBeGreaterThan(40);
    expect(slow.to).toBeLessThan(100);
    const bell = viewOf([(x) => Math.exp(-x * x)], null);
    expect(bell.x.to).toBeGreaterThan(2);
    expect(bell.y.from).toBe(0);
    expect(viewOf([(x) => Math.sin(10 * x)], null).x.to).toBeLessThan(2);
  });

  it("shows a curve that only grows where it is not yet a wall, with the place that is asked for", () => {
    const { x, y } = viewOf([Math.exp], null, 0);
    expect(x.from).toBeLessThan(-2);
    expect(y.to).toBeLessThan(20);
    const far = viewOf([(value) => value ** 3], null, 4);
    expect(far.x.to).toBeGreaterThan(4);
    expect(far.y.to).toBeGreaterThan(64);
  });

  it("looks where the values are", () => {
    const { x } = viewOf([(value) => Math.sqrt(value - 40)], null);
    expect(x.from).toBeLessThan(41);
    expect(x.to).toBeGreaterThan(42);
    expect(() => viewOf([(value) => Math.sqrt(-1 - value * value)], null)).toThrow(RangeError);
  });

  it("shows where two curves meet", () => {
    const { x, y } = viewOf([(value) => value ** 2, (value) => value + 6], null);
    expect(x.from).toBeLessThan(-2);
    expect(x.to).toBeGreaterThan(3);
    expect(y.to).toBeGreaterThan(9);
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
