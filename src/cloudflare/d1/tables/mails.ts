import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Mails, each its own outbox row: written in the batch of what it tells about, delivered by the queue,
 * found again by the minute's sweep.
 */
export const mails = sqliteTable(
  "mails",
  {
    id: text().primaryKey(),
    /** As it is written on the mail. */
    recipient: text().notNull(),
    recipientKey: text("recipient_key").notNull(),
    subject: text().notNull(),
    /** Both empty once it was sent, except in development: they may hold a token. */
    text: text().notNull(),
    html: text().notNull(),
    createdAt: integer("created_at").notNull(),
    /** Not before this; null once it was sent or given up. */
    dueAt: integer("due_at"),
    attempts: integer().notNull().default(0),
    sentAt: integer("sent_at"),
    lastError: text("last_error"),
  },
  (table) => [
    index("mails_due").on(table.dueAt),
    index("mails_recipient").on(table.recipientKey, table.createdAt),
    index("mails_age").on(table.createdAt),
  ],
);
