import { accountPlans, accountRoles, accountTracks } from "../../../domain/accounts/account.ts";
import { signInReferences } from "../../../domain/accounts/sign-in.ts";
import { integer, sqliteTable, text, uniqueIndex, index } from "drizzle-orm/sqlite-core";

/** One person. Times are epoch milliseconds UTC everywhere. */
export const accounts = sqliteTable(
  "accounts",
  {
    /** Omega's, Film's and ApraNova's id; never used again after deletion. */
    id: integer().primaryKey({ autoIncrement: true }),
    /** Pixora's id and the tokens' `sub`; Cosmiv's is `user_` and its hex digits. */
    uid: text().notNull(),
    email: text().notNull(),
    /** The address as it is compared: lower case, NFC. */
    emailKey: text("email_key").notNull(),
    emailVerifiedAt: integer("email_verified_at"),
    username: text(),
    usernameKey: text("username_key"),
    name: text(),
    firstName: text("first_name"),
    lastName: text("last_name"),
    avatarUrl: text("avatar_url"),
    /** PHC string; null where the account has only outside identities. */
    passwordHash: text("password_hash"),
    role: text({ enum: accountRoles }).notNull().default("student"),
    track: text({ enum: accountTracks }),
    plan: text({ enum: accountPlans }).notNull().default("free"),
    isApproved: integer("is_approved", { mode: "boolean" }).notNull().default(false),
    isOperator: integer("is_operator", { mode: "boolean" }).notNull().default(false),
    disabledAt: integer("disabled_at"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("accounts_uid").on(table.uid),
    uniqueIndex("accounts_email_key").on(table.emailKey),
    uniqueIndex("accounts_username_key").on(table.usernameKey),
  ],
);

/** One sign-in: a family of refresh tokens. Ended or expired, all its tokens are void. */
export const signIns = sqliteTable(
  "sign_ins",
  {
    /** The tokens' `sid`. */
    id: text().primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** The reference that issued it; decides how its refresh tokens rotate. */
    reference: text({ enum: signInReferences }).notNull(),
    /** Counts the refresh tokens issued; the token of this generation is the valid one. */
    generation: integer().notNull().default(0),
    /** SHA-256 of the valid refresh token, hex. */
    refreshHash: text("refresh_hash").notNull(),
    /** When `generation` last moved, for the 10-second grace of the one before. */
    rotatedAt: integer("rotated_at").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (table) => [
    index("sign_ins_account").on(table.accountId, table.endedAt),
    index("sign_ins_expiry").on(table.expiresAt),
  ],
);

/** Accounts whose owners have left: nothing of them is in `accounts` any more, and the minute's sweep erases the rest. */
export const erasures = sqliteTable(
  "erasures",
  {
    accountId: integer("account_id")
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    beganAt: integer("began_at").notNull(),
    /** When the sweep last had it in hand. */
    triedAt: integer("tried_at").notNull(),
  },
  (table) => [index("erasures_tried").on(table.triedAt)],
);
