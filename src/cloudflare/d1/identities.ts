import type { IdentityRecords } from "../../domain/accounts/identity-records.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1Identities(database: D1Database): IdentityRecords {
  return {
    find: ({ provider, subject }) =>
      d1Read(
        database
          .prepare(
            `SELECT ${accountColumns} FROM identities JOIN accounts ON accounts.id = identities.account_id
             WHERE identities.provider = ? AND identities.subject = ?`,
          )
          .bind(provider, subject),
        ([row]) => (row ? decodeAccount(row) : null),
      ),
    link: ({ provider, subject }, accountUid, emailKey, at) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO identities (provider, subject, account_id, created_at)
               SELECT ?1, ?2, id, ?3 FROM accounts WHERE uid = ?4 AND email_key = ?5
               ON CONFLICT DO NOTHING`,
            )
            .bind(provider, subject, at, accountUid, emailKey),
        ],
        ([inserted]) => inserted?.meta.changes === 1,
      ),
  };
}
