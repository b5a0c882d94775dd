import type { AuthorName, ScriptRequest } from "./author.ts";

/** One try at a script, as it is kept and shown. JSON. */
export interface Attempt {
  /** Empty where the answer held none. */
  script: string;
  /** The class to render; null where there is none. */
  scene: string | null;
  /** What was wrong with it, in words that also go back to whoever mends it; null: nothing so far. */
  error: string | null;
  servedBy: AuthorName;
  tokens: number;
  /** When it was asked for, epoch milliseconds. */
  at: number;
}

export interface AuthoringBudget {
  maxAttempts: number;
  /** Of all attempts together. Looked at before each: the last one may go over it. */
  maxTokens: number;
  /** From the beginning to the last time that somebody is asked, renders included. */
  maxMs: number;
}

/**
 * Where the loop stands. `render`: the last attempt has nothing against it so far. `give_up`: nothing came of it, and
 * `error` says why.
 */
export type Step =
  | { step: "write"; request: ScriptRequest }
  | { step: "render"; attempt: Attempt }
  | { step: "give_up"; error: string };

/** What to do after these attempts, which began `elapsedMs` ago. */
export function nextStep(
  prompt: string,
  attempts: readonly Attempt[],
  budget: AuthoringBudget,
  elapsedMs: number,
): Step {
  const last = attempts.at(-1);
  if (!last) return { step: "write", request: { prompt } };
  if (last.error === null) return { step: "render", attempt: last };
  const over = spent(attempts, budget, elapsedMs);
  if (over) return { step: "give_up", error: `${over} The last error: ${last.error}` };
  return { step: "write", request: { prompt, repair: whatToMend(attempts, last.error) } };
}

/** The last script that there was, even where something else went wrong since. */
function whatToMend(attempts: readonly Attempt[], lastError: string): { script: string; error: string } {
  const written = attempts.findLast((attempt) => attempt.script !== "");
  const error = written?.error ?? lastError;
  return { script: written?.script ?? "", error: error === lastError ? error : `${error}\n${lastError}` };
}

function spent(attempts: readonly Attempt[], budget: AuthoringBudget, elapsedMs: number): string | null {
  if (attempts.length >= budget.maxAttempts) return `No script that renders came of ${attempts.length} attempts.`;
  const tokens = attempts.reduce((sum, one) => sum + one.tokens, 0);
  if (tokens >= budget.maxTokens) {
    return `No script that renders came of the ${budget.maxTokens} tokens that a film may cost (${tokens} were used).`;
  }
  if (elapsedMs >= budget.maxMs) {
    return `No script that renders came of the ${Math.round(budget.maxMs / 1000)} seconds that writing may take.`;
  }
  return null;
}

/** What Python says last matters most. */
const maxErrorCharacters = 4000;

/** The attempts when the last one has turned out wrong. */
export function withError(attempts: readonly Attempt[], error: string): Attempt[] {
  const last = attempts.at(-1);
  if (!last) throw new Error("there is no attempt to find wrong");
  return [...attempts.slice(0, -1), { ...last, error: error.slice(-maxErrorCharacters) }];
}
