import type { Account, AccountPlan, AccountRole, AccountTrack } from "../../domain/accounts/account.ts";
import type { AccountRecords } from "../../domain/accounts/account-records.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

/** What `decodeAccount` needs, each named `account_…` so that it can stand beside a joined row. */
export const accountColumns = [
  "id",
  "uid",
  "email",
  "email_verified_at",
  "username",
  "name",
  "first_name",
  "last_name",
  "avatar_url",
  "role",
  "track",
  "plan",
  "is_approved",
  "is_operator",
  "disabled_at",
  "created_at",
  "updated_at",
]
  .map((column) => `accounts.${column} AS account_${column}`)
  .join(", ");

export function d1Accounts(database: D1Database): AccountRecords {
  return {
    find: (uid) =>
      d1Read(database.prepare(`SELECT ${accountColumns} FROM accounts WHERE uid = ?`).bind(uid), ([row]) =>
        row ? decodeAccount(row) : null,
      ),
    findCredentials: (emailKey) =>
      d1Read(
        database.prepare(`SELECT ${accountColumns}, password_hash FROM accounts WHERE email_key = ?`).bind(emailKey),
        ([row]) => (row ? { account: decodeAccount(row), passwordHash: row["password_hash"] as string | null } : null),
      ),
    create: (account) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO accounts (uid, email, email_key, password_hash, created_at, updated_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (email_key) DO NOTHING RETURNING id`,
            )
            .bind(account.uid, account.email, account.emailKey, account.passwordHash, account.createdAt),
        ],
        ([inserted]) => inserted?.results.length === 1,
      ),
  };
}

export function decodeAccount(row: Record<string, unknown>): Account {
  return {
    id: row["account_id"] as number,
    uid: row["account_uid"] as string,
    email: row["account_email"] as string,
    emailVerifiedAt: row["account_email_verified_at"] as number | null,
    username: row["account_username"] as string | null,
    name: row["account_name"] as string | null,
    firstName: row["account_first_name"] as string | null,
    lastName: row["account_last_name"] as string | null,
    avatarUrl: row["account_avatar_url"] as string | null,
    role: row["account_role"] as AccountRole,
    track: row["account_track"] as AccountTrack | null,
    plan: row["account_plan"] as AccountPlan,
    isApproved: row["account_is_approved"] === 1,
    isOperator: row["account_is_operator"] === 1,
    disabledAt: row["account_disabled_at"] as number | null,
    createdAt: row["account_created_at"] as number,
    updatedAt: row["account_updated_at"] as number,
  };
}
