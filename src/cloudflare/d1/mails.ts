import type { MailRecords, NewMail } from "../../domain/mail/mail-records.ts";
import { d1Write } from "./writer.ts";

export function d1Mails(database: D1Database): MailRecords {
  return {
    enqueue: (mail) => d1Write([insertMail(database, mail)], () => undefined),
  };
}

/** `condition` is a SELECT on which the mail depends; it is written where that has a row. Its numbered parameters begin at ?8. */
export function insertMail(
  database: D1Database,
  mail: NewMail,
  condition = "SELECT 1",
  parameters: readonly (string | number)[] = [],
): D1PreparedStatement {
  return database
    .prepare(
      `INSERT INTO mails (id, recipient, recipient_key, subject, text, html, created_at, due_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7 WHERE EXISTS (${condition})`,
    )
    .bind(mail.id, mail.to, mail.toKey, mail.subject, mail.text, mail.html, mail.createdAt, ...parameters);
}
