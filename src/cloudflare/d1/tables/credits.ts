import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { creditEntryKinds } from "../../../domain/credits/credit-records.ts";
import { accounts } from "./accounts.ts";

/** What an account has left. Never written without its entry in the ledger. */
export const creditBalances = sqliteTable(
  "credit_balances",
  {
    accountId: integer("account_id")
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    balance: integer().notNull(),
  },
  (table) => [check("credit_balances_not_negative", sql`${table.balance} >= 0`)],
);

/** The ledger: only ever added to, and kept when its account goes. */
export const creditEntries = sqliteTable(
  "credit_entries",
  {
    id: text().primaryKey(),
    /** No foreign key: the entry outlives the account. */
    accountId: integer("account_id").notNull(),
    kind: text({ enum: creditEntryKinds }).notNull(),
    /** What it is about, for example a job's uid: one entry of a kind for each. */
    subject: text().notNull(),
    /** Positive or negative. */
    amount: integer().notNull(),
    /** The account's after it. */
    balance: integer().notNull(),
    description: text(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("credit_entries_once").on(table.accountId, table.kind, table.subject),
    index("credit_entries_account").on(table.accountId, table.kind, table.createdAt),
  ],
);
