import type { Account, AccountPlan, AccountRole, AccountTrack } from "../../domain/accounts/account.ts";
import type { AccountChanges, AccountRecords } from "../../domain/accounts/account-records.ts";
import { usernameKey } from "../../domain/accounts/username.ts";
import { welcomeCredits } from "../../domain/credits/credit-records.ts";
import { changePassword } from "./change-password.ts";
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

const changeable = {
  name: "name",
  firstName: "first_name",
  lastName: "last_name",
  avatarUrl: "avatar_url",
  role: "role",
  track: "track",
  plan: "plan",
  isApproved: "is_approved",
  isOperator: "is_operator",
  disabledAt: "disabled_at",
  passwordHash: "password_hash",
} satisfies Record<keyof AccountChanges, string>;

export function d1Accounts(database: D1Database): AccountRecords {
  const credentials = (column: "email_key" | "username_key", key: string) =>
    d1Read(
      database.prepare(`SELECT ${accountColumns}, password_hash FROM accounts WHERE ${column} = ?`).bind(key),
      ([row]) => (row ? { account: decodeAccount(row), passwordHash: row["password_hash"] as string | null } : null),
    );
  return {
    find: (uid) =>
      d1Read(database.prepare(`SELECT ${accountColumns} FROM accounts WHERE uid = ?`).bind(uid), ([row]) =>
        row ? decodeAccount(row) : null,
      ),
    findCredentials: (emailKey) => credentials("email_key", emailKey),
    findCredentialsByUsername: (usernameKey) => credentials("username_key", usernameKey),
    create: (account) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO accounts (uid, email, email_key, password_hash, created_at, updated_at, username, username_key,
                 name, first_name, last_name, role, track, is_approved, is_operator, email_verified_at)
               SELECT ?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
               WHERE ?16 IS NULL OR EXISTS (SELECT 1 FROM invitations
                 WHERE token_hash = ?16 AND email_key = ?3 AND expires_at > ?5)
               ON CONFLICT DO NOTHING RETURNING id`,
            )
            .bind(
              account.uid,
              account.email,
              account.emailKey,
              account.passwordHash,
              account.createdAt,
              account.username ?? null,
              account.username === undefined ? null : usernameKey(account.username),
              account.name ?? null,
              account.firstName ?? null,
              account.lastName ?? null,
              account.role ?? "student",
              account.track ?? null,
              account.isApproved ? 1 : 0,
              account.isOperator ? 1 : 0,
              account.emailVerifiedAt ?? null,
              account.invitationHash ?? null,
            ),
          database
            .prepare("INSERT INTO credit_balances (account_id, balance) SELECT id, ?1 FROM accounts WHERE uid = ?2")
            .bind(welcomeCredits, account.uid),
          // Its id is the account's: an account is welcomed once.
          database
            .prepare(
              `INSERT INTO credit_entries (id, account_id, kind, subject, amount, balance, created_at)
               SELECT uid, id, 'welcome', uid, ?1, ?1, ?2 FROM accounts WHERE uid = ?3`,
            )
            .bind(welcomeCredits, account.createdAt, account.uid),
        ],
        ([inserted]) => inserted?.results.length === 1,
      ),
    changePassword: (change) => changePassword(database, change),
    update: (uid, changes, at) => {
      const set = Object.entries(changes).flatMap(([name, value]) => {
        const column = changeable[name as keyof AccountChanges];
        if (!column) throw new Error(`${name} is not changed this way`);
        return value === undefined ? [] : [{ column, value: typeof value === "boolean" ? Number(value) : value }];
      });
      const assignments = set.map(({ column }, index) => `${column} = ?${index + 3}, `).join("");
      return d1Write(
        [
          database
            .prepare(`UPDATE accounts SET ${assignments}updated_at = ?1 WHERE uid = ?2 RETURNING ${accountColumns}`)
            .bind(at, uid, ...set.map(({ value }) => value)),
        ],
        ([updated]) => (updated?.results[0] ? decodeAccount(updated.results[0]) : null),
      );
    },
    changeOwnRole: (uid, role, at) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE accounts SET role = ?1, updated_at = CASE role WHEN ?1 THEN updated_at ELSE ?2 END
               WHERE uid = ?3 AND role <> 'admin' RETURNING ${accountColumns}`,
            )
            .bind(role, at, uid),
        ],
        ([updated]) => (updated?.results[0] ? decodeAccount(updated.results[0]) : null),
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
