import { mailMessage } from "../../src/cloudflare/mail-queue.ts";
import { deliverMail } from "../../src/domain/mail/deliver-mail.ts";
import type { Services } from "../../src/domain/services.ts";

const retryDelaySeconds = 5;

/** Delivers mails one after the other. A message that comes twice finds its mail claimed or sent; what fails is a row that is due later. */
export async function deliverMails(batch: MessageBatch, services: Services): Promise<void> {
  for (const message of batch.messages) {
    const parsed = mailMessage.safeParse(message.body);
    if (!parsed.success) {
      services.log.error("queue.message_unreadable", parsed.error);
      message.ack();
      continue;
    }
    try {
      await deliverMail(services, parsed.data.mailId);
      message.ack();
    } catch (error) {
      services.log.error("queue.delivery_failed", error, { mail: parsed.data.mailId, attempts: message.attempts });
      message.retry({ delaySeconds: retryDelaySeconds * message.attempts });
    }
  }
}
