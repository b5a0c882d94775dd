import type { IdempotencyRecords } from "../../domain/idempotency.ts";
import { d1Write } from "./writer.ts";

export function d1Idempotency(database: D1Database): IdempotencyRecords {
  return {
    claim: (claim, inFlightAfter, keptAfter) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO idempotency_keys (account_id, key, request_hash, claim, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (account_id, key) DO UPDATE
               SET request_hash = excluded.request_hash, claim = excluded.claim, created_at = excluded.created_at,
                 status = NULL, body = NULL
               WHERE created_at <= ?7 OR (status IS NULL AND request_hash = excluded.request_hash AND created_at <= ?6)`,
            )
            .bind(claim.accountId, claim.key, claim.requestHash, claim.claim, claim.at, inFlightAfter, keptAfter),
          database
            .prepare("SELECT request_hash, claim, status, body FROM idempotency_keys WHERE account_id = ? AND key = ?")
            .bind(claim.accountId, claim.key),
        ],
        ([, state]) => {
          const row = state?.results[0];
          if (!row) throw new Error("a claimed idempotency key has no row");
          const status = row["status"] as number | null;
          return {
            requestHash: row["request_hash"] as string,
            claim: row["claim"] as string,
            answer: status === null ? null : { status, body: row["body"] as string },
          };
        },
      ),
    answer: (claim, answer, jobUid) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE idempotency_keys SET status = ?1, body = ?2 WHERE account_id = ?3 AND key = ?4 AND claim = ?5
                 AND (?6 IS NULL OR EXISTS (SELECT 1 FROM jobs WHERE uid = ?6))`,
            )
            .bind(answer.status, answer.body, claim.accountId, claim.key, claim.claim, jobUid ?? null),
        ],
        ([updated]) => updated?.meta.changes === 1,
      ),
    release: (claim) =>
      d1Write(
        [
          database
            .prepare(
              "DELETE FROM idempotency_keys WHERE account_id = ?1 AND key = ?2 AND claim = ?3 AND status IS NULL",
            )
            .bind(claim.accountId, claim.key, claim.claim),
        ],
        () => undefined,
      ),
    sweep: (before, limit) =>
      d1Write(
        [
          database
            .prepare(
              `DELETE FROM idempotency_keys WHERE rowid IN
                 (SELECT rowid FROM idempotency_keys WHERE created_at <= ?1 ORDER BY created_at LIMIT ?2)`,
            )
            .bind(before, limit),
        ],
        ([deleted]) => deleted?.meta.changes ?? 0,
      ),
    none: () => d1Write([], () => true),
  };
}
