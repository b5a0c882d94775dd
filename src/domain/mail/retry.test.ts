import { describe, expect, it } from "vitest";
import { retryAt } from "./retry.ts";

describe("the delay before a mail is tried again", () => {
  it("doubles from a minute up to six hours, and ends after three days", () => {
    const delays = Array.from({ length: 20 }, (_, index) => retryAt(index + 1, 0));
    const minutes = delays.map((delay) => (delay === null ? null : delay / 60_000));
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, ...Array(10).fill(360), null]);
    const days = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0) / 86_400_000;
    expect(days).toBeCloseTo(2.85, 1);
  });

  it("is as long as the service wants it, within six hours", () => {
    expect(retryAt(1, 1000, 90)).toBe(91_000);
    expect(retryAt(3, 0, 90)).toBe(240_000);
    expect(retryAt(1, 0, 1_000_000)).toBe(6 * 3600 * 1000);
  });
});
