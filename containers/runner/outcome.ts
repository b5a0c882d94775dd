/** How a run ends: the one event that closes it. */
import type { RunFailureCode, RunFile } from "../protocol/run-protocol.ts";
import type { NewEvent } from "./event-log.ts";
import { contentTypeOf } from "./files/content-type.ts";
import type { Digests } from "./files/digests.ts";
import { openPlainFile } from "./files/open-file.ts";
import type { Place } from "./files/place.ts";
import type { ToolAnswer } from "./run-filter.ts";
import type { ToolEnd } from "./tool-process.ts";

export type Failed = Extract<NewEvent, { type: "failed" }>;
export type Outcome = Extract<NewEvent, { type: "done" | "failed" }>;

/** The launcher's own exit code, and where the kernel could not start it. */
const sandboxExitCodes = [125, 126];
const killedExitCode = 137;

export function failed(code: RunFailureCode, message: string, retryable = false): Failed {
  return { type: "failed", code, message: message.slice(0, 2000), retryable };
}

/**
 * The outcome of a tool process that ended by itself. Its processes must be dead, so
 * that the files that it names are what they will stay.
 */
export async function outcomeOf(
  answer: ToolAnswer | undefined,
  end: ToolEnd,
  place: Place,
  digests: Digests,
): Promise<Outcome> {
  if (answer?.type === "failed") return { ...answer, message: answer.message || "The tool failed.", retryable: false };
  if (answer?.type === "done") {
    const described = await describeFiles(place, answer.files, digests);
    if ("wrong" in described)
      return failed("tool_failed", `${described.wrong} is not a plain file of the job's folder.`);
    return { type: "done", files: described.files, result: answer.result };
  }
  if (sandboxExitCodes.includes(end.exitCode))
    return failed("sandbox_unavailable", `The run could not be started: ${end.stderr.trim().slice(-500)}`);
  if (end.exitCode === killedExitCode)
    return failed("tool_failed", "The tool was killed from outside; the machine may be out of memory.", true);
  return failed("tool_failed", `The tool ended without an answer (exit code ${end.exitCode}).`);
}

async function describeFiles(
  place: Place,
  names: readonly string[],
  digests: Digests,
): Promise<{ files: RunFile[] } | { wrong: string }> {
  const files: RunFile[] = [];
  for (const name of new Set(names)) {
    const opened = await openPlainFile(place, name);
    if (!opened) return { wrong: name };
    try {
      const sha256 = await digests.of(opened.file, opened.about);
      files.push({ name, bytes: Number(opened.about.size), sha256, contentType: contentTypeOf(name) });
    } finally {
      await opened.file.close();
    }
  }
  return { files };
}
