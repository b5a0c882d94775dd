import { describe, expect, it } from "vitest";
import { seededRandom } from "../music/random.ts";
import { chooseCuts, proportionalCuts, type ShotLimits } from "./cut-points.ts";

const lengthsOf = (cuts: readonly number[]) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));

function randomShots(seed: number): { shots: ShotLimits[]; frames: number } {
  const random = seededRandom(seed, "cuts");
  const shots = Array.from({ length: random.integer(1, 30) }, () => {
    const least = random.integer(10, 40);
    return { least, most: least + random.integer(0, 120), emphasis: random.between(0.8, 1.3) };
  });
  const [low, high] = [shots.reduce((sum, one) => sum + one.least, 0), shots.reduce((sum, one) => sum + one.most, 0)];
  return { shots, frames: random.integer(low, high) };
}

describe("chooseCuts", () => {
  it("keeps every shot between its limits, all of them together exactly as long as asked", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { shots, frames } = randomShots(seed);
      const everywhere = Array.from({ length: frames }, (_, frame) => ({ frame, cost: 0 }));
      for (const cuts of [
        chooseCuts({ frames, shots, paceAt: () => 50 }, everywhere),
        proportionalCuts({ frames, shots, paceAt: () => 50 }),
      ]) {
        const lengths = lengthsOf(cuts ?? []);
        expect(lengths.length).toBe(shots.length);
        expect(lengths.every((one, index) => one >= (shots[index]?.least ?? 0))).toBe(true);
        expect(lengths.every((one, index) => one <= (shots[index]?.most ?? 0))).toBe(true);
        expect(cuts?.at(-1)).toBe(frames);
      }
    }
  });

  it("takes the cheap points where the pace allows it, and answers null where no points fit", () => {
    const shots = Array.from({ length: 4 }, () => ({ least: 20, most: 80, emphasis: 1 }));
    const grid = [
      { frame: 45, cost: 0 },
      { frame: 50, cost: 0.5 },
      { frame: 100, cost: 0 },
      { frame: 150, cost: 0 },
    ];
    expect(chooseCuts({ frames: 200, shots, paceAt: () => 50 }, grid)).toEqual([0, 45, 100, 150, 200]);
    expect(chooseCuts({ frames: 200, shots, paceAt: () => 50 }, grid.slice(0, 2))).toBeNull();
  });
});
