import type { StoredPart } from "../../domain/media/file-store.ts";
import type { StoredFile } from "../../domain/media/media.ts";
import type { TailPiece, Upload } from "../../domain/media/uploads/upload.ts";
import type { UploadProgress, UploadRecords } from "../../domain/media/uploads/upload-records.ts";
import { completion } from "./media.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const select = `SELECT uploads.id, uploads.account_id, media.name, media.key, media.r2_upload_id, uploads.length,
    uploads."offset", uploads.tail, uploads.sha256, uploads.metadata, uploads.sealed_at,
    media.state, uploads.created_at, media.expires_at
  FROM uploads JOIN media ON media.id = uploads.id`;

export function d1Uploads(database: D1Database): UploadRecords {
  const changedOne = ([result]: D1Result[]) => result?.meta.changes === 1;
  return {
    find: (id, accountUid) =>
      d1Read(
        database
          .prepare(
            `${select} WHERE uploads.id = ? AND uploads.account_id = (SELECT id FROM accounts WHERE uid = ?)
             AND media.deleted_at IS NULL`,
          )
          .bind(id, accountUid),
        (rows) => (rows[0] ? decodeUpload(rows[0]) : null),
      ),
    finished: (ids, accountUid, now) =>
      d1Read(
        database
          .prepare(
            `SELECT media.id, media.name, media.key, media.bytes, media.sha256, media.content_type, media.duration_ms
             FROM uploads JOIN media ON media.id = uploads.id
             WHERE uploads.id IN (SELECT value FROM json_each(?1)) AND media.state = 'stored' AND media.job_id IS NULL
               AND media.deleted_at IS NULL AND media.expires_at > ?3
               AND uploads.account_id = (SELECT id FROM accounts WHERE uid = ?2)`,
          )
          .bind(JSON.stringify(ids), accountUid, now),
        (rows) => rows.map(decodeFile),
      ),
    parts: (id) =>
      d1Read(
        database.prepare("SELECT number, etag, bytes FROM upload_parts WHERE upload_id = ? ORDER BY number").bind(id),
        (rows) => rows as unknown as StoredPart[],
      ),

    create: (upload) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO media (id, account_id, role, state, name, key, content_type, r2_upload_id, created_at, expires_at)
               SELECT ?1, ?2, 'source', 'uploading', ?3, ?4, 'application/octet-stream', ?5, ?6, ?7
               WHERE (SELECT count(*) FROM (SELECT 1 FROM uploads WHERE account_id = ?2 LIMIT ?8)) < ?8`,
            )
            .bind(
              upload.id,
              upload.accountId,
              upload.name,
              upload.key,
              upload.r2UploadId,
              upload.createdAt,
              upload.expiresAt,
              upload.maxOpen,
            ),
          database
            .prepare(
              `INSERT INTO uploads (id, account_id, length, metadata, created_at)
               SELECT id, account_id, ?2, ?3, created_at FROM media WHERE id = ?1`,
            )
            .bind(upload.id, upload.length, upload.metadata),
        ],
        changedOne,
      ),
    lock: (id, writer, now, until, expiresAt) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE uploads SET writer = ?1, writer_until = ?2
               WHERE id = ?3 AND (writer IS NULL OR writer_until <= ?4)
                 AND EXISTS (SELECT 1 FROM media WHERE id = ?3 AND deleted_at IS NULL AND expires_at > ?4)`,
            )
            .bind(writer, until, id, now),
          database
            .prepare(
              `UPDATE media SET expires_at = max(expires_at, ?1)
               WHERE id = (SELECT id FROM uploads WHERE id = ?2 AND writer = ?3) AND state = 'uploading'`,
            )
            .bind(expiresAt, id, writer),
          database.prepare(`${select} WHERE uploads.id = ? AND uploads.writer = ?`).bind(id, writer),
        ],
        ([, , locked]) => (locked?.results[0] ? decodeUpload(locked.results[0]) : null),
      ),
    renew: (id, writer, until) =>
      d1Write(
        [database.prepare("UPDATE uploads SET writer_until = ? WHERE id = ? AND writer = ?").bind(until, id, writer)],
        changedOne,
      ),
    release: (id, writer) =>
      d1Write(
        [
          database
            .prepare("UPDATE uploads SET writer = NULL, writer_until = NULL WHERE id = ? AND writer = ?")
            .bind(id, writer),
        ],
        () => undefined,
      ),
    setLength: (id, writer, length) =>
      d1Write(
        [
          database
            .prepare("UPDATE uploads SET length = ? WHERE id = ? AND writer = ? AND length IS NULL")
            .bind(length, id, writer),
        ],
        changedOne,
      ),
    progress: (progress, until) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE uploads SET "offset" = ?1, sha256 = ?2, tail = ?3, writer_until = ?4
               WHERE id = ?5 AND writer = ?6`,
            )
            .bind(progress.offset, progress.sha256, JSON.stringify(progress.tail), until, progress.id, progress.writer),
          addParts(database, progress),
        ],
        changedOne,
      ),
    seal: (last, at) =>
      d1Write(
        [
          database
            .prepare("UPDATE uploads SET sha256 = ?1, sealed_at = ?2 WHERE id = ?3 AND writer = ?4")
            .bind(last.sha256, at, last.id, last.writer),
          addParts(database, last),
        ],
        changedOne,
      ),
    finish: (id, writer, facts) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE uploads SET "offset" = length, tail = '[]'
               WHERE id = ? AND writer = ? AND EXISTS (SELECT 1 FROM media WHERE id = uploads.id AND deleted_at IS NULL)`,
            )
            .bind(id, writer),
          completion(database, id, facts, null),
        ],
        ([upload, media]) => upload?.meta.changes === 1 && media?.meta.changes === 1,
      ),
  };
}

/** Directly after the statement that says whether the writer still is the writer. A part that is sent again replaces the first. */
function addParts(database: D1Database, { id, parts }: Pick<UploadProgress, "id" | "parts">): D1PreparedStatement {
  return database
    .prepare(
      `INSERT INTO upload_parts (upload_id, number, etag, bytes)
       SELECT ?1, value ->> 'number', value ->> 'etag', value ->> 'bytes' FROM json_each(?2) WHERE changes() = 1
       ON CONFLICT (upload_id, number) DO UPDATE SET etag = excluded.etag, bytes = excluded.bytes`,
    )
    .bind(id, JSON.stringify(parts));
}

function decodeUpload(row: Record<string, unknown>): Upload {
  return {
    id: row["id"] as string,
    accountId: row["account_id"] as number,
    name: row["name"] as string,
    key: row["key"] as string,
    r2UploadId: row["r2_upload_id"] as string | null,
    length: row["length"] as number | null,
    offset: row["offset"] as number,
    tail: JSON.parse(row["tail"] as string) as TailPiece[],
    sha256: row["sha256"] as string | null,
    metadata: row["metadata"] as string,
    sealed: row["sealed_at"] !== null,
    finished: row["state"] === "stored",
    createdAt: row["created_at"] as number,
    expiresAt: row["expires_at"] as number,
  };
}

function decodeFile(row: Record<string, unknown>): StoredFile {
  const durationMs = row["duration_ms"] as number | null;
  return {
    mediaId: row["id"] as string,
    name: row["name"] as string,
    key: row["key"] as string,
    bytes: row["bytes"] as number,
    sha256: row["sha256"] as string,
    contentType: row["content_type"] as string,
    durationSeconds: durationMs === null ? null : durationMs / 1000,
  };
}
