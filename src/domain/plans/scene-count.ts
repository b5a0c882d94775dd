import { planLimits } from "./planner.ts";

/** What a plan lasts where nobody says. */
export const defaultPlanSeconds = 30;
const secondsPerScene = 6;

/** How many scenes fit a film of this length: some six seconds each, at least three where there is room for them. */
export function fittingSceneCount(totalSeconds: number): number {
  const few = Math.max(1, Math.floor(totalSeconds / 3));
  return Math.min(few, Math.max(3, Math.round(totalSeconds / secondsPerScene)), planLimits.maxSceneCount);
}
