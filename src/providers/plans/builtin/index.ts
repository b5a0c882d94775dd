import { finishPlan } from "../../../domain/plans/finish-plan.ts";
import { type Planner, planLimits, type PlanRequest } from "../../../domain/plans/planner.ts";
import { defaultPlanSeconds, fittingSceneCount } from "../../../domain/plans/scene-count.ts";
import type { Plan } from "../../../domain/plans/plan.ts";
import { type Answer, builtIn, unfit } from "../../../domain/studio/answer.ts";
import { type Asked, planInEnglish } from "./english.ts";
import { detectLanguage } from "./languages/detect.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { planIn } from "./languages/plan-in.ts";
import { spanish } from "./languages/spanish.ts";
import { readLengths } from "./prompt/lengths.ts";

const others = [spanish, german, french];

/**
 * Plans films without a model: it knows some hundred subjects in words of their own, and tells any other by the form that the
 * prompt asks for. English in full; Spanish, German and French simply; other languages are `unfit`.
 */
export const builtinPlanner: Planner = {
  name: "builtin",
  plan: async (request, signal) => {
    signal.throwIfAborted();
    return planned(request);
  },
};

function planned({ prompt, style, durationSeconds: asked, sceneCount: count, seed }: PlanRequest): Answer<Plan> {
  const words = prompt.replaceAll(/\s+/g, " ").trim();
  if (words === "" || words.length > planLimits.maxPromptCharacters) {
    return unfit("builtin", `A plan needs a prompt of at most ${planLimits.maxPromptCharacters} characters.`);
  }
  const read = readLengths(words);
  const durationSeconds = asked ?? read.durationSeconds ?? defaultPlanSeconds;
  const wanted = count ?? read.sceneCount;
  const sceneCount = wanted ?? fittingSceneCount(durationSeconds);
  const problem = problemOf(durationSeconds, sceneCount);
  if (problem) return unfit("builtin", problem);
  const language = detectLanguage(words);
  const asking: Asked = {
    prompt: read.rest,
    style,
    seed,
    durationSeconds,
    sceneCount,
    sceneCountIsFree: wanted === null,
  };
  const other = others.find(({ code }) => code === language);
  if (!other && language !== "en") {
    return unfit(
      "builtin",
      "The built-in planner writes English, Spanish, German and French, and this is another language.",
    );
  }
  const draft = other ? planIn(other, asking) : planInEnglish(asking);
  const plan = finishPlan(draft, durationSeconds);
  if (!plan) throw new Error("the words of a plan do not fit the time that they were chosen for");
  return builtIn(plan);
}

function problemOf(durationSeconds: number, sceneCount: number): string | null {
  const { maxDurationSeconds, maxSceneCount } = planLimits;
  if (!(durationSeconds > 0 && durationSeconds <= maxDurationSeconds)) {
    return `A plan lasts more than nothing, and at most ${maxDurationSeconds} seconds.`;
  }
  if (!(Number.isInteger(sceneCount) && sceneCount >= 1 && sceneCount <= maxSceneCount)) {
    return `A plan has from 1 to ${maxSceneCount} scenes.`;
  }
  return sceneCount > Math.max(1, durationSeconds) ? "There are more scenes than seconds." : null;
}
