import type { MailboxEvidence, MailboxProof, MailboxRecords } from "../../domain/accounts/mailbox-records.ts";
import { insertMail } from "./mails.ts";
import { d1Write } from "./writer.ts";

/**
 * In one batch, and in this order: what depends on the address being unverified first, the account itself then, what
 * is used up last. Each statement asks for the evidence anew, so that of many at once the first finds it and the others nothing.
 */
export function d1Mailboxes(database: D1Database): MailboxRecords {
  return {
    prove: (proof) => {
      const { sql, parameters } = evidenced(proof.evidence, proof.at);
      const unverified = (first: number) =>
        `SELECT id FROM accounts WHERE email_verified_at IS NULL AND id = (${sql(first)})`;
      const ended = proof.endsSignIns ? sql : unverified;
      const prepare = (statement: string, ...values: (string | number | null)[]) =>
        database.prepare(statement).bind(...values, ...parameters);
      return d1Write(
        [
          ...(proof.notice ? [insertMail(database, proof.notice, unverified(8), parameters)] : []),
          ...(proof.mail ? [insertMail(database, proof.mail, sql(8), parameters)] : []),
          prepare(`UPDATE sign_ins SET ended_at = ?1 WHERE ended_at IS NULL AND account_id = (${ended(2)})`, proof.at),
          prepare(`DELETE FROM api_keys WHERE account_id = (${unverified(1)})`),
          prepare(`DELETE FROM identities WHERE account_id = (${unverified(1)})`),
          prepare(
            `DELETE FROM one_time_tokens WHERE token_hash <> ?1 AND account_id = (${ended(2)})`,
            "tokenHash" in proof.evidence ? proof.evidence.tokenHash : "",
          ),
          prepare(
            `UPDATE accounts SET
               password_hash = CASE WHEN ?1 IS NOT NULL THEN ?1 WHEN email_verified_at IS NULL AND NOT ?2 THEN NULL
                 ELSE password_hash END,
               email_verified_at = coalesce(email_verified_at, ?3), is_approved = is_approved OR ?4, updated_at = ?3
             WHERE id = (${sql(5)}) RETURNING uid, email_verified_at`,
            proof.passwordHash ?? null,
            proof.keepsPassword ? 1 : 0,
            proof.at,
            proof.approves ? 1 : 0,
          ),
          ...usedUp(database, proof),
        ],
        (results) => {
          const row = results.flatMap((result) => result.results).find((one) => "email_verified_at" in one);
          return row ? { accountUid: row["uid"] as string, isFirst: row["email_verified_at"] === proof.at } : null;
        },
      );
    },
  };
}

/** A SELECT of the id of the account that the evidence speaks for; its parameters are numbered from `first` on. */
function evidenced(
  evidence: MailboxEvidence,
  at: number,
): { sql: (first: number) => string; parameters: (string | number)[] } {
  switch (evidence.by) {
    case "token":
      return {
        sql: (n) =>
          `SELECT account_id FROM one_time_tokens WHERE token_hash = ?${n} AND kind = ?${n + 1} AND expires_at > ?${n + 2}`,
        parameters: [evidence.tokenHash, evidence.kind, at],
      };
    case "invitation":
      return {
        sql: (n) =>
          `SELECT accounts.id FROM invitations JOIN accounts USING (email_key)
           WHERE token_hash = ?${n} AND expires_at > ?${n + 1}`,
        parameters: [evidence.tokenHash, at],
      };
    case "provider":
      return {
        sql: (n) => `SELECT id FROM accounts WHERE uid = ?${n} AND email_key = ?${n + 1}`,
        parameters: [evidence.accountUid, evidence.emailKey],
      };
  }
}

function usedUp(database: D1Database, { evidence }: MailboxProof): D1PreparedStatement[] {
  switch (evidence.by) {
    case "token":
      return [database.prepare("DELETE FROM one_time_tokens WHERE token_hash = ?").bind(evidence.tokenHash)];
    case "invitation":
      return [database.prepare("DELETE FROM invitations WHERE token_hash = ?").bind(evidence.tokenHash)];
    case "provider":
      return [];
  }
}
