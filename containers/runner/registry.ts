/** A runtime's tools by name, for its tool processes. Each is loaded only where it runs. */
import { z } from "zod";
import { type Tool, type ToolContext, ToolFailure, type ToolOutcome } from "./tool.ts";

export interface ToolEntry {
  /** Loads the tool without running it; rejects where its module is broken. */
  load(): Promise<unknown>;
  /** Rejects with ToolFailure `invalid_params` where the tool does not take `params`. */
  run(context: ToolContext, params: unknown): Promise<ToolOutcome<unknown>>;
}
export type Registry = Readonly<Record<string, ToolEntry>>;

/** A tool with the schemas of what it takes and answers; both are checked. */
export function entry<Params extends z.ZodType, Result extends z.ZodType>(
  schemas: { params: Params; result: Result },
  load: () => Promise<Tool<z.output<Params>, z.input<Result>>>,
): ToolEntry {
  return {
    load,
    async run(context, params) {
      const parsed = schemas.params.safeParse(params);
      if (!parsed.success) throw new ToolFailure("invalid_params", z.prettifyError(parsed.error).slice(0, 1900));
      const tool = await load();
      const outcome = await tool(context, parsed.data);
      return { files: outcome.files, result: schemas.result.parse(outcome.result) };
    },
  };
}
