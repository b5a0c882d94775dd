import type { PictureStyle } from "../../../containers/protocol/studio-tools.ts";
import type { Answer, ServerName } from "../studio/answer.ts";
import type { Plan } from "./plan.ts";

export interface PlanRequest {
  /** What the film is to be about, in the user's own words and language. What it says of length and number of scenes stands back behind the fields below. */
  prompt: string;
  style: PictureStyle;
  /** Of all scenes together, exactly; null: as the prompt says, else as fits. */
  durationSeconds: number | null;
  /** null: as the prompt says, else as fits. */
  sceneCount: number | null;
  /** The built-in planner gives the same plan for the same request. */
  seed: number;
}

/** Of one plan, whoever makes it. */
export const planLimits = { maxSceneCount: 100, maxDurationSeconds: 1200, maxPromptCharacters: 4000 } as const;

/** Makes a plan for a film from a prompt. */
export interface Planner {
  readonly name: ServerName;
  plan(request: PlanRequest, signal: AbortSignal): Promise<Answer<Plan>>;
}
