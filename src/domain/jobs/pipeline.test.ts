import { describe, expect, it } from "vitest";
import { overallProgress, pipeline, stage, stageAfterLoss } from "./pipeline.ts";

const work = async () => null;
const leaves = { leavesFiles: true };
const recipe = pipeline("montage", 1, [
  stage("analyze", 30, "ffmpeg", work),
  stage("compose", 0, null, work),
  stage("score", 10, "ffmpeg", work, leaves),
  stage("render", 50, "ffmpeg", work, leaves),
  stage("publish", 10, "ffmpeg", work),
]);

describe("a pipeline", () => {
  it("goes back to the first stage whose files went with a lost runtime, and no further", () => {
    expect(recipe.stages.map((_, index) => stageAfterLoss(recipe, index))).toEqual([0, 1, 2, 2, 2]);
  });

  it("weighs its stages into one progress that ends at 1", () => {
    expect(overallProgress(recipe, 0, 0.5)).toBeCloseTo(0.15);
    expect(overallProgress(recipe, 3, 0.5)).toBeCloseTo(0.65);
    expect(overallProgress(recipe, 4, 7)).toBe(1);
  });
});
