import type { CreditEntry, CreditRecords } from "../../domain/credits/credit-records.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1Credits(database: D1Database): CreditRecords {
  return {
    balance: (accountUid) =>
      d1Read(
        database
          .prepare("SELECT balance FROM credit_balances WHERE account_id = (SELECT id FROM accounts WHERE uid = ?)")
          .bind(accountUid),
        ([row]) => (row?.["balance"] as number | undefined) ?? 0,
      ),
    find: (accountUid, kind, subject) =>
      d1Read(
        database
          .prepare(
            `SELECT id, amount, balance, description, created_at FROM credit_entries
             WHERE account_id = (SELECT id FROM accounts WHERE uid = ?) AND kind = ? AND subject = ?`,
          )
          .bind(accountUid, kind, subject),
        ([row]) => (row ? decodeEntry(row) : null),
      ),
    move: (move) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE credit_balances SET balance = balance + ?2
               WHERE account_id = (SELECT id FROM accounts WHERE uid = ?1) AND balance + ?2 >= 0
                 AND NOT EXISTS (SELECT 1 FROM credit_entries AS made WHERE made.account_id = credit_balances.account_id
                   AND made.kind = ?3 AND made.subject = ?4)
                 AND (?5 IS NULL OR ?2 + (SELECT coalesce(sum(given.amount), 0) FROM credit_entries AS given
                   WHERE given.account_id = credit_balances.account_id AND given.kind = ?3 AND given.created_at >= ?6) <= ?5)`,
            )
            .bind(
              move.accountUid,
              move.amount,
              move.kind,
              move.subject,
              move.atMost?.sum ?? null,
              move.atMost?.since ?? 0,
            ),
          database
            .prepare(
              `INSERT INTO credit_entries (id, account_id, kind, subject, amount, balance, description, created_at)
               SELECT ?1, account_id, ?2, ?3, ?4, balance, ?5, ?6 FROM credit_balances
               WHERE account_id = (SELECT id FROM accounts WHERE uid = ?7) AND changes() = 1
               RETURNING balance`,
            )
            .bind(move.id, move.kind, move.subject, move.amount, move.description, move.at, move.accountUid),
        ],
        ([, entry]) => {
          const balance = entry?.results[0]?.["balance"] as number | undefined;
          return balance === undefined ? null : { balance };
        },
      ),
  };
}

function decodeEntry(row: Record<string, unknown>): CreditEntry {
  return {
    id: row["id"] as string,
    amount: row["amount"] as number,
    balance: row["balance"] as number,
    description: row["description"] as string | null,
    at: row["created_at"] as number,
  };
}
