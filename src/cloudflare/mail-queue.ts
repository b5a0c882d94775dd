import { z } from "zod";
import type { MailQueue } from "../domain/mail/mail-queue.ts";

/** What a message of the queue holds; both its sender and its consumer know it by this. */
export const mailMessage = z.object({ mailId: z.uuid() });

export function mailQueue(queue: Queue): MailQueue {
  return { send: async (mailId) => void (await queue.send({ mailId })) };
}
