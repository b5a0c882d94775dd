import type { Services } from "../services.ts";
import type { ClaimedMail } from "./mail-records.ts";
import type { MailOutcome } from "./mailer.ts";
import { retryAt } from "./retry.ts";

/** Longer than a mailer takes. A sender that died leaves the mail to the next one after this. */
const leaseMs = 120_000;

/**
 * Sends a mail that is due, and writes down what came of it. A mail that another is sending, that was sent or is not due
 * yet, is left alone. The claim comes first: where a sender dies between sending and writing that down, the next one
 * hands over the same id again, by which the service knows it.
 */
export async function deliverMail(services: Services, id: string): Promise<void> {
  const { clock, log, mailer, mails, writer } = services;
  if (!mailer) return;
  const now = clock();
  const [mail] = await writer.commit(mails.claim(id, now, now + leaseMs));
  if (!mail) return;
  const outcome = await handOver(services, mail);
  const keepsWords = services.settings.environment === "development";
  if (outcome.outcome === "sent") {
    await writer.commit(mails.sent(id, clock(), keepsWords));
    return;
  }
  const { reason } = outcome;
  const next = outcome.outcome === "later" ? retryAt(mail.attempt, clock(), outcome.retryAfterSeconds) : null;
  if (next === null) {
    await writer.commit(mails.giveUp(mail, reason, keepsWords));
    log.error("mail.given_up", reason, { mail: id, attempts: mail.attempt });
  } else {
    await writer.commit(mails.postpone(mail, next, reason));
    log.warn("mail.postponed", { mail: id, attempts: mail.attempt, reason, until: new Date(next).toISOString() });
  }
}

async function handOver({ mailer, log }: Services, mail: ClaimedMail): Promise<MailOutcome> {
  if (!mailer) throw new Error("a mail was claimed that nobody can send");
  try {
    return await mailer.send(mail);
  } catch (error) {
    log.error("mail.send_failed", error, { mail: mail.id });
    return { outcome: "later", reason: "the mailer failed" };
  }
}
