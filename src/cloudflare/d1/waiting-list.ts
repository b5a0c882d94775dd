import type { WaitingListRecords } from "../../domain/accounts/waiting-list.ts";
import { d1Read } from "./reader.ts";
import { d1Write } from "./writer.ts";

export function d1WaitingList(database: D1Database): WaitingListRecords {
  return {
    join: (entry) =>
      d1Write(
        [
          database
            .prepare(
              `INSERT INTO waiting_list (email, email_key, name, reason, created_at) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT DO NOTHING`,
            )
            .bind(entry.email, entry.emailKey, entry.name, entry.reason, entry.createdAt),
        ],
        () => undefined,
      ),
    page: (limit, afterId) =>
      d1Read(
        database
          .prepare(
            `SELECT id, email, name, reason, created_at, invited_at FROM waiting_list WHERE id > ? ORDER BY id LIMIT ?`,
          )
          .bind(afterId, limit),
        (rows) =>
          rows.map((row) => ({
            id: row["id"] as number,
            email: row["email"] as string,
            name: row["name"] as string | null,
            reason: row["reason"] as string | null,
            createdAt: row["created_at"] as number,
            invitedAt: row["invited_at"] as number | null,
          })),
      ),
  };
}
