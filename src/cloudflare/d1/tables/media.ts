import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { jobs } from "./jobs.ts";

/** One file. The row is there before the object's first byte, and after its last. */
export const media = sqliteTable(
  "media",
  {
    id: text().primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    jobId: integer("job_id").references(() => jobs.id, { onDelete: "set null" }),
    role: text({ enum: ["source", "output", "thumbnail"] }).notNull(),
    state: text({ enum: ["uploading", "stored"] }).notNull(),
    /** As its sender called it, or as it is downloaded. */
    name: text().notNull(),
    /** Its place among the files of its job. */
    position: integer().notNull().default(0),
    /** `landscape`, `portrait`, `square` for outputs. */
    format: text(),
    /** Of the R2 object: the account's UUID first. */
    key: text().notNull(),
    contentType: text("content_type").notNull(),
    bytes: integer().notNull().default(0),
    /** Lower-case hex. */
    sha256: text(),
    durationMs: integer("duration_ms"),
    width: integer(),
    height: integer(),
    /** The unfinished R2 multipart upload, so that the sweep can abort it. */
    r2UploadId: text("r2_upload_id"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    deletedAt: integer("deleted_at"),
  },
  (table) => [
    uniqueIndex("media_key").on(table.key),
    index("media_job").on(table.jobId, table.role, table.position),
    index("media_account").on(table.accountId, table.createdAt),
    index("media_expiry").on(table.expiresAt).where(sql`deleted_at IS NULL`),
    index("media_deleted").on(table.deletedAt).where(sql`deleted_at IS NOT NULL`),
  ],
);

/** A resumable upload (tus) that is under way or waits for the job that will use it. */
export const uploads = sqliteTable(
  "uploads",
  {
    /** The upload's id on the wire. */
    id: text().primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    mediaId: text("media_id")
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    /** Bytes in all; null while deferred. */
    length: integer(),
    /** Bytes received, whether in finished parts or in the tail. */
    offset: integer().notNull().default(0),
    /** Bytes of the tail object: what has come of a part that is not full yet. */
    tailBytes: integer("tail_bytes").notNull().default(0),
    /** `Upload-Metadata` as sent. */
    metadata: text().notNull().default(""),
    /** Of the PATCH that may write now; another takes over when it has lapsed. */
    writer: text(),
    writerUntil: integer("writer_until"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    finishedAt: integer("finished_at"),
  },
  (table) => [
    index("uploads_account").on(table.accountId, table.createdAt),
    index("uploads_expiry").on(table.expiresAt),
  ],
);

export const uploadParts = sqliteTable(
  "upload_parts",
  {
    uploadId: text("upload_id")
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    /** From 1. */
    number: integer().notNull(),
    etag: text().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.number] })],
);
