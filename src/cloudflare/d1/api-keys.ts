import type { ApiKey } from "../../domain/accounts/api-key.ts";
import type { ApiKeyRecords } from "../../domain/accounts/api-key-records.ts";
import type { SignInReference } from "../../domain/accounts/sign-in.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { liveSignIn } from "./live-sign-in.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const columns = "api_keys.id, api_keys.name, api_keys.scopes, api_keys.created_at";

export function d1ApiKeys(database: D1Database): ApiKeyRecords {
  return {
    find: ({ accountUid, keyHash }) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns}, ${accountColumns} FROM api_keys JOIN accounts ON accounts.id = api_keys.account_id
             WHERE api_keys.key_hash = ? AND accounts.uid = ?`,
          )
          .bind(keyHash, accountUid),
        ([row]) => (row ? { apiKey: decodeApiKey(row), account: decodeAccount(row) } : null),
      ),
    list: (accountUid) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns} FROM api_keys WHERE account_id = (SELECT id FROM accounts WHERE uid = ?)
             ORDER BY created_at DESC, rowid DESC`,
          )
          .bind(accountUid),
        (rows) => rows.map(decodeApiKey),
      ),
    create: (key) => {
      const live = liveSignIn({ ...key, at: key.createdAt }, 7);
      return d1Write(
        [
          database
            .prepare(
              `INSERT INTO api_keys (id, account_id, name, scopes, key_hash, created_at)
               SELECT ?1, owner.id, ?2, ?3, ?4, ?5 FROM (${live.sql}) AS owner
               WHERE (SELECT count(*) FROM api_keys WHERE account_id = owner.id) < ?6`,
            )
            .bind(
              key.id,
              key.name,
              JSON.stringify(key.scopes),
              key.keyHash,
              key.createdAt,
              key.atMost,
              ...live.parameters,
            ),
        ],
        ([inserted]) => inserted?.meta.changes === 1,
      );
    },
    end: (id, accountUid) =>
      d1Write(
        [
          database
            .prepare("DELETE FROM api_keys WHERE id = ? AND account_id = (SELECT id FROM accounts WHERE uid = ?)")
            .bind(id, accountUid),
        ],
        ([deleted]) => deleted?.meta.changes === 1,
      ),
  };
}

function decodeApiKey(row: Record<string, unknown>): ApiKey {
  return {
    id: row["id"] as string,
    name: row["name"] as string,
    scopes: JSON.parse(row["scopes"] as string) as SignInReference[],
    createdAt: row["created_at"] as number,
  };
}
