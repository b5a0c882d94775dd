import type { Attempt } from "../../domain/authoring/attempts.ts";
import type { AuthorName } from "../../domain/authoring/author.ts";
import { isFinished, type JobFailure, type JobStatus, jobStatuses } from "../../domain/jobs/job.ts";
import type { Script, ScriptSummary } from "../../domain/scripts/script.ts";
import type { ScriptRecords } from "../../domain/scripts/script-records.ts";
import { decodeDoomed } from "./media.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const summaryColumns = `scripts.id, scripts.uid, scripts.prompt, scripts.provider, scripts.served_by, scripts.script,
  scripts.created_at, max(scripts.updated_at, jobs.updated_at) AS updated_at, jobs.uid AS job_uid, jobs.status, jobs.failure,
  CASE WHEN media.deleted_at IS NULL THEN media.public_path END AS film_path`;
const columns = `${summaryColumns}, scripts.scene, scripts.attempts`;
const joined = "scripts JOIN jobs ON jobs.id = scripts.job_id LEFT JOIN media ON media.id = scripts.film_id";
const ownedBy = "scripts.account_id = (SELECT id FROM accounts WHERE uid = ?)";
const unfinished = jobStatuses
  .filter((status) => !isFinished(status))
  .map((status) => `'${status}'`)
  .join(", ");

export function d1Scripts(database: D1Database): ScriptRecords {
  const prepare = (sql: string, ...values: (string | number | null)[]) => database.prepare(sql).bind(...values);
  const one = (statement: D1PreparedStatement) => d1Read(statement, (rows) => (rows[0] ? decodeScript(rows[0]) : null));
  return {
    find: (uid, accountUid) =>
      one(prepare(`SELECT ${columns} FROM ${joined} WHERE scripts.uid = ? AND ${ownedBy}`, uid, accountUid)),
    ofJob: (jobUid) => one(prepare(`SELECT ${columns} FROM ${joined} WHERE jobs.uid = ?`, jobUid)),
    findPublic: (uid) =>
      d1Read(
        prepare(
          `SELECT script FROM scripts JOIN accounts ON accounts.id = account_id
           WHERE scripts.uid = ? AND script <> '' AND disabled_at IS NULL`,
          uid,
        ),
        (rows) => (rows[0]?.["script"] as string | undefined) ?? null,
      ),
    list: ({ accountUid, limit, offset, beforeId }) =>
      d1Read(
        prepare(
          `SELECT ${summaryColumns} FROM ${joined}
           WHERE ${ownedBy}${beforeId === undefined ? "" : " AND scripts.id < ?"} ORDER BY scripts.id DESC LIMIT ? OFFSET ?`,
          accountUid,
          ...(beforeId === undefined ? [] : [beforeId]),
          limit,
          offset,
        ),
        (rows) => rows.map(decodeSummary),
      ),

    create: (script) =>
      d1Write(
        [
          prepare(
            `INSERT INTO scripts (uid, account_id, prompt, provider, job_id, created_at, updated_at)
             SELECT ?1, ?2, ?3, ?4, id, ?5, ?5 FROM jobs WHERE uid = ?6`,
            script.uid,
            script.accountId,
            script.prompt,
            script.provider,
            script.createdAt,
            script.jobUid,
          ),
          renderOf(database, script.jobUid, script.uid),
        ],
        () => undefined,
      ),
    renderAgain: ({ uid, jobUid, script, at }) =>
      d1Write(
        [
          renderOf(database, jobUid, uid),
          // An edited script may name its scenes anew.
          prepare(
            `UPDATE scripts SET job_id = (SELECT id FROM jobs WHERE uid = ?1), attempts = '[]', updated_at = ?2,
               script = coalesce(?3, script), scene = CASE WHEN ?3 IS NULL THEN scene END
             WHERE uid = ?4 AND EXISTS (SELECT 1 FROM jobs WHERE uid = ?1)`,
            jobUid,
            at,
            script,
            uid,
          ),
        ],
        () => undefined,
      ),
    keepAttempts: (jobUid, jobAttempt, attempts, at) => {
      const last = attempts.at(-1);
      const written = last && last.script !== "" ? last : null;
      return d1Write(
        [
          prepare(
            `UPDATE scripts SET attempts = ?1, updated_at = ?2, script = coalesce(?3, script),
               scene = CASE WHEN ?3 IS NULL THEN scene ELSE ?4 END, served_by = coalesce(?5, served_by)
             WHERE job_id = (SELECT id FROM jobs WHERE uid = ?6 AND attempt = ?7 AND status = 'processing')`,
            JSON.stringify(attempts),
            at,
            written?.script ?? null,
            written?.scene ?? null,
            written?.servedBy ?? null,
            jobUid,
            jobAttempt,
          ),
        ],
        ([updated]) => updated?.meta.changes === 1,
      );
    },
    publish: (transitionId, filmId, at) =>
      d1Write(
        [
          prepare(
            `UPDATE scripts SET film_id = ?1, updated_at = ?2
             WHERE job_id = (SELECT job_id FROM job_transitions WHERE id = ?3)`,
            filmId,
            at,
            transitionId,
          ),
        ],
        () => undefined,
      ),
    files: (uid, accountUid) =>
      d1Read(
        prepare(
          `SELECT media.id, key, r2_upload_id, state FROM scripts
             JOIN renders ON renders.script_id = scripts.id JOIN media ON media.job_id = renders.job_id
           WHERE scripts.uid = ? AND ${ownedBy} AND purged_at IS NULL`,
          uid,
          accountUid,
        ),
        (rows) => rows.map(decodeDoomed),
      ),
    remove: (uid, accountUid, at) => {
      const own =
        "FROM renders WHERE script_id = (SELECT id FROM scripts WHERE uid = ?1 AND account_id = (SELECT id FROM accounts WHERE uid = ?2))";
      const over = `NOT EXISTS (SELECT 1 FROM jobs WHERE status IN (${unfinished}) AND id IN (SELECT job_id ${own}))`;
      const doomed = `SELECT job_id ${own} AND ${over}`;
      return d1Write(
        [
          prepare(
            `UPDATE media SET deleted_at = ?3 WHERE job_id IN (${doomed}) AND deleted_at IS NULL`,
            uid,
            accountUid,
            at,
          ),
          prepare(
            `UPDATE job_counts SET count = count - (SELECT count(*) FROM jobs WHERE id IN (${doomed}) AND status = job_counts.status)
             WHERE account_id = (SELECT id FROM accounts WHERE uid = ?2) AND kind = 'manim'`,
            uid,
            accountUid,
          ),
          prepare(
            `DELETE FROM outbox WHERE kind = 'dispatch' AND subject IN (SELECT uid FROM jobs WHERE id IN (${doomed}))`,
            uid,
            accountUid,
          ),
          // The script goes with its latest.
          prepare(`DELETE FROM jobs WHERE id IN (${doomed})`, uid, accountUid),
        ],
        (results) => (results.at(-1)?.meta.changes ?? 0) > 0,
      );
    },
  };
}

function renderOf(database: D1Database, jobUid: string, scriptUid: string): D1PreparedStatement {
  return database
    .prepare(
      "INSERT INTO renders (job_id, script_id) SELECT jobs.id, scripts.id FROM jobs, scripts WHERE jobs.uid = ? AND scripts.uid = ?",
    )
    .bind(jobUid, scriptUid);
}

function decodeScript(row: Record<string, unknown>): Script {
  return {
    ...decodeSummary(row),
    scene: row["scene"] as string | null,
    attempts: JSON.parse(row["attempts"] as string) as Attempt[],
  };
}

function decodeSummary(row: Record<string, unknown>): ScriptSummary {
  return {
    id: row["id"] as number,
    uid: row["uid"] as string,
    prompt: row["prompt"] as string,
    provider: row["provider"] as AuthorName,
    servedBy: row["served_by"] as AuthorName | null,
    script: row["script"] as string,
    filmPath: row["film_path"] as string | null,
    createdAt: row["created_at"] as number,
    updatedAt: row["updated_at"] as number,
    job: {
      uid: row["job_uid"] as string,
      status: row["status"] as JobStatus,
      failure: row["failure"] === null ? null : (JSON.parse(row["failure"] as string) as JobFailure),
    },
  };
}
