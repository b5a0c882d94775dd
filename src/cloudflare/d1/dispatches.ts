import type { DispatchRecords } from "../../domain/jobs/dispatch.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1Dispatches(database: D1Database): DispatchRecords {
  return {
    due: (now, limit) =>
      d1Read(
        database
          .prepare("SELECT subject FROM outbox WHERE kind = 'dispatch' AND due_at <= ? ORDER BY due_at LIMIT ?")
          .bind(now, limit),
        (rows) => rows.map((row) => row["subject"] as string),
      ),
    postpone: (jobUids, dueAt) =>
      d1Write(
        [
          database
            .prepare(
              `UPDATE outbox SET due_at = ?1, attempts = attempts + 1
               WHERE kind = 'dispatch' AND subject IN (SELECT value FROM json_each(?2))`,
            )
            .bind(dueAt, JSON.stringify(jobUids)),
        ],
        () => undefined,
      ),
    acknowledge: (jobUid) =>
      d1Write(
        [database.prepare("DELETE FROM outbox WHERE kind = 'dispatch' AND subject = ?").bind(jobUid)],
        () => undefined,
      ),
    failed: (jobUid, error) =>
      d1Write(
        [
          database
            .prepare("UPDATE outbox SET last_error = ?1 WHERE kind = 'dispatch' AND subject = ?2")
            .bind(error.slice(0, 500), jobUid),
        ],
        () => undefined,
      ),
  };
}
