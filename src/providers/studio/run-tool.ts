import type { z } from "zod";
import type { RunFile } from "../../../containers/protocol/run-protocol.ts";
import { studioTools } from "../../../containers/protocol/studio-tools.ts";
import type { MadeFile } from "../../domain/studio/made-file.ts";
import type { RunContext } from "../../domain/studio/run-context.ts";
import { studioRunLimits } from "./run-limits.ts";

type Tools = typeof studioTools;

/** What a run of the studio made: its answer, and its files by name. */
export interface Made<Result> {
  result: Result;
  /** It stays in the job's folder and is read from there when it is opened. */
  file(name: string): MadeFile;
}

/** Runs a tool of the studio runtime. What the run throws is the engine's. */
export async function runStudioTool<Tool extends keyof Tools>(
  context: RunContext,
  tool: Tool,
  params: z.input<Tools[Tool]["params"]>,
  workSeconds: number,
): Promise<Made<z.output<Tools[Tool]["result"]>>> {
  const { files, result } = await context.run(tool, { ...params }, studioRunLimits(workSeconds));
  return {
    result: studioTools[tool].result.parse(result) as z.output<Tools[Tool]["result"]>,
    file: (name) => madeFile(context, files, name),
  };
}

function madeFile(context: RunContext, files: readonly RunFile[], name: string): MadeFile {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`the studio named a file that it did not make: ${name}`);
  const { bytes, sha256, contentType } = found;
  return { bytes, sha256, contentType, open: async () => (await context.fetch(name)).body };
}
