import { describe, expect, it } from "vitest";
import { finishPlan, type PlanDraft } from "./finish-plan.ts";
import { shareDurations } from "./share-durations.ts";
import { speakingSeconds } from "./speaking.ts";

const hundredths = (durations: number[]) => durations.reduce((sum, seconds) => sum + Math.round(seconds * 100), 0);

describe("durations", () => {
  it("are whole, and what is needed and the rest alike", () => {
    expect(shareDurations([4, 2, 3], 12)).toEqual([5, 3, 4]);
    expect(shareDurations([4, 2, 3], 9)).toEqual([4, 2, 3]);
    expect(shareDurations([], 10)).toEqual([]);
    expect(shareDurations([0], 7)).toEqual([7]);
  });

  it("are less than is needed in proportion, but never nothing", () => {
    expect(shareDurations([20, 10, 0], 15)).toEqual([9, 5, 1]);
  });

  it("are hundredths where there are fewer seconds than scenes, or no whole ones", () => {
    expect(shareDurations([1, 1, 1], 2)).toEqual([0.67, 0.67, 0.66]);
    expect(hundredths(shareDurations([1, 5, 2], 20.5))).toBe(2050);
    expect(() => shareDurations([1, 1, 1], 0.02)).toThrow(RangeError);
  });

  it("add up to the total exactly, whatever is needed", () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 2000; round += 1) {
      const needed = Array.from({ length: 1 + next(40) }, () => next(2000) / 100);
      const total = needed.length + next(600) + (round % 3 === 0 ? next(100) / 100 : 0);
      const durations = shareDurations(needed, total);
      expect(hundredths(durations)).toBe(Math.round(total * 100));
      expect(Math.min(...durations)).toBeGreaterThan(0);
      if (needed.reduce((sum, seconds) => sum + Math.max(1, Math.ceil(seconds)), 0) <= total) {
        for (const [at, seconds] of durations.entries()) expect(seconds).toBeGreaterThan((needed[at] ?? 0) - 1);
      }
    }
  });
});

describe("a draft", () => {
  const draft = (narration: string): PlanDraft => ({
    title: "T",
    language: "en",
    music: { genre: "jazz", mood: "calm" },
    scenes: [{ description: "d", descriptionInEnglish: "d", sound: "s", shot: "wide", narration }],
  });

  it("becomes no plan where its words cannot be said in time, a quarter faster at most", () => {
    const words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    expect(speakingSeconds(words, "en")).toBe(5.5);
    expect(finishPlan(draft(words), 5)).toMatchObject({ scenes: [{ durationSeconds: 5 }] });
    expect(finishPlan(draft(words), 4)).toBeNull();
  });

  it("takes no time to say nothing", () => {
    expect(speakingSeconds("", "en")).toBe(0);
    expect(speakingSeconds("…", "en")).toBe(0);
  });
});
