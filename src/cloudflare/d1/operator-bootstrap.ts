import type { OperatorBootstrapRecords } from "../../domain/accounts/admin-bootstrap.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1OperatorBootstrap(database: D1Database): OperatorBootstrapRecords {
  return {
    last: () =>
      d1Read(database.prepare("SELECT email_key, password_hash FROM operator_bootstrap WHERE id = 1"), ([row]) =>
        row ? { emailKey: row["email_key"] as string, passwordHash: row["password_hash"] as string } : null,
      ),
    remember: (accountUid, passwordHash, at) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO operator_bootstrap (id, email_key, password_hash, applied_at)
               SELECT 1, email_key, password_hash, ?1 FROM accounts WHERE uid = ?2 AND password_hash = ?3 AND is_operator
               ON CONFLICT (id) DO UPDATE SET email_key = excluded.email_key, password_hash = excluded.password_hash,
                 applied_at = excluded.applied_at`,
            )
            .bind(at, accountUid, passwordHash),
        ],
        ([written]) => written?.meta.changes === 1,
      ),
  };
}
