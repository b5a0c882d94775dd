import { type Attempt, type AuthoringBudget, nextStep } from "./attempts.ts";
import { type Author, AuthorFailure, type ScriptRequest } from "./author.ts";
import { checkScript } from "./check-script.ts";

/** What the loop works with. What it knows is in the attempts, so that it goes on after any crash where they were kept. */
export interface Authoring {
  readonly prompt: string;
  readonly author: Author;
  readonly budget: AuthoringBudget;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  /** Those of before, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Called with all of them whenever there is another, or another error. */
  keep(attempts: readonly Attempt[]): Promise<void>;
}

/**
 * `attempt`: a script to render, or null where nothing came of it, and `error` says why. `unavailable`: the author could not
 * be asked, so that another time may do.
 */
export type Written =
  | { attempt: Attempt; attempts: readonly Attempt[] }
  | { attempt: null; attempts: readonly Attempt[]; error: string; unavailable: boolean };

/**
 * Asks until there is a script that passes the check, or the budget is spent. Returns at once where the last attempt is
 * such a script. A render that fails comes back as that attempt's error (`withError`). Throws what `signal` was aborted with.
 */
export async function writeUntilItPasses(authoring: Authoring): Promise<Written> {
  let { attempts } = authoring;
  for (;;) {
    const step = nextStep(authoring.prompt, attempts, authoring.budget, authoring.clock() - authoring.startedAt);
    if (step.step === "render") return { attempt: step.attempt, attempts };
    if (step.step === "give_up") return { attempt: null, attempts, error: step.error, unavailable: false };
    const asked = await ask(authoring, step.request);
    attempts = [...attempts, asked.attempt];
    await authoring.keep(attempts);
    if (asked.end !== null) {
      return { attempt: null, attempts, error: asked.attempt.error ?? "", unavailable: asked.end === "unavailable" };
    }
  }
}

/** One attempt. `end`: why asking again is of no use; null: it may be. */
async function ask(
  { author, clock, signal }: Authoring,
  request: ScriptRequest,
): Promise<{ attempt: Attempt; end: "refused" | "unavailable" | null }> {
  const begun = { servedBy: author.name, at: clock() };
  try {
    const { script, scene, tokens } = await author.write(request, signal);
    const error = problemOf(script, scene, request);
    return { attempt: { ...begun, script, scene: scene === "" ? null : scene, error, tokens }, end: null };
  } catch (error) {
    if (!(error instanceof AuthorFailure)) throw error;
    signal.throwIfAborted();
    const { message, tokens, code } = error;
    return {
      attempt: { ...begun, script: "", scene: null, error: message, tokens },
      end: code === "refused" || code === "unavailable" ? code : null,
    };
  }
}

function problemOf(script: string, scene: string, { repair }: ScriptRequest): string | null {
  if (script === repair?.script) return `This is the same script again. It fails as before:\n${repair.error}`;
  const { problems, scenes } = checkScript(script);
  if (problems.length > 0) return problems.join("\n");
  return scenes.includes(scene) ? null : `The script has no scene called ${scene}; it has ${scenes.join(", ")}.`;
}
