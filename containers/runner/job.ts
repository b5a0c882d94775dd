/** One job of a runtime: its folders, its runs, and who is calling. */
import { Digests } from "./files/digests.ts";
import type { Place } from "./files/place.ts";
import type { Run } from "./run.ts";

export interface Job {
  readonly id: string;
  readonly place: Place;
  readonly digests: Digests;
  readonly runs: Map<string, Run>;
  /** Bytes of the files that callers pushed, by `pushedKey`. */
  readonly pushed: Map<string, number>;
  /** Bytes of uploads that are on their way. */
  incomingBytes: number;
  /** Calls that are open now, followers of events among them. */
  openCalls: number;
  /** Of the monotonic clock, milliseconds. */
  lastCallAt: number;
  /** Aborted when the job is deleted: its uploads and followers end. */
  readonly deleted: AbortController;
}

export function newJob(id: string, place: Place): Job {
  return {
    id,
    place,
    digests: new Digests(),
    runs: new Map(),
    pushed: new Map(),
    incomingBytes: 0,
    openCalls: 0,
    lastCallAt: performance.now(),
    deleted: new AbortController(),
  };
}
