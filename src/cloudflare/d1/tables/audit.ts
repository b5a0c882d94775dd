import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What operators did. Only ever added to; no foreign keys, so that it outlives whom it names. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** The operator's UUID, or `terminal` for `npm run ops`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** Whom or what it was done to: an account's UUID, or an address. */
    subject: text().notNull(),
    detail: text({ mode: "json" }).notNull().$type<Record<string, unknown>>(),
    requestId: text("request_id"),
  },
  (table) => [index("audit_log_subject").on(table.subject, table.id)],
);
