import { startToolProcess } from "../tool-process.ts";
import { checkResult, type ToolMessage } from "../tool-messages.ts";
import type { Cell, Enter, RuntimeCode } from "./cell.ts";

/** Starts the tool process inside and answers the names of its tools. Rejects where it cannot load them. */
export async function checkTools(enter: Enter, cell: Cell, code: RuntimeCode): Promise<string[]> {
  const { argv } = enter(cell, code.command);
  let answer: ToolMessage | undefined;
  const started = startToolProcess(argv);
  started.tell({ check: true }, { onMessage: (message) => (answer = message) });
  const timer = setTimeout(() => started.kill(), 60_000);
  const { exitCode, stderr } = await started.ended;
  clearTimeout(timer);
  if (answer?.type === "done") return checkResult.parse(answer.result).tools;
  const said = answer?.type === "failed" ? answer.message : stderr;
  throw new Error(`the tool process could not start (${exitCode}): ${said.trim().slice(-600)}`);
}
