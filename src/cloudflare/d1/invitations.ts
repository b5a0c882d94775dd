import type { InvitationRecords } from "../../domain/accounts/invitation-records.ts";
import type { NewOneTimeToken } from "../../domain/accounts/mailbox-records.ts";
import { d1Accounts } from "./accounts.ts";
import { d1Mailboxes } from "./mailboxes.ts";
import { insertMail } from "./mails.ts";
import { d1OneTimeTokens } from "./one-time-tokens.ts";
import { d1Read } from "./reader.ts";
import { type D1Write, d1Write } from "./writer.ts";

export function d1Invitations(database: D1Database): InvitationRecords {
  return {
    put: (invitation) =>
      d1Write(
        [
          database
            .prepare("UPDATE waiting_list SET invited_at = ?1 WHERE email_key = ?2")
            .bind(invitation.createdAt, invitation.emailKey),
          database
            .prepare(
              `INSERT INTO invitations (email_key, email, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (email_key) DO UPDATE SET email = excluded.email, token_hash = excluded.token_hash,
                 created_at = excluded.created_at, expires_at = excluded.expires_at`,
            )
            .bind(
              invitation.emailKey,
              invitation.email,
              invitation.tokenHash,
              invitation.createdAt,
              invitation.expiresAt,
            ),
        ],
        () => undefined,
      ),
    find: (tokenHash, emailKey, now) =>
      d1Read(
        database
          .prepare(
            `SELECT accounts.uid, accounts.email FROM invitations LEFT JOIN accounts USING (email_key)
             WHERE invitations.token_hash = ? AND invitations.email_key = ? AND invitations.expires_at > ?`,
          )
          .bind(tokenHash, emailKey, now),
        ([row]) =>
          (row && {
            account: row["uid"] === null ? null : { uid: row["uid"] as string, email: row["email"] as string },
          }) ||
          null,
      ),
    redeemForNew: (account, { tokenHash, verification, mail }) => {
      const created = d1Accounts(database).create({ ...account, invitationHash: tokenHash }) as D1Write<boolean>;
      const token = d1OneTimeTokens(database).put(verification) as D1Write<boolean>;
      // All that follows asks for the account, which is there only if this very batch made it.
      return d1Write(
        [
          ...created.statements,
          ...token.statements,
          insertMail(database, mail, "SELECT 1 FROM accounts WHERE uid = ?8", [account.uid]),
          database
            .prepare("DELETE FROM invitations WHERE token_hash = ?1 AND EXISTS (SELECT 1 FROM accounts WHERE uid = ?2)")
            .bind(tokenHash, account.uid),
        ],
        created.decode,
      );
    },
    redeemForExisting: ({ tokenHash, at, passwordHash, firstName, lastName, verification, mail }) => {
      const proved = d1Mailboxes(database).prove({
        evidence: { by: "invitation", tokenHash },
        at,
        passwordHash,
        approves: true,
        endsSignIns: true,
        mail,
      }) as D1Write<{ isFirst: boolean } | null>;
      const names = database
        .prepare(
          `UPDATE accounts SET first_name = coalesce(?1, first_name), last_name = coalesce(?2, last_name)
           WHERE id = (SELECT account_id FROM one_time_tokens WHERE token_hash = ?3)`,
        )
        .bind(firstName, lastName, verification.tokenHash);
      return d1Write([...proved.statements, putAfterChange(database, verification), names], (results) => {
        return proved.decode(results.slice(0, proved.statements.length)) !== null;
      });
    },
    sweep: (before, limit) =>
      d1Write(
        [
          database
            .prepare(
              `DELETE FROM invitations WHERE email_key IN
                 (SELECT email_key FROM invitations WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)`,
            )
            .bind(before, limit),
        ],
        ([deleted]) => deleted?.meta.changes ?? 0,
      ),
  };
}

/** The last statement of a proof uses its evidence up: where that changed nothing, there was no proof, and no token is written. */
function putAfterChange(database: D1Database, token: NewOneTimeToken): D1PreparedStatement {
  return database
    .prepare(
      `INSERT INTO one_time_tokens (kind, account_id, token_hash, created_at, expires_at)
       SELECT ?1, id, ?2, ?3, ?4 FROM accounts WHERE uid = ?5 AND changes() = 1
       ON CONFLICT (kind, account_id) DO UPDATE SET token_hash = excluded.token_hash, detail = NULL,
         created_at = excluded.created_at, expires_at = excluded.expires_at`,
    )
    .bind(token.kind, token.tokenHash, token.createdAt, token.expiresAt, token.accountUid);
}
