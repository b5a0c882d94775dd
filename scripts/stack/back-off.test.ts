import { expect, it } from "vitest";
import { BackOff } from "./back-off.ts";

it("waits longer each time for what dies at once, and 10 s at most", () => {
  const backOff = new BackOff();
  const waits = Array.from({ length: 8 }, () => backOff.next(100));
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

it("begins again for what lived longer than a start takes", () => {
  const backOff = new BackOff();
  backOff.next(0);
  backOff.next(0);
  expect(backOff.next(5000)).toBe(250);
});
