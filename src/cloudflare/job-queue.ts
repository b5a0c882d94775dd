import { z } from "zod";
import type { JobQueue } from "../domain/jobs/dispatch.ts";

/** What a message of the queue holds; both its sender and its consumer know it by this. */
export const jobMessage = z.object({ jobId: z.uuid() });

export function jobQueue(queue: Queue): JobQueue {
  return { send: async (jobUid) => void (await queue.send({ jobId: jobUid })) };
}
