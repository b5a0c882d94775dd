import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { jobKinds, jobStatuses } from "../../../domain/jobs/job.ts";
import { accounts } from "./accounts.ts";

export const jobs = sqliteTable(
  "jobs",
  {
    /** Film's id; never used again after deletion. */
    id: integer().primaryKey({ autoIncrement: true }),
    /** Everybody else's id, and the name of the job's Durable Object. */
    uid: text().notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: text({ enum: jobKinds }).notNull(),
    status: text({ enum: jobStatuses }).notNull(),
    /** The stage that runs, or ran last. */
    stage: text(),
    /** 0 to 1. */
    progress: real().notNull().default(0),
    /** The fence: a write of an older attempt matches no row. */
    attempt: integer().notNull().default(1),
    /** What was asked for: JSON, its schema in `domain/<kind>`. */
    input: text({ mode: "json" }).notNull().$type<unknown>(),
    /** What came of it, beside the media: JSON. */
    result: text({ mode: "json" }).$type<unknown>(),
    /** `{code, stage, message, retryable, file?}` of a job that failed. */
    failure: text({ mode: "json" }).$type<unknown>(),
    pipelineVersion: integer("pipeline_version").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    /** When its object was last seen at work, or woken by the sweep. */
    heartbeatAt: integer("heartbeat_at").notNull(),
    startedAt: integer("started_at"),
    finishedAt: integer("finished_at"),
    deadlineAt: integer("deadline_at").notNull(),
  },
  (table) => [
    uniqueIndex("jobs_uid").on(table.uid),
    index("jobs_list").on(table.accountId, table.kind, table.id),
    index("jobs_unfinished")
      .on(table.heartbeatAt)
      .where(sql`status IN ('pending', 'queued', 'moderating', 'processing')`),
  ],
);

/**
 * One row a change of status. It is written first, only if the job is where it must be;
 * the status itself, counters, charges and files follow only where this row exists.
 */
export const jobTransitions = sqliteTable(
  "job_transitions",
  {
    id: text().primaryKey(),
    jobId: integer("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    /** null for its creation. */
    fromStatus: text("from_status", { enum: jobStatuses }),
    toStatus: text("to_status", { enum: jobStatuses }).notNull(),
    at: integer().notNull(),
  },
  (table) => [index("job_transitions_job").on(table.jobId, table.at)],
);

/** Totals of lists, moved in the batch that moves the status. */
export const jobCounts = sqliteTable(
  "job_counts",
  {
    accountId: integer("account_id").notNull(),
    kind: text({ enum: jobKinds }).notNull(),
    status: text({ enum: jobStatuses }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind, table.status] })],
);
