import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { authorNames } from "../../../domain/authoring/author.ts";
import { accounts } from "./accounts.ts";
import { jobs } from "./jobs.ts";
import { media } from "./media.ts";

/** A prompt and the Manim script that came of it. How it stands is told by its latest job, with whose row it goes. */
export const scripts = sqliteTable(
  "scripts",
  {
    /** The order of lists. */
    id: integer().primaryKey({ autoIncrement: true }),
    /** Omega's id. */
    uid: text().notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    prompt: text().notNull(),
    /** As it was asked for. */
    provider: text({ enum: authorNames }).notNull(),
    /** Who wrote it; null before anybody has. */
    servedBy: text("served_by", { enum: authorNames }),
    /** Empty before it is written. */
    script: text().notNull().default(""),
    /** The class that is rendered; null: the script's first. */
    scene: text(),
    /** What was tried in the latest job, JSON: `domain/scripts/script.ts`. */
    attempts: text({ mode: "json" }).notNull().default([]).$type<unknown>(),
    /** The latest. */
    jobId: integer("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    /** The film that was made last; null where there is none (any more). */
    filmId: text("film_id").references(() => media.id, { onDelete: "set null" }),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("scripts_uid").on(table.uid),
    index("scripts_list").on(table.accountId, table.id),
    index("scripts_job").on(table.jobId),
    index("scripts_film").on(table.filmId),
  ],
);

/** Every job of a script, its latest among them. */
export const renders = sqliteTable(
  "renders",
  {
    jobId: integer("job_id")
      .primaryKey()
      .references(() => jobs.id, { onDelete: "cascade" }),
    scriptId: integer("script_id")
      .notNull()
      .references(() => scripts.id, { onDelete: "cascade" }),
  },
  (table) => [index("renders_script").on(table.scriptId)],
);
