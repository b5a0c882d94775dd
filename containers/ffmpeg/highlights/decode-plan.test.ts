import { describe, expect, it } from "vitest";
import { coverageSeconds, isWholeAsCheap, planStretches } from "./decode-plan.ts";
import { totalSeconds } from "./spans.ts";

const all = { sound: true, packets: true };
const minutes = 5;
const length = minutes * 60 * 10;
const keys = (every: number) => Array.from({ length: Math.ceil((minutes * 60) / every) }, (_, i) => i * every);

/** Interest that is low but for peaks at some seconds. */
function scores(peaks: readonly number[]): Float64Array {
  return Float64Array.from({ length }, (_, i) => (peaks.includes(i / 10) ? 0.9 : 0.05 + 0.02 * Math.sin(i)));
}

describe("the plan of what to decode", () => {
  it("covers what is promising, from a key frame on, and little else", () => {
    const peaks = [33.3, 120, 121.5, 250];
    const plan = planStretches(scores(peaks), keys(2), minutes * 60, 40);
    for (const peak of peaks) expect(plan.some((one) => one.from <= peak - 1.2 && one.to >= peak + 1)).toBe(true);
    for (const { from } of plan) expect(from % 2).toBe(0);
    expect(totalSeconds(plan)).toBeLessThanOrEqual(40);
    for (let i = 1; i < plan.length; i++) expect(plan[i]?.from).toBeGreaterThan(plan[i - 1]?.to ?? 0);
  });

  it("counts what a long group of pictures costs", () => {
    const plan = planStretches(scores([29, 89]), keys(30), minutes * 60, 80);
    expect(plan.some((one) => one.from === 0 && one.to >= 31)).toBe(true);
    expect(plan.some((one) => one.from === 60 && one.to >= 91)).toBe(true);
    expect(totalSeconds(plan)).toBeLessThanOrEqual(80);
  });

  it("goes beyond its measure for places as good as the best, within bounds", () => {
    const many = Array.from({ length: 25 }, (_, i) => 6 + i * 12);
    const covered = totalSeconds(planStretches(scores(many), keys(2), minutes * 60, 40));
    expect(covered).toBeGreaterThan(45);
    expect(covered).toBeLessThanOrEqual(56);
  });

  it("is everything where the clip is short or its key frames are far apart", () => {
    expect(isWholeAsCheap(10, [0], coverageSeconds(10, all))).toBe(true);
    expect(isWholeAsCheap(24, [0, 12.5], coverageSeconds(24, all))).toBe(true);
    expect(isWholeAsCheap(24, keys(2).slice(0, 12), coverageSeconds(24, all))).toBe(false);
    expect(isWholeAsCheap(300, keys(10), coverageSeconds(300, all))).toBe(false);
  });

  it("is a smaller share of a longer clip", () => {
    expect(coverageSeconds(6, all)).toBe(6);
    expect(coverageSeconds(60, all) / 60).toBeLessThan(0.4);
    expect(coverageSeconds(600, all) / 600).toBeLessThan(0.3);
    expect(coverageSeconds(7200, all)).toBe(420);
  });

  it("is more where there is less to go by, and all where there is nothing", () => {
    const [sound, packets] = [true, true];
    const hints = [all, { sound, packets: false }, { sound: false, packets }, { sound: false, packets: false }];
    const covered = hints.map((one) => coverageSeconds(180, one));
    expect(covered).toEqual([...covered].sort((a, b) => a - b));
    expect(new Set(covered).size).toBe(4);
    expect(covered.at(-1)).toBe(180);
  });
});
