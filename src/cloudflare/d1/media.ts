import type { Media, MediaRole } from "../../domain/media/media.ts";
import type { DoomedMedia, MediaRecords, StoredFacts } from "../../domain/media/media-records.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const columns = `media.id, media.account_id, media.job_id, media.role, media.state, media.name, media.position, media.format,
  media.key, media.content_type, media.bytes, media.sha256, media.duration_ms, media.width, media.height,
  media.created_at, media.expires_at`;
const findable = "media.state = 'stored' AND media.deleted_at IS NULL";

export function d1Media(database: D1Database): MediaRecords {
  const changedOne = ([result]: D1Result[]) => result?.meta.changes === 1;
  return {
    find: (id, accountUid) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns} FROM media
             WHERE id = ? AND account_id = (SELECT id FROM accounts WHERE uid = ?) AND ${findable}`,
          )
          .bind(id, accountUid),
        (rows) => (rows[0] ? decodeMedia(rows[0]) : null),
      ),
    findPublic: (path) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns} FROM media JOIN accounts ON accounts.id = media.account_id
             WHERE media.public_path = ? AND accounts.disabled_at IS NULL AND ${findable}`,
          )
          .bind(path),
        (rows) => (rows[0] ? decodeMedia(rows[0]) : null),
      ),
    ofJob: (jobUid, accountUid) =>
      d1Read(
        database
          .prepare(
            `SELECT ${columns} FROM media JOIN jobs ON jobs.id = media.job_id
             WHERE jobs.uid = ? AND jobs.account_id = (SELECT id FROM accounts WHERE uid = ?) AND ${findable}
             ORDER BY media.role, media.position`,
          )
          .bind(jobUid, accountUid),
        (rows) => rows.map(decodeMedia),
      ),

    begin: (media) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO media (id, account_id, role, state, name, position, format, key, content_type, created_at, expires_at)
               VALUES (?, ?, ?, 'uploading', ?, ?, ?, ?, ?, ?, ?)`,
            )
            .bind(
              media.id,
              media.accountId,
              media.role,
              media.name,
              media.position ?? 0,
              media.format ?? null,
              media.key,
              media.contentType,
              media.createdAt,
              media.expiresAt,
            ),
        ],
        () => undefined,
      ),
    rememberParts: (id, r2UploadId) =>
      d1Write(
        [database.prepare("UPDATE media SET r2_upload_id = ? WHERE id = ?").bind(r2UploadId, id)],
        () => undefined,
      ),
    complete: (id, facts) => d1Write([completion(database, id, facts, null)], changedOne),
    publish: (id, transitionId, facts) => d1Write([completion(database, id, facts, transitionId)], changedOne),
    markDeleted: (ids, at) =>
      d1Write(
        [
          database
            .prepare(
              "UPDATE media SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
            )
            .bind(at, JSON.stringify(ids)),
        ],
        () => undefined,
      ),
    markUnwanted: (ids, at) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE media SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))
               AND deleted_at IS NULL AND job_id IS NULL`,
            )
            .bind(at, JSON.stringify(ids)),
        ],
        () => undefined,
      ),
    markExpired: (at, limit) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE media SET deleted_at = ?1 WHERE id IN (
                 SELECT id FROM media WHERE deleted_at IS NULL AND expires_at <= ?1 ORDER BY expires_at LIMIT ?2)`,
            )
            .bind(at, limit),
        ],
        ([result]) => result?.meta.changes ?? 0,
      ),
    doomed: (limit) =>
      d1Read(
        database
          .prepare(
            `SELECT id, key, r2_upload_id, state FROM media
             WHERE deleted_at IS NOT NULL AND purged_at IS NULL ORDER BY deleted_at LIMIT ?`,
          )
          .bind(limit),
        (rows) => rows.map(decodeDoomed),
      ),
    doomedOf: (ids) =>
      d1Read(
        database
          .prepare(
            `SELECT id, key, r2_upload_id, state FROM media
             WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NOT NULL AND purged_at IS NULL`,
          )
          .bind(JSON.stringify(ids)),
        (rows) => rows.map(decodeDoomed),
      ),
    purged: (ids, at) => {
      const list = JSON.stringify(ids);
      return d1Write(
        [
          database
            .prepare("DELETE FROM media WHERE id IN (SELECT value FROM json_each(?)) AND job_id IS NULL")
            .bind(list),
          database
            .prepare("UPDATE media SET purged_at = ? WHERE id IN (SELECT value FROM json_each(?))")
            .bind(at, list),
        ],
        () => undefined,
      );
    },
    postponePurge: (ids, at) =>
      d1Write(
        [
          database
            .prepare("UPDATE media SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))")
            .bind(at, JSON.stringify(ids)),
        ],
        () => undefined,
      ),
  };
}

