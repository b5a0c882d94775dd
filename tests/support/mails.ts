import { env } from "cloudflare:workers";
import type { ClaimedMail } from "../../src/domain/mail/mail-records.ts";
import type { Mailer, MailOutcome } from "../../src/domain/mail/mailer.ts";
import { writeMail } from "../../src/domain/mail/write-mail.ts";
import type { Services } from "../../src/domain/services.ts";
import { createServices } from "../../workers/services.ts";

/** The Worker's services in production, with a mailer that does as it is told and a queue that loses everything. */
export function mailServices(answer: (mail: ClaimedMail) => Promise<MailOutcome> | MailOutcome = sent) {
  const handedOver: ClaimedMail[] = [];
  const queued: string[] = [];
  const logged: { level: string; event: string; fields: Record<string, unknown> }[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      handedOver.push(mail);
      return answer(mail);
    },
  };
  const real = createServices(env);
  const note =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) =>
      void logged.push({ level, event, fields });
  const log: Services["log"] = {
    info: note("info"),
    warn: note("warn"),
    error: (event, cause, fields = {}) => note("error")(event, { ...fields, cause }),
    with: () => log,
  };
  const services: Services = {
    ...real,
    settings: { ...real.settings, environment: "production" },
    clock: () => Date.now(),
    log,
    mailer,
    mailQueue: { send: async (id) => void queued.push(id) },
  };
  return { services, handedOver, queued, logged };
}

const sent = (): MailOutcome => ({ outcome: "sent" });

/** A mail with a token in it, as a row that is due. */
export async function enqueueMail(services: Services, to = `${crypto.randomUUID()}@example.com`): Promise<string> {
  const mail = writeMail({ to, subject: "A token", paragraphs: [{ code: "token-123" }], at: services.clock() });
  await services.writer.commit(services.mails.enqueue(mail));
  return mail.id;
}

/** The row, but for who it is to. */
export function mailRow(id: string): Promise<Record<string, unknown> | null> {
  return env.DB.prepare("SELECT subject, text, html, due_at, attempts, sent_at, last_error FROM mails WHERE id = ?")
    .bind(id)
    .first();
}
