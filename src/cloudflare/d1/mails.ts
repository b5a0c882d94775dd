import type { ClaimedMail, MailboxEntry, MailRecords, NewMail } from "../../domain/mail/mail-records.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const maxReason = 500;

export function d1Mails(database: D1Database): MailRecords {
  return {
    enqueue: (mail) => d1Write([insertMail(database, mail)], () => undefined),
    claim: (id, now, leaseUntil) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE mails SET due_at = ?1, attempts = attempts + 1 WHERE id = ?2 AND due_at <= ?3
               RETURNING id, recipient, subject, text, html, attempts`,
            )
            .bind(leaseUntil, id, now),
        ],
        ([claimed]) => (claimed?.results[0] ? decodeClaimed(claimed.results[0]) : null),
      ),
    sent: (id, at, keepsWords) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE mails SET sent_at = ?1, due_at = NULL, last_error = NULL${keepsWords ? "" : forgotten}
               WHERE id = ?2 AND sent_at IS NULL`,
            )
            .bind(at, id),
        ],
        () => undefined,
      ),
    postpone: ({ id, attempt }, dueAt, reason) =>
      d1Write(
        [
          database
            .prepare(
              "UPDATE mails SET due_at = ?1, last_error = ?2 WHERE id = ?3 AND attempts = ?4 AND sent_at IS NULL",
            )
            .bind(dueAt, reason.slice(0, maxReason), id, attempt),
        ],
        () => undefined,
      ),
    giveUp: ({ id, attempt }, reason, keepsWords) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE mails SET due_at = NULL, last_error = ?1${keepsWords ? "" : forgotten}
               WHERE id = ?2 AND attempts = ?3 AND sent_at IS NULL`,
            )
            .bind(reason.slice(0, maxReason), id, attempt),
        ],
        () => undefined,
      ),
    due: (before, limit) =>
      d1Read(
        database.prepare("SELECT id FROM mails WHERE due_at <= ? ORDER BY due_at LIMIT ?").bind(before, limit),
        (rows) => rows.map((row) => row["id"] as string),
      ),
    sentTo: (toKey, limit) =>
      d1Read(
        database
          .prepare(
            `SELECT id, recipient, subject, text, html, created_at FROM mails WHERE recipient_key = ?
             ORDER BY created_at DESC, rowid DESC LIMIT ?`,
          )
          .bind(toKey, limit),
        (rows) => rows.map(decodeEntry),
      ),
    sweep: (before, limit) =>
      d1Write(
        [
          database
            .prepare(
              `DELETE FROM mails WHERE id IN
                 (SELECT id FROM mails WHERE created_at <= ?1 AND due_at IS NULL ORDER BY created_at LIMIT ?2)`,
            )
            .bind(before, limit),
        ],
        ([deleted]) => deleted?.meta.changes ?? 0,
      ),
  };
}

/** They may hold a token. */
const forgotten = ", text = '', html = ''";

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

function decodeClaimed(row: Record<string, unknown>): ClaimedMail {
  return {
    id: row["id"] as string,
    to: row["recipient"] as string,
    subject: row["subject"] as string,
    text: row["text"] as string,
    html: row["html"] as string,
    attempt: row["attempts"] as number,
  };
}

function decodeEntry(row: Record<string, unknown>): MailboxEntry {
  return {
    id: row["id"] as string,
    to: row["recipient"] as string,
    subject: row["subject"] as string,
    text: row["text"] as string,
    html: row["html"] as string,
    createdAt: row["created_at"] as number,
  };
}
