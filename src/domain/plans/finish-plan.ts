import type { Plan, PlannedScene } from "./plan.ts";
import { shareDurations } from "./share-durations.ts";
import { speakingSeconds } from "./speaking.ts";

/** A plan whose scenes do not know yet how long they last. */
export interface PlanDraft extends Omit<Plan, "scenes"> {
  scenes: readonly Omit<PlannedScene, "durationSeconds">[];
}

/** A narration that is too long is said faster by at most a quarter. */
const mostSpeed = 1.25;

/** The seconds that a draft's words take at the narrator's own pace. */
export function neededSeconds(draft: PlanDraft): number {
  return draft.scenes.reduce((sum, scene) => sum + speakingSeconds(scene.narration, draft.language), 0);
}

/** Gives each scene the time that its words take, all together exactly `totalSeconds`. null: the words do not fit. */
export function finishPlan(draft: PlanDraft, totalSeconds: number): Plan | null {
  if (neededSeconds(draft) > totalSeconds * mostSpeed) return null;
  const needs = draft.scenes.map((scene) => speakingSeconds(scene.narration, draft.language));
  const durations = shareDurations(needs, totalSeconds);
  return {
    ...draft,
    scenes: draft.scenes.map((scene, index) => ({ ...scene, durationSeconds: durations[index] ?? 0 })),
  };
}
