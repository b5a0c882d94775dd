import type { Services } from "../services.ts";

/** Of each kind in one sweep; the next minute takes the rest. */
const requeuedAtOnce = 50;
const deletedAtOnce = 500;
/** What the queue was given a moment ago is not lost yet. */
const queuePatienceMs = 30_000;
const keptMs = 30 * 24 * 3600 * 1000;

/**
 * The minute's look after mails: what the queue lost, and what is to be tried again, is queued; what was sent or given
 * up a month ago goes. Where nothing is configured to send mails they stay due, and the log says so.
 */
export async function sweepMails(services: Services): Promise<{ queued: number; deleted: number }> {
  const { clock, log, mailer, mailQueue, mails, reader, writer } = services;
  const [deleted] = await writer.commit(mails.sweep(clock() - keptMs, deletedAtOnce));
  const [due] = await reader.together(mails.due(clock() - queuePatienceMs, requeuedAtOnce));
  if (due.length === 0) return { queued: 0, deleted };
  if (!mailer) {
    const hint = "set MAIL_FROM, and RESEND_API_KEY or the send_email binding EMAIL";
    log.error("mail.not_configured", "mails wait, and nothing sends them", { atLeast: due.length, hint });
    return { queued: 0, deleted };
  }
  const results = await Promise.allSettled(due.map((id) => mailQueue.send(id)));
  for (const [index, result] of results.entries()) {
    if (result.status === "rejected") log.error("mail.queue_failed", result.reason, { mail: due[index] });
  }
  return { queued: results.filter((result) => result.status === "fulfilled").length, deleted };
}
