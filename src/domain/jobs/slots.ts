import type { SlotAnswer } from "./slot-queue.ts";

/** One pool for each runtime. */
export interface Slots {
  /** Asks for a slot, or renews the one held; a job that waits is woken when its turn comes. */
  ask(runtime: RuntimeName, jobUid: string, accountUid: string): Promise<SlotAnswer>;
  leave(runtime: RuntimeName, jobUid: string): Promise<void>;
}

export const runtimeNames = ["ffmpeg", "manim", "studio"] as const;
export type RuntimeName = (typeof runtimeNames)[number];
