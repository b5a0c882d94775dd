import type { VerificationRecords } from "../../domain/accounts/verification-records.ts";
import { insertMail } from "./mails.ts";
import { d1Write } from "./writer.ts";

export function d1Verifications(database: D1Database): VerificationRecords {
  return {
    replace: (token, mail) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO one_time_tokens (kind, account_id, token_hash, detail, created_at, expires_at)
               SELECT ?1, id, ?2, ?3, ?4, ?5 FROM accounts
               WHERE uid = ?6 AND email_verified_at IS NULL AND disabled_at IS NULL
               ON CONFLICT (kind, account_id) DO UPDATE SET token_hash = excluded.token_hash,
                 created_at = excluded.created_at, expires_at = excluded.expires_at`,
            )
            .bind(
              token.kind,
              token.tokenHash,
              token.detail ?? null,
              token.createdAt,
              token.expiresAt,
              token.accountUid,
            ),
          insertMail(database, mail, "SELECT 1 FROM one_time_tokens WHERE token_hash = ?8", [token.tokenHash]),
        ],
        () => undefined,
      ),
  };
}
