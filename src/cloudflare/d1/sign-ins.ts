import type { SignInGrounds, SignInRecords } from "../../domain/accounts/account-records.ts";
import type { SignIn, SignInReference } from "../../domain/accounts/sign-in.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const columns = `sign_ins.id, sign_ins.reference, sign_ins.generation, sign_ins.refresh_hash, sign_ins.rotated_at,
  sign_ins.created_at, sign_ins.expires_at, sign_ins.ended_at`;

export function d1SignIns(database: D1Database): SignInRecords {
  return {
    find: (id, accountUid) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns}, ${accountColumns} FROM sign_ins JOIN accounts ON accounts.id = sign_ins.account_id
             WHERE sign_ins.id = ? AND accounts.uid = ?`,
          )
          .bind(id, accountUid),
        ([row]) => (row ? { signIn: decodeSignIn(row), account: decodeAccount(row) } : null),
      ),
    create: (signIn) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO sign_ins (id, account_id, reference, generation, refresh_hash, rotated_at, created_at, expires_at)
               SELECT ?1, id, ?2, 0, ?3, ?4, ?4, ?5 FROM accounts WHERE uid = ?6 AND (?7 IS NULL OR password_hash = ?7)
                 AND (?8 IS NULL OR EXISTS (SELECT 1 FROM identities
                   WHERE provider = ?8 AND subject = ?9 AND account_id = accounts.id))`,
            )
            .bind(
              signIn.id,
              signIn.reference,
              signIn.refreshHash,
              signIn.createdAt,
              signIn.expiresAt,
              signIn.accountUid,
              ...groundsOf(signIn.grounds),
            ),
        ],
        ([inserted]) => inserted?.meta.changes === 1,
      ),
    rotate: (rotation) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE sign_ins SET generation = generation + 1, refresh_hash = ?1, rotated_at = ?2, expires_at = ?3
               WHERE id = ?4 AND generation = ?5 AND ended_at IS NULL`,
            )
            .bind(rotation.refreshHash, rotation.rotatedAt, rotation.expiresAt, rotation.signInId, rotation.generation),
        ],
        ([updated]) => updated?.meta.changes === 1,
      ),
    end: (id, at) =>
      d1Write(
        [database.prepare("UPDATE sign_ins SET ended_at = ?1 WHERE id = ?2 AND ended_at IS NULL").bind(at, id)],
        ([updated]) => updated?.meta.changes === 1,
      ),
    endOwn: (id, accountUid, at) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE sign_ins SET ended_at = ?1 WHERE id = ?2 AND ended_at IS NULL AND expires_at > ?1
                 AND account_id = (SELECT id FROM accounts WHERE uid = ?3)`,
            )
            .bind(at, id, accountUid),
        ],
        ([updated]) => updated?.meta.changes === 1,
      ),
    live: (accountUid, now, { limit, before }) =>
      d1Read(
        database
          .prepare(
            `SELECT sign_ins.rowid AS position, ${columns} FROM sign_ins
             WHERE account_id = (SELECT id FROM accounts WHERE uid = ?) AND ended_at IS NULL AND expires_at > ?
               AND sign_ins.rowid < ? ORDER BY sign_ins.rowid DESC LIMIT ?`,
          )
          .bind(accountUid, now, before, limit),
        (rows) => rows.map((row) => ({ position: row["position"] as number, signIn: decodeSignIn(row) })),
      ),
    endAll: (accountUid, at, exceptId) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE sign_ins SET ended_at = ?1 WHERE ended_at IS NULL AND id <> ?2
                 AND account_id = (SELECT id FROM accounts WHERE uid = ?3)`,
            )
            .bind(at, exceptId ?? "", accountUid),
        ],
        () => undefined,
      ),
    sweep: (before, limit) =>
      d1Write(
        [
          database
            .prepare(
              "DELETE FROM sign_ins WHERE id IN (SELECT id FROM sign_ins WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
            )
            .bind(before, limit),
        ],
        ([deleted]) => deleted?.meta.changes ?? 0,
      ),
  };
}

/** Password hash, provider, subject. */
function groundsOf(grounds: SignInGrounds | undefined): (string | null)[] {
  if (!grounds) return [null, null, null];
  return "identity" in grounds
    ? [null, grounds.identity.provider, grounds.identity.subject]
    : [grounds.passwordHash, null, null];
}

function decodeSignIn(row: Record<string, unknown>): SignIn {
  return {
    id: row["id"] as string,
    reference: row["reference"] as SignInReference,
    generation: row["generation"] as number,
    refreshHash: row["refresh_hash"] as string,
    rotatedAt: row["rotated_at"] as number,
    createdAt: row["created_at"] as number,
    expiresAt: row["expires_at"] as number,
    endedAt: row["ended_at"] as number | null,
  };
}
