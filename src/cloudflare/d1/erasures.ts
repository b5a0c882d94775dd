import type { ErasureRecords } from "../../domain/accounts/erasure-records.ts";
import { isFinished, jobStatuses } from "../../domain/jobs/job.ts";
import { liveSignIn } from "./live-sign-in.ts";
import { decodeDoomed } from "./media.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

const account = "(SELECT id FROM accounts WHERE uid = ?1)";
const unfinished = jobStatuses
  .filter((status) => !isFinished(status))
  .map((status) => `'${status}'`)
  .join(", ");

export function d1Erasures(database: D1Database): ErasureRecords {
  const prepare = (sql: string, ...values: (string | number)[]) => database.prepare(sql).bind(...values);
  return {
    begin: (erasure) => {
      const live = liveSignIn(erasure, 2);
      return d1Write(
        [
          prepare(
            `INSERT INTO erasures (account_id, began_at, tried_at) SELECT id, ?1, ?1 FROM (${live.sql})
             WHERE true ON CONFLICT DO NOTHING`,
            erasure.at,
            ...live.parameters,
          ),
          ...forget.map((sql) => prepare(sql, erasure.accountUid)),
          prepare(scrub, erasure.accountUid, erasure.at),
        ],
        ([begun]) => begun?.meta.changes === 1,
      );
    },
    underWay: (limit) =>
      d1Read(
        prepare(
          `SELECT uid, began_at FROM erasures JOIN accounts ON accounts.id = account_id ORDER BY tried_at LIMIT ?1`,
          limit,
        ),
        (rows) => rows.map((row) => ({ accountUid: row["uid"] as string, beganAt: row["began_at"] as number })),
      ),
    tried: (accountUid, at) =>
      d1Write(
        [prepare(`UPDATE erasures SET tried_at = ?2 WHERE account_id = ${account}`, accountUid, at)],
        () => undefined,
      ),
    unfinishedJobs: (accountUid, limit) =>
      d1Read(
        prepare(
          `SELECT uid FROM jobs WHERE account_id = ${account} AND status IN (${unfinished}) ORDER BY id LIMIT ?2`,
          accountUid,
          limit,
        ),
        (rows) => rows.map((row) => row["uid"] as string),
      ),
    deleteFiles: (accountUid, at, limit) =>
      d1Write(
        [
          prepare(
            `UPDATE media SET deleted_at = ?2 WHERE id IN
               (SELECT id FROM media WHERE account_id = ${account} AND deleted_at IS NULL LIMIT ?3)`,
            accountUid,
            at,
            limit,
          ),
        ],
        ([marked]) => marked?.meta.changes ?? 0,
      ),
    doomedFiles: (accountUid, limit) =>
      d1Read(
        prepare(
          `SELECT id, key, r2_upload_id, state FROM media
           WHERE account_id = ${account} AND deleted_at IS NOT NULL AND purged_at IS NULL LIMIT ?2`,
          accountUid,
          limit,
        ),
        (rows) => rows.map(decodeDoomed),
      ),
    deleteRows: (accountUid, limit) => {
      const some = `FROM jobs WHERE account_id = ${account} ORDER BY id LIMIT ?2`;
      return d1Write(
        [
          prepare(`DELETE FROM outbox WHERE kind = 'dispatch' AND subject IN (SELECT uid ${some})`, accountUid, limit),
          prepare(`DELETE FROM jobs WHERE id IN (SELECT id ${some})`, accountUid, limit),
          prepare(
            `DELETE FROM media WHERE id IN
               (SELECT id FROM media WHERE account_id = ${account} AND purged_at IS NOT NULL LIMIT ?2)`,
            accountUid,
            limit,
          ),
          prepare(
            `SELECT EXISTS (SELECT 1 FROM jobs WHERE account_id = ${account})
               OR EXISTS (SELECT 1 FROM media WHERE account_id = ${account}) AS some`,
            accountUid,
          ),
        ],
        (results) => results.at(-1)?.results[0]?.["some"] === 1,
      );
    },
    finish: (accountUid) =>
      d1Write(
        [
          prepare(`DELETE FROM job_counts WHERE account_id = (${bare})`, accountUid),
          prepare(`DELETE FROM accounts WHERE id = (${bare})`, accountUid),
        ],
        () => undefined,
      ),
  };
}

/** The account, only if its erasure has begun. */
const begun = `(SELECT account_id FROM erasures WHERE account_id = ${account})`;

/** The same, only if it has neither jobs nor files. */
const bare = `SELECT account_id FROM erasures WHERE account_id = ${account}
  AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.account_id = erasures.account_id)
  AND NOT EXISTS (SELECT 1 FROM media WHERE media.account_id = erasures.account_id)`;

/** What else knows an address knows it for whoever holds the mailbox: it is not theirs to erase who never proved that. */
const provedKey = `(SELECT email_key FROM accounts WHERE id = ${begun} AND email_verified_at IS NOT NULL)`;

/** All that can be without the account's row, and does not need its jobs and files to be gone first. */
const forget = [
  ...["mails WHERE recipient_key", "waiting_list WHERE email_key", "invitations WHERE email_key"].map(
    (where) => `DELETE FROM ${where} = ${provedKey}`,
  ),
  ...["sign_ins", "api_keys", "identities", "one_time_tokens", "idempotency_keys"].map(
    (table) => `DELETE FROM ${table} WHERE account_id = ${begun}`,
  ),
];

const scrub = `UPDATE accounts SET email = 'erased', email_key = 'erased:' || uid, email_verified_at = NULL,
    username = NULL, username_key = NULL, name = NULL, first_name = NULL, last_name = NULL, avatar_url = NULL,
    password_hash = NULL, is_approved = 0, is_operator = 0, disabled_at = ?2, updated_at = ?2
  WHERE id = ${begun}`;
