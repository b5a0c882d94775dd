import {
  type Job,
  type JobFailure,
  type JobKind,
  type JobStatus,
  jobStatuses,
  isFinished,
  statusesBefore,
} from "../../domain/jobs/job.ts";
import type { JobRecords, NewJob } from "../../domain/jobs/job-records.ts";
import { sourcesFree, takeSources } from "./media.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const columns = `jobs.id, jobs.uid, jobs.account_id, jobs.kind, jobs.status, jobs.stage, jobs.progress, jobs.attempt, jobs.input,
  jobs.result, jobs.failure, jobs.pipeline_version, jobs.created_at, jobs.updated_at,
  jobs.started_at, jobs.finished_at, jobs.deadline_at`;
const ownedBy = "jobs.account_id = (SELECT id FROM accounts WHERE uid = ?)";
const unfinished = jobStatuses.filter((status) => !isFinished(status));
const unfinishedList = quoted(unfinished);

export function d1Jobs(database: D1Database): JobRecords {
  const one = (statement: D1PreparedStatement) => d1Read(statement, (rows) => (rows[0] ? decodeJob(rows[0]) : null));
  return {
    find: (uid, accountUid, kind) =>
      one(
        kind === undefined
          ? database.prepare(`SELECT ${columns} FROM jobs WHERE uid = ? AND ${ownedBy}`).bind(uid, accountUid)
          : database
              .prepare(`SELECT ${columns} FROM jobs WHERE uid = ? AND ${ownedBy} AND kind = ?`)
              .bind(uid, accountUid, kind),
      ),
    findForEngine: (uid) => one(database.prepare(`SELECT ${columns} FROM jobs WHERE uid = ?`).bind(uid)),
    ownerOf: (uid) =>
      d1Read(
        database
          .prepare("SELECT accounts.uid FROM jobs JOIN accounts ON accounts.id = jobs.account_id WHERE jobs.uid = ?")
          .bind(uid),
        (rows) => (rows[0]?.["uid"] as string | undefined) ?? null,
      ),
    list: (page) => {
      const conditions = [ownedBy, "jobs.kind = ?"];
      const values: (string | number)[] = [page.accountUid, page.kind];
      if (page.beforeId !== undefined) {
        conditions.push("jobs.id < ?");
        values.push(page.beforeId);
      }
      const statement = database.prepare(
        `SELECT ${columns} FROM jobs WHERE ${conditions.join(" AND ")} ORDER BY jobs.id DESC LIMIT ? OFFSET ?`,
      );
      return d1Read(statement.bind(...values, page.limit, page.offset), (rows) => rows.map(decodeJob));
    },
    totals: (kind, accountUid) =>
      d1Read(
        database
          .prepare(
            "SELECT status, count FROM job_counts WHERE account_id = (SELECT id FROM accounts WHERE uid = ?) AND kind = ?",
          )
          .bind(accountUid, kind),
        (rows) => Object.fromEntries(rows.map((row) => [row["status"] as JobStatus, row["count"] as number])),
      ),
    create: (job) => createJob(database, job),
    move: (move) => {
      const { transitionId } = move;
      const began = move.to === "processing" || move.to === "moderating" ? "coalesce(started_at, ?2)" : "started_at";
      const statements = [
        database
          .prepare(
            `INSERT INTO job_transitions (id, job_id, from_status, to_status, at)
             SELECT ?1, id, status, ?2, ?3 FROM jobs
             WHERE uid = ?4 AND status IN (${quoted(statusesBefore(move.to))}) AND attempt = coalesce(?5, attempt)`,
          )
          .bind(transitionId, move.to, move.at, move.uid, move.attempt ?? null),
        ...counterMoves(database, transitionId),
        database
          .prepare(
            `UPDATE jobs SET status = ?1, updated_at = ?2, heartbeat_at = ?2, stage = coalesce(?3, stage),
               result = coalesce(?4, result), failure = coalesce(?5, failure),
               progress = CASE WHEN ?1 = 'completed' THEN 1 ELSE progress END,
               started_at = ${began}, finished_at = ${isFinished(move.to) ? "?2" : "finished_at"}
             WHERE id = (SELECT job_id FROM job_transitions WHERE id = ?6)`,
          )
          .bind(
            move.to,
            move.at,
            move.stage ?? null,
            move.result === undefined ? null : JSON.stringify(move.result),
            move.failure === undefined ? null : JSON.stringify(move.failure),
            transitionId,
          ),
      ];
      return d1Write(statements, ([transition]) => transition?.meta.changes === 1);
    },
    beginAttempt: (uid, attempt, at) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE jobs SET attempt = attempt + 1, heartbeat_at = ?1 WHERE uid = ?2 AND attempt = ?3 AND status IN (${unfinishedList})`,
            )
            .bind(at, uid, attempt),
        ],
        ([result]) => result?.meta.changes === 1,
      ),
    progress: (uid, attempt, stage, fraction, at) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE jobs SET stage = ?1, progress = max(progress, ?2), updated_at = ?3, heartbeat_at = ?3
               WHERE uid = ?4 AND attempt = ?5 AND status IN ('moderating', 'processing')`,
            )
            .bind(stage, fraction, at, uid, attempt),
        ],
        ([result]) => result?.meta.changes === 1,
      ),
    heartbeat: (uids, at) =>
      d1Write(
        [
          database
            .prepare("UPDATE jobs SET heartbeat_at = ?1 WHERE uid IN (SELECT value FROM json_each(?2))")
            .bind(at, JSON.stringify(uids)),
        ],
        () => undefined,
      ),
    unattended: (before, limit) =>
      d1Read(
        database
          .prepare(
            `SELECT uid FROM jobs WHERE status IN (${unfinishedList}) AND heartbeat_at < ? ORDER BY heartbeat_at LIMIT ?`,
          )
          .bind(before, limit),
        (rows) => rows.map((row) => row["uid"] as string),
      ),
  };
}

/** The job first, only if the account may have one more; all the rest only where the job is. */
function createJob(database: D1Database, job: NewJob) {
  const transitionId = crypto.randomUUID();
  const taken = { ...job.sources, accountId: job.accountId, at: job.createdAt };
  const free = sourcesFree(taken, 9);
  const statements = [
    database
      .prepare(
        `INSERT INTO jobs (uid, account_id, kind, status, input, pipeline_version, created_at, updated_at, heartbeat_at, deadline_at)
         SELECT ?1, ?2, ?3, 'pending', ?4, ?5, ?6, ?6, ?6, ?7
         WHERE (SELECT coalesce(sum(count), 0) FROM job_counts WHERE account_id = ?2 AND status IN (${unfinishedList})) < ?8
           AND ${free.sql}
           AND (?12 IS NULL OR EXISTS (
             SELECT 1 FROM scripts JOIN jobs latest ON latest.id = scripts.job_id
             WHERE scripts.uid = ?12 AND scripts.account_id = ?2 AND latest.status NOT IN (${unfinishedList})))`,
      )
      .bind(
        job.uid,
        job.accountId,
        job.kind,
        JSON.stringify(job.input),
        job.pipelineVersion,
        job.createdAt,
        job.deadlineAt,
        job.maxUnfinished,
        ...free.values,
        job.rerenders ?? null,
      ),
    ...takeSources(database, job.uid, taken),
    database
      .prepare(
        "INSERT INTO job_transitions (id, job_id, from_status, to_status, at) SELECT ?1, id, NULL, 'pending', ?2 FROM jobs WHERE uid = ?3",
      )
      .bind(transitionId, job.createdAt, job.uid),
    ...counterMoves(database, transitionId),
    database
      .prepare(
        `INSERT INTO outbox (id, kind, subject, payload, due_at, created_at)
         SELECT ?1, 'dispatch', uid, '{}', ?2, ?2 FROM jobs WHERE uid = ?3`,
      )
      .bind(crypto.randomUUID(), job.createdAt, job.uid),
  ];
  return d1Write(statements, ([inserted]) => inserted?.meta.changes === 1);
}

/** One less where the job was, one more where it is: only if the transition's row exists. */
function counterMoves(database: D1Database, transitionId: string): D1PreparedStatement[] {
  return [
    database
      .prepare(
        `UPDATE job_counts SET count = count - 1
         WHERE (account_id, kind, status) = (
           SELECT jobs.account_id, jobs.kind, moved.from_status FROM job_transitions moved JOIN jobs ON jobs.id = moved.job_id
           WHERE moved.id = ?)`,
      )
      .bind(transitionId),
    database
      .prepare(
        `INSERT INTO job_counts (account_id, kind, status, count)
         SELECT jobs.account_id, jobs.kind, moved.to_status, 1 FROM job_transitions moved JOIN jobs ON jobs.id = moved.job_id
         WHERE moved.id = ?
         ON CONFLICT (account_id, kind, status) DO UPDATE SET count = count + 1`,
      )
      .bind(transitionId),
  ];
}

function decodeJob(row: Record<string, unknown>): Job {
  return {
    id: row["id"] as number,
    uid: row["uid"] as string,
    accountId: row["account_id"] as number,
    kind: row["kind"] as JobKind,
    status: row["status"] as JobStatus,
    stage: row["stage"] as string | null,
    progress: row["progress"] as number,
    attempt: row["attempt"] as number,
    input: json(row["input"]),
    result: json(row["result"]),
    failure: json(row["failure"]) as JobFailure | null,
    pipelineVersion: row["pipeline_version"] as number,
    createdAt: row["created_at"] as number,
    updatedAt: row["updated_at"] as number,
    startedAt: row["started_at"] as number | null,
    finishedAt: row["finished_at"] as number | null,
    deadlineAt: row["deadline_at"] as number,
  };
}

function json(value: unknown): unknown {
  return typeof value === "string" ? JSON.parse(value) : null;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(", ");
}
