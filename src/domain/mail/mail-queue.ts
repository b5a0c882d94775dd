import type { Services } from "../services.ts";
import type { NewMail } from "./mail-records.ts";

/** The queue that has a mail delivered. It may lose a message or deliver it twice. */
export interface MailQueue {
  send(mailId: string): Promise<void>;
}

/** Has mails delivered that were committed just now. What the queue does not take, the minute's sweep finds. */
export async function deliverSoon(services: Services, mails: readonly NewMail[]): Promise<void> {
  for (const mail of mails) {
    try {
      await services.mailQueue.send(mail.id);
    } catch (error) {
      services.log.error("mail.queue_failed", error, { mail: mail.id });
    }
  }
}
