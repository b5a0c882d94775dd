import { zodResponseFormat } from "openai/helpers/zod";
import { finishPlan } from "../../domain/plans/finish-plan.ts";
import type { Plan } from "../../domain/plans/plan.ts";
import type { Planner, PlanRequest } from "../../domain/plans/planner.ts";
import { defaultPlanSeconds, fittingSceneCount } from "../../domain/plans/scene-count.ts";
import { type Asking, ask, type Count } from "../openai/ask.ts";
import { type ChatClient, serviceLabels } from "../openai/clients.ts";
import { CutOff } from "../openai/failures.ts";
import { ServiceFailure } from "../openai/service-failure.ts";
import { answeredPlan } from "./answered-plan.ts";
import { type AskedLength, planMessages } from "./plan-messages.ts";

/** Reasoning counts among them. */
const maxAnswerTokens = 32_000;
const maxAnswerCharacters = 200_000;

export interface OpenAIPlannerOptions extends ChatClient, Omit<Asking, "servedBy" | "service"> {}

/** A model behind OpenAI's chat completions that answers in the form of `answeredPlan`, streamed so that one cut off is seen to be. */
export function openaiPlanner({ name, client, model, ...asking }: OpenAIPlannerOptions): Planner {
  const label = serviceLabels[name];
  const service = {
    name: label,
    refuses: "refuses to plan this",
    tooLarge: "answered with more than a plan can be",
  };
  return {
    name,
    plan: (request, signal) =>
      ask({ servedBy: name, service, ...asking }, signal, async (either, count) => {
        const asked = lengthOf(request);
        const text = await complete({ name, client, model }, service, planMessages(request, asked), count, either);
        return planOf(text, asked, label);
      }),
  };
}

function lengthOf({ durationSeconds, sceneCount }: PlanRequest): AskedLength {
  const seconds = durationSeconds ?? defaultPlanSeconds;
  return { durationSeconds: seconds, sceneCount, about: fittingSceneCount(seconds) };
}

async function complete(
  { client, model }: ChatClient,
  service: { name: string; refuses: string; tooLarge: string },
  messages: ReturnType<typeof planMessages>,
  count: Count,
  signal: AbortSignal,
): Promise<string> {
  const chunks = await client.chat.completions.create(
    {
      model,
      messages,
      response_format: zodResponseFormat(answeredPlan, "plan"),
      stream: true,
      stream_options: { include_usage: true },
      max_completion_tokens: maxAnswerTokens,
    },
    { signal },
  );
  let text = "";
  let refusal = "";
  let finished: string | null = null;
  for await (const chunk of chunks) {
    const choice = chunk.choices[0];
    text += choice?.delta.content ?? "";
    refusal += choice?.delta.refusal ?? "";
    finished = choice?.finish_reason ?? finished;
    if (chunk.usage) count({ inputTokens: chunk.usage.prompt_tokens, outputTokens: chunk.usage.completion_tokens });
    if (text.length > maxAnswerCharacters) {
      throw new ServiceFailure("malformed", `${service.name} ${service.tooLarge}.`);
    }
  }
  if (finished === null) throw new CutOff("the stream ended without a reason to");
  if (finished === "content_filter" || refusal !== "") {
    throw new ServiceFailure("refused", `${service.name} ${service.refuses}.`);
  }
  if (finished === "length") throw new ServiceFailure("malformed", `${service.name}'s plan was too long and was cut.`);
  return text;
}

function planOf(text: string, asked: AskedLength, label: string): Plan {
  const again = (problem: string) => new ServiceFailure("malformed", `${label} ${problem}.`, { passing: true });
  const parsed = answeredPlan.safeParse(jsonOf(text));
  if (!parsed.success) throw again("answered with something that is no plan");
  const { scenes, ...rest } = parsed.data;
  if (asked.sceneCount !== null && scenes.length !== asked.sceneCount) {
    throw again(`planned ${scenes.length} scenes where ${asked.sceneCount} were asked for`);
  }
  if (scenes.length > asked.durationSeconds) throw again("planned more scenes than there are seconds");
  const plan = finishPlan({ ...rest, scenes }, asked.durationSeconds);
  if (!plan) throw again(`wrote more words than can be said in ${asked.durationSeconds} seconds`);
  return plan;
}

/** undefined where it is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
