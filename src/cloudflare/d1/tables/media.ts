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
    /** null until a job takes the file, or has made it. */
    jobId: integer("job_id").references(() => jobs.id, { onDelete: "set null" }),
    role: text({ enum: ["source", "output", "thumbnail"] }).notNull(),
    state: text({ enum: ["uploading", "stored"] }).notNull(),
    /** As its sender called it, or as it is downloaded. */
    name: text().notNull(),
    /** Its place among the files of its job. */
    position: integer().notNull().default(0),
    /** `landscape`, `portrait`, `square` for outputs. */
    format: text(),
    /** Of the R2 object: the account's UUID first. Tails of a resumable upload lie below it. */
    key: text().notNull(),
    contentType: text("content_type").notNull(),
    bytes: integer().notNull().default(0),
    /** Lower-case hex. */
    sha256: text(),
    /** null where only a decoder can tell. */
    durationMs: integer("duration_ms"),
    width: integer(),
    height: integer(),
    /** The unfinished R2 multipart upload, so that the sweep can abort it. */
    r2UploadId: text("r2_upload_id"),
    createdAt: integer("created_at").notNull(),
    /** Then the sweep deletes it: an unfinished upload is given less time than a stored file. */
    expiresAt: integer("expires_at").notNull(),
    /** Not to be found any more; the sweep deletes the object. */
    deletedAt: integer("deleted_at"),
    /** Below `/media/`, for whoever knows it; null where only its owner may have the file. */
    publicPath: text("public_path"),
    /** The object is gone; the row stays for its job's history. */
    purgedAt: integer("purged_at"),
  },
  (table) => [
    uniqueIndex("media_key").on(table.key),
    uniqueIndex("media_public_path").on(table.publicPath),
    index("media_job").on(table.jobId, table.role, table.position),
    index("media_account").on(table.accountId, table.createdAt),
    index("media_expiry").on(table.expiresAt).where(sql`deleted_at IS NULL`),
    index("media_deleted").on(table.deletedAt).where(sql`deleted_at IS NOT NULL AND purged_at IS NULL`),
  ],
);

/** A resumable upload (tus) that is under way, or waits for the job that will take its file. */
export const uploads = sqliteTable(
  "uploads",
  {
    /** The upload's id on the wire, and that of its file. */
    id: text()
      .primaryKey()
      .references(() => media.id, { onDelete: "cascade" }),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Bytes in all; null while deferred. */
    length: integer(),
    /** Bytes that are kept, whether in finished parts or in the tail: `length` only once the file is stored and checked. */
    offset: integer().notNull().default(0),
    /** The R2 objects, in order, that hold what has come of a part that is not full yet: `[{key, bytes}]`. */
    tail: text({ mode: "json" }).notNull().default([]).$type<unknown>(),
    /** SHA-256 so far: the state after the finished parts, and the digest itself once sealed. Hex. */
    sha256: text(),
    /** `Upload-Metadata` as sent. */
    metadata: text().notNull().default(""),
    /** Of the request that may write now; another takes over when it has lapsed. */
    writer: text(),
    writerUntil: integer("writer_until"),
    /** All bytes are in R2; what is left is to join the parts and to check the file. */
    sealedAt: integer("sealed_at"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("uploads_account").on(table.accountId)],
);

/** The finished parts of an upload: all of 8 MiB, except its last. */
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
