import type { OneTimeTokenRecords } from "../../domain/accounts/mailbox-records.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1OneTimeTokens(database: D1Database): OneTimeTokenRecords {
  return {
    put: (token) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO one_time_tokens (kind, account_id, token_hash, detail, created_at, expires_at)
               SELECT ?1, id, ?2, ?3, ?4, ?5 FROM accounts WHERE uid = ?6
               ON CONFLICT (kind, account_id) DO UPDATE SET token_hash = excluded.token_hash, detail = excluded.detail,
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
        ],
        ([inserted]) => inserted?.meta.changes === 1,
      ),
    find: (kind, tokenHash, now) =>
      d1Read(
        database
          .prepare(
            `SELECT ${accountColumns}, detail FROM one_time_tokens JOIN accounts ON accounts.id = account_id
             WHERE token_hash = ? AND kind = ? AND expires_at > ?`,
          )
          .bind(tokenHash, kind, now),
        ([row]) => (row ? { account: decodeAccount(row), detail: row["detail"] as string | null } : null),
      ),
    take: (kind, tokenHash, now) =>
      d1Write(
        [
          database
            .prepare(
              `DELETE FROM one_time_tokens WHERE token_hash = ?1 AND kind = ?2 AND expires_at > ?3
               RETURNING (SELECT uid FROM accounts WHERE accounts.id = account_id) AS uid, detail`,
            )
            .bind(tokenHash, kind, now),
        ],
        ([taken]) => {
          const row = taken?.results[0];
          return row ? { accountUid: row["uid"] as string, detail: row["detail"] as string | null } : null;
        },
      ),
    drop: (kind, accountUid) =>
      d1Write(
        [
          database
            .prepare(
              "DELETE FROM one_time_tokens WHERE kind = ? AND account_id = (SELECT id FROM accounts WHERE uid = ?)",
            )
            .bind(kind, accountUid),
        ],
        () => undefined,
      ),
    sweep: (before, limit) =>
      d1Write(
        [
          database
            .prepare(
              `DELETE FROM one_time_tokens WHERE token_hash IN
                 (SELECT token_hash FROM one_time_tokens WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)`,
            )
            .bind(before, limit),
        ],
        ([deleted]) => deleted?.meta.changes ?? 0,
      ),
  };
}
