import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";

/**
 * What must be sent: written in the batch of what it follows from, sent by the queue,
 * found again by the minute's sweep if the queue forgot it, and deleted once it is done.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    kind: text({ enum: ["dispatch"] }).notNull(),
    /** What it is about, for example the job's uid: one row of a kind for each. */
    subject: text().notNull(),
    payload: text({ mode: "json" }).notNull().$type<unknown>(),
    attempts: integer().notNull().default(0),
    /** Not before this. */
    dueAt: integer("due_at").notNull(),
    createdAt: integer("created_at").notNull(),
    lastError: text("last_error"),
  },
  (table) => [
    uniqueIndex("outbox_subject").on(table.kind, table.subject),
    index("outbox_due").on(table.kind, table.dueAt),
  ],
);

/** The answer to a POST that carried an `Idempotency-Key`, kept for 24 hours. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** SHA-256 over method, path and body. */
    requestHash: text("request_hash").notNull(),
    /** Of the request that holds the key. */
    claim: text().notNull(),
    /** null while the first request is still being answered. */
    status: integer(),
    body: text(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] }), index("idempotency_age").on(table.createdAt)],
);
