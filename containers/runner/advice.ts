/** What a run may ask of its runtime, and nobody but the runtime can give: a process outside of the run's sandbox answers. */
import type { ToolMessage } from "./tool-messages.ts";
import type { ToolProcess } from "./tool-process.ts";
import { log, messageOf } from "./log.ts";

/** Answers a question of a run, which is nothing but what some user wrote. `stopped` aborts when nobody waits any more. */
export type Adviser = (question: unknown, stopped: AbortSignal) => Promise<unknown>;

type Question = Extract<ToolMessage, { type: "ask" }>;

/** Answers one run's questions in turn. */
export function adviseInTurn(adviser: Adviser | undefined, process: ToolProcess, stopped: AbortSignal) {
  const asked: Question[] = [];
  let answering = false;

  async function answerAll(): Promise<void> {
    answering = true;
    for (let next = asked.shift(); next && !stopped.aborted; next = asked.shift())
      process.advise({ id: next.id, answer: await answered(adviser, next, stopped) });
    answering = false;
  }

  return (question: Question): void => {
    asked.push(question);
    if (!answering) void answerAll();
  };
}

async function answered(adviser: Adviser | undefined, { question }: Question, stopped: AbortSignal): Promise<unknown> {
  if (!adviser) return { error: "nobody answers here" };
  try {
    return await adviser(question, stopped);
  } catch (error) {
    log("error", "a run's question could not be answered", { cause: messageOf(error) });
    return { error: "the runtime could not answer" };
  }
}