/** The sources that a new job is to take: theirs are the ids, in the job's order. */
export interface TakenSources {
  accountId: number;
  mediaIds: readonly string[];
  at: number;
  /** Kept at least until then. */
  expiresAt: number;
}

/**
 * A condition for `INSERT INTO jobs … SELECT … WHERE`, true where every one of the sources is
 * stored, the account's, and no job's yet. Binds three values, numbered from `first` on.
 */
export function sourcesFree({ accountId, mediaIds, at }: TakenSources, first: number) {
  return {
    sql: `(SELECT count(*) FROM media WHERE id IN (SELECT value FROM json_each(?${first}))
      AND account_id = ?${first + 1} AND role = 'source' AND state = 'stored' AND job_id IS NULL
      AND deleted_at IS NULL AND expires_at > ?${first + 2}) = json_array_length(?${first})`,
    values: [JSON.stringify(mediaIds), accountId, at] as const,
  };
}

/** The statements after that INSERT: the sources become the job's, where the job was made. A resumable upload is over then. */
export function takeSources(database: D1Database, jobUid: string, sources: TakenSources): D1PreparedStatement[] {
  const list = JSON.stringify(sources.mediaIds);
  return [
    database
      .prepare(
        `UPDATE media SET job_id = (SELECT id FROM jobs WHERE uid = ?1), expires_at = max(expires_at, ?2),
           position = (SELECT key FROM json_each(?3) WHERE value = media.id)
         WHERE id IN (SELECT value FROM json_each(?3)) AND account_id = ?4 AND job_id IS NULL
           AND EXISTS (SELECT 1 FROM jobs WHERE uid = ?1)`,
      )
      .bind(jobUid, sources.expiresAt, list, sources.accountId),
    database
      .prepare(
        `DELETE FROM uploads WHERE id IN (SELECT value FROM json_each(?1)) AND account_id = ?2
           AND EXISTS (SELECT 1 FROM jobs WHERE uid = ?3)`,
      )
      .bind(list, sources.accountId, jobUid),
  ];
}

/** `transitionId`: only if this move of a job was made in the same commit, and then the file is the job's. */
export function completion(
  database: D1Database,
  id: string,
  facts: StoredFacts,
  transitionId: string | null,
): D1PreparedStatement {
  return database
    .prepare(
      `UPDATE media SET state = 'stored', r2_upload_id = NULL, bytes = ?1, sha256 = ?2, content_type = ?3,
         duration_ms = ?4, width = ?5, height = ?6, expires_at = ?7, public_path = ?10,
         job_id = coalesce((SELECT job_id FROM job_transitions WHERE id = ?8), job_id)
       WHERE id = ?9 AND state = 'uploading' AND deleted_at IS NULL
         AND (?8 IS NULL OR EXISTS (SELECT 1 FROM job_transitions WHERE id = ?8))`,
    )
    .bind(
      facts.bytes,
      facts.sha256,
      facts.contentType,
      facts.durationMs,
      facts.width,
      facts.height,
      facts.expiresAt,
      transitionId,
      id,
      facts.publicPath ?? null,
    );
}

function decodeMedia(row: Record<string, unknown>): Media {
  return {
    id: row["id"] as string,
    accountId: row["account_id"] as number,
    jobId: row["job_id"] as number | null,
    role: row["role"] as MediaRole,
    state: row["state"] as Media["state"],
    name: row["name"] as string,
    position: row["position"] as number,
    format: row["format"] as string | null,
    key: row["key"] as string,
    contentType: row["content_type"] as string,
    bytes: row["bytes"] as number,
    sha256: row["sha256"] as string | null,
    durationMs: row["duration_ms"] as number | null,
    width: row["width"] as number | null,
    height: row["height"] as number | null,
    createdAt: row["created_at"] as number,
    expiresAt: row["expires_at"] as number,
  };
}

export function decodeDoomed(row: Record<string, unknown>): DoomedMedia {
  return {
    id: row["id"] as string,
    key: row["key"] as string,
    r2UploadId: row["r2_upload_id"] as string | null,
    unfinished: row["state"] === "uploading",
  };
}
