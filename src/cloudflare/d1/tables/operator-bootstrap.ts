import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** `ADMIN_EMAIL` and `ADMIN_PASSWORD` as they were last applied: one row, whose id is 1. */
export const operatorBootstrap = sqliteTable("operator_bootstrap", {
  id: integer().primaryKey(),
  emailKey: text("email_key").notNull(),
  /** PHC string, as the account's was at the time. */
  passwordHash: text("password_hash").notNull(),
  appliedAt: integer("applied_at").notNull(),
});
