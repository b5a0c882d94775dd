/**
 * What a tool is. A tool runs in a process of its own, inside the sandbox, for one
 * run; it may start programs, which are in the same sandbox. The run server never
 * reads a user's bytes.
 */
import type { RunFailureCode } from "../protocol/run-protocol.ts";

export interface ToolContext {
  /** Absolute path of the job's folder: inputs are here, and outputs go here. */
  readonly folder: string;
  /** Absolute path of an empty folder for this run alone; gone when it ends. */
  readonly scratch: string;
  /** Processors that the run should use. */
  readonly cores: number;
  /** Reports progress, 0 to 1; never goes back. At most ten a second are sent on. */
  progress(fraction: number, note?: string): void;
  log(level: "info" | "warn", message: string): void;
}

/** `files`: names inside the folder that the run made and the caller may fetch. */
export interface ToolOutcome<Result> {
  files: string[];
  result: Result;
}

export type Tool<Params, Result> = (context: ToolContext, params: Params) => Promise<ToolOutcome<Result>>;

/** Ends a run with a `failed` event. Anything else that a tool throws is `tool_failed`, not retryable. */
export class ToolFailure extends Error {
  readonly code: RunFailureCode;
  readonly file: string | undefined;
  constructor(code: RunFailureCode, message: string, file?: string) {
    super(message);
    this.name = "ToolFailure";
    this.code = code;
    this.file = file;
  }
}
