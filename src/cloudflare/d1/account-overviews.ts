import type { AccountOverview, AccountOverviewRecords } from "../../domain/accounts/admin-accounts.ts";
import { accountColumns, decodeAccount } from "./accounts.ts";
import { type D1Read, d1Read } from "./reader.ts";

/** One whose owner has left is there no more, though its row goes later. */
export function d1AccountOverviews(database: D1Database): AccountOverviewRecords {
  const select = (where: string, ...values: (string | number)[]) =>
    database
      .prepare(
        `SELECT ${accountColumns}, coalesce(balance, 0) AS credits
         FROM accounts LEFT JOIN credit_balances ON account_id = accounts.id
         WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.account_id = accounts.id) AND ${where}`,
      )
      .bind(...values);
  const one = (statement: D1PreparedStatement): D1Read<AccountOverview | null> =>
    d1Read(statement, ([row]) => (row ? decode(row) : null));
  return {
    find: (uid) => one(select("accounts.uid = ?", uid)),
    findByEmail: (emailKey) => one(select("accounts.email_key = ?", emailKey)),
    page: (limit, beforeId) =>
      d1Read(select("accounts.id < ? ORDER BY accounts.id DESC LIMIT ?", beforeId, limit), (rows) => rows.map(decode)),
  };
}

function decode(row: Record<string, unknown>): AccountOverview {
  return { account: decodeAccount(row), credits: row["credits"] as number };
}
