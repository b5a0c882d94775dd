import type { RunEvent, RunFile, RunRequest } from "../../../containers/protocol/run-protocol.ts";
import type { RuntimeName } from "./slots.ts";

/** Bytes for a job's folder. `open` is called only if the runtime does not have these bytes yet. */
export interface RuntimeInput {
  name: string;
  /** As a person knows it, for a failure that is about it; absent for what no person sent. */
  title?: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  /** A stream must know its length (a FixedLengthStream's readable): it is sent with it. */
  open(): Promise<ReadableStream<Uint8Array> | Uint8Array>;
}

/** Another caller has the runtime, or it is starting or leaving; asking again later will do. */
export class RuntimeUnavailable extends Error {
  override readonly name = "RuntimeUnavailable";
}
/** The runtime does not know the run (any more): it was restarted, or wiped the folder. */
export class RunLost extends Error {
  override readonly name = "RunLost";
}
/** The runtime does not take what it was asked: a defect of ours, not to be tried again. */
export class RuntimeRefused extends Error {
  override readonly name = "RuntimeRefused";
}

/** One instance of a runtime, through the run protocol. Every call may throw RuntimeUnavailable. */
export interface Runtime {
  send(job: string, input: RuntimeInput, signal: AbortSignal): Promise<void>;
  startRun(job: string, run: string, request: RunRequest, signal: AbortSignal): Promise<void>;
  /** Follows the run from after event `after` to its end. Throws RunLost. */
  events(job: string, run: string, after: number, signal: AbortSignal): AsyncIterable<RunEvent>;
  /** Throws RunLost where the file is not there. */
  fetch(
    job: string,
    name: string,
    signal: AbortSignal,
  ): Promise<{ body: ReadableStream<Uint8Array>; bytes: number; sha256: string }>;
  /** Stops the job's runs and wipes its folder; answers when its processes are dead. */
  wipe(job: string): Promise<void>;
}

export interface Runtimes {
  instance(name: RuntimeName, instance: number): Runtime;
}

export type { RunEvent, RunFile, RunRequest };
