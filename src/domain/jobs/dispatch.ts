import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";

/** The queue that tells a job's object to begin. It may lose a message or deliver it twice. */
export interface JobQueue {
  send(jobUid: string): Promise<void>;
}

/** The rows behind the queue: a dispatch that was not acknowledged is sent again. */
export interface DispatchRecords {
  due(now: number, limit: number): Read<string[]>;
  /** Not due again before `dueAt`, unless it is acknowledged. */
  postpone(jobUids: readonly string[], dueAt: number): Write<void>;
  acknowledge(jobUid: string): Write<void>;
  failed(jobUid: string, error: string): Write<void>;
}

/** How long the queue has before the sweep sends a dispatch again. */
export const dispatchPatienceMs = 60_000;
