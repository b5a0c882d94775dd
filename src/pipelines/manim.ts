import { createHash } from "node:crypto";
import { manimTools, type ManimResult as Rendered } from "../../containers/protocol/manim-tools.ts";
import { type Attempt, withError } from "../domain/authoring/attempts.ts";
import { chooseAuthor } from "../domain/authoring/authors.ts";
import { writeUntilItPasses } from "../domain/authoring/write-until-it-passes.ts";
import { pipeline, StageAgain, type StageContext, StageFailure, stage } from "../domain/jobs/pipeline.ts";
import { currentManimVersion, manimInput } from "../domain/scripts/manim-job.ts";
import type { Script } from "../domain/scripts/script.ts";
import { authoringBudget, sceneRunLimits } from "./limits.ts";
import { publishFilm } from "./publish-film.ts";

/**
 * A prompt in, a film out (Omega, "Generate Manim Script"). A script that Manim will not render goes back to its author,
 * who gets as many tries as `authoringBudget` says; what was tried is in the script's row.
 */
export const manim = pipeline("manim", currentManimVersion, [
  stage("write", 20, null, writeScript),
  stage("render", 75, "manim", renderScene, { leavesFiles: true }),
  stage("publish", 5, "manim", publishFilm),
]);

/** What of a failed render is the script's fault, so that another script may do better. */
const scriptFaults = ["SCRIPT_INVALID", "SCRIPT_FAILED", "SCRIPT_EMPTY", "LIMIT_EXCEEDED"];

async function writeScript(context: StageContext): Promise<null> {
  const { job, services, attempt, signal } = context;
  const input = manimInput.parse(job.input);
  if (input.write) {
    const { prompt, provider, attempts } = await scriptOf(context);
    const outcome = await writeUntilItPasses({
      prompt,
      author: chooseAuthor(services.authors, provider, services.settings.providerFallback),
      budget: authoringBudget,
      startedAt: job.startedAt ?? job.createdAt,
      clock: services.clock,
      signal,
      attempts,
      keep: async (all) => {
        await services.writer.commit(services.scripts.keepAttempts(job.uid, attempt, all, services.clock()));
      },
    });
    if (!outcome.attempt) {
      const { unavailable } = outcome;
      const code = unavailable ? "AUTHOR_UNAVAILABLE" : "SCRIPT_FAILED";
      throw new StageFailure(code, whyNot(outcome.attempts, outcome.error), { retryable: unavailable });
    }
  }
  if (!input.execute) await context.complete(null, () => []);
  return null;
}

/** Where the author gave up on a script, what was wrong with that says more than that they did. */
function whyNot(attempts: readonly Attempt[], error: string): string {
  const failed = attempts.findLast((one) => one.script !== "");
  const known = failed?.error ?? "";
  return known === "" || error.includes(known) ? error : `${error} The last error: ${known}`;
}

async function renderScene(context: StageContext): Promise<Rendered> {
  const { write, quality, scriptUid } = manimInput.parse(context.job.input);
  const script = await scriptOf(context);
  const bytes = new TextEncoder().encode(script.script);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = `script-${context.attempt}.py`;
  await context.send([{ name: file, title: "the script", bytes: bytes.length, sha256, open: async () => bytes }]);
  const params = manimTools.scene.params.parse({ script: file, scene: script.scene, quality, seed: seedOf(scriptUid) });
  try {
    const { result } = await context.run("scene", params, sceneRunLimits);
    return manimTools.scene.result.parse(result);
  } catch (error) {
    if (!write || !(error instanceof StageFailure) || !scriptFaults.includes(error.code)) throw error;
    await sendBack(context, script, error);
    throw error;
  }
}

/** Notes what was wrong with the script, and has the job write another; whether there may be one, `writeScript` knows. */
async function sendBack({ job, services, attempt }: StageContext, script: Script, { message }: StageFailure) {
  const attempts = withError(script.attempts, message);
  const keep = services.scripts.keepAttempts(job.uid, attempt, attempts, services.clock());
  await services.writer.commit(keep);
  throw new StageAgain("write", message);
}

async function scriptOf({ job, services }: StageContext): Promise<Script> {
  const [script] = await services.reader.together(services.scripts.ofJob(job.uid));
  if (!script) throw new StageFailure("SCRIPT_GONE", "The script was deleted, or is rendered by a later job.");
  return script;
}

/** The same script gives the same film, however often it is rendered. */
function seedOf(uid: string): number {
  return Number.parseInt(uid.replaceAll("-", "").slice(0, 8), 16);
}
