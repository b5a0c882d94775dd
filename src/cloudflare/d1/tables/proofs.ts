import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneTimeTokenKinds } from "../../../domain/accounts/one-time-token.ts";
import { accounts } from "./accounts.ts";

/** Who asked to be let in (Omega, "Join Waiting List"). Joining again changes nothing. */
export const waitingList = sqliteTable(
  "waiting_list",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    email: text().notNull(),
    emailKey: text("email_key").notNull(),
    name: text(),
    reason: text(),
    createdAt: integer("created_at").notNull(),
    /** When the latest invitation was sent. */
    invitedAt: integer("invited_at"),
  },
  (table) => [uniqueIndex("waiting_list_email_key").on(table.emailKey)],
);

/** One for an address: a new one replaces it. Deleted when it is used. */
export const invitations = sqliteTable(
  "invitations",
  {
    emailKey: text("email_key").primaryKey(),
    email: text().notNull(),
    /** SHA-256 of the token, hex. */
    tokenHash: text("token_hash").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [uniqueIndex("invitations_token").on(table.tokenHash), index("invitations_expiry").on(table.expiresAt)],
);

/** What a mail (or a redirect) proves once: at most one of a kind for an account, deleted when it is used. */
export const oneTimeTokens = sqliteTable(
  "one_time_tokens",
  {
    kind: text({ enum: oneTimeTokenKinds }).notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** SHA-256 of the token, hex. */
    tokenHash: text("token_hash").notNull(),
    /** What the kind needs to know, for example the new address of a change. */
    detail: text(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.accountId] }),
    uniqueIndex("one_time_tokens_hash").on(table.tokenHash),
    index("one_time_tokens_expiry").on(table.expiresAt),
  ],
);

/** A person as somebody else knows them: a provider's subject belongs to one account. */
export const identities = sqliteTable(
  "identities",
  {
    /** The issuer's name (`google`, `github`) or URL (Supabase). */
    provider: text().notNull(),
    subject: text().notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index("identities_account").on(table.accountId),
  ],
);

/** A program's own way in, made by its account, and deleted to end it. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    id: text().primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Names of the references that it opens, as a JSON array. */
    scopes: text({ mode: "json" }).notNull().$type<string[]>(),
    /** SHA-256 of the key, hex. */
    keyHash: text("key_hash").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [uniqueIndex("api_keys_hash").on(table.keyHash), index("api_keys_account").on(table.accountId)],
);
