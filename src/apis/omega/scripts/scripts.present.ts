import type { Attempt } from "../../../domain/authoring/attempts.ts";
import type { JobStatus } from "../../../domain/jobs/job.ts";
import type { Script, ScriptSummary } from "../../../domain/scripts/script.ts";
import { presentTime } from "../time.ts";

/** Omega's words for the engine's states (decisions.md section 3). */
const statuses: Record<JobStatus, string> = {
  pending: "pending",
  queued: "pending",
  moderating: "processing",
  processing: "processing",
  completed: "completed",
  failed: "failed",
  moderation_failed: "failed",
  cancelled: "failed",
};

/** An entry of GET /api/scripts/. */
export function presentSummary(script: ScriptSummary, publicUrl: string) {
  return {
    id: script.uid,
    prompt: script.prompt,
    script: script.script,
    provider: script.provider,
    status: statuses[script.job.status],
    output_url: outputUrl(script, publicUrl),
    created_at: presentTime(script.createdAt),
    updated_at: presentTime(script.updatedAt),
  };
}

/** GET /api/scripts/{id}/. What is printed comes first; the rest is added. */
export function presentScript(script: Script, publicUrl: string, eventsUrl: string) {
  return {
    id: script.uid,
    prompt: script.prompt,
    script: script.script,
    provider: script.provider,
    script_path: scriptPath(script),
    output_path: script.filmPath,
    output_url: outputUrl(script, publicUrl),
    status: statuses[script.job.status],
    error_message: errorMessage(script),
    created_at: presentTime(script.createdAt),
    updated_at: presentTime(script.updatedAt),
    served_by: script.servedBy,
    thumbnail_url: outputUrl(script, publicUrl)?.replace(/\.mp4$/, ".jpg") ?? null,
    events_url: eventsUrl,
    attempts: script.attempts.map(presentAttempt),
  };
}

/** The answer to POST /api/generate/. What is printed comes first; the rest is added. */
export function presentGenerated(script: Script, publicUrl: string) {
  return {
    id: script.uid,
    script: script.script,
    script_path: scriptPath(script),
    output_path: script.filmPath,
    output_url: outputUrl(script, publicUrl),
    served_by: script.servedBy,
  };
}

/** The same of a script that could not be written, or not be rendered. */
export function presentFailed(script: Script, publicUrl: string) {
  const message = errorMessage(script);
  return {
    error: "Internal server error",
    message: script.script === "" ? "No script was written." : "The script could not be rendered.",
    details: message ?? "",
    error_message: message,
    ...presentGenerated(script, publicUrl),
  };
}

/** One that is under way. */
export function presentStatus({ uid, job }: ScriptSummary) {
  return { id: uid, status: statuses[job.status] };
}

function presentAttempt(attempt: Attempt) {
  return {
    script: attempt.script,
    error_message: attempt.error,
    served_by: attempt.servedBy,
    tokens: attempt.tokens,
    created_at: presentTime(attempt.at),
  };
}

function errorMessage({ job }: ScriptSummary): string | null {
  return job.status === "cancelled" ? "The render was cancelled." : (job.failure?.message ?? null);
}

/** Below `/media/`, as `output_path` is. */
function scriptPath({ uid, script }: ScriptSummary): string | null {
  return script === "" ? null : `scripts/${uid}.py`;
}

function outputUrl({ filmPath }: ScriptSummary, publicUrl: string): string | null {
  return filmPath === null ? null : `${publicUrl}/media/${filmPath}`;
}
