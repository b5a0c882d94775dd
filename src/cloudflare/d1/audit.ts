import type { AuditAction, AuditRecords } from "../../domain/audit/audit-records.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1Audit(database: D1Database): AuditRecords {
  return {
    record: (entry) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO audit_log (at, actor, action, subject, detail, request_id)
               SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE changes() = 1`,
            )
            .bind(entry.at, entry.actor, entry.action, entry.subject, JSON.stringify(entry.detail), entry.requestId),
        ],
        () => undefined,
      ),
    page: (limit, beforeId, subject) =>
      d1Read(
        subject === null
          ? database.prepare("SELECT * FROM audit_log WHERE id < ? ORDER BY id DESC LIMIT ?").bind(beforeId, limit)
          : database
              .prepare("SELECT * FROM audit_log WHERE subject = ? AND id < ? ORDER BY id DESC LIMIT ?")
              .bind(subject, beforeId, limit),
        (rows) =>
          rows.map((row) => ({
            id: row["id"] as number,
            at: row["at"] as number,
            actor: row["actor"] as string,
            action: row["action"] as AuditAction,
            subject: row["subject"] as string,
            detail: JSON.parse(row["detail"] as string) as Record<string, unknown>,
            requestId: row["request_id"] as string | null,
          })),
      ),
  };
}
