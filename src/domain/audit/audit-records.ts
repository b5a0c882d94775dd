import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";

export type AuditAction = "invite" | "approve" | "set-role" | "grant-credits" | "disable" | "enable" | "bootstrap";

export interface NewAuditEntry {
  at: number;
  /** The operator's UUID; `bootstrap` where nobody was signed in. */
  actor: string;
  action: AuditAction;
  /** Whom it was done to: an account's UUID, or an address. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
  requestId: string | null;
}

export interface AuditEntry extends NewAuditEntry {
  readonly id: number;
}

export interface AuditRecords {
  /** Commit it directly after the act: nothing is written where the act's last statement changed nothing. */
  record(entry: NewAuditEntry): Write<void>;
  /** At most `limit`, newest first, before the one with this id (a cursor); of all subjects, or of one. */
  page(limit: number, beforeId: number, subject: string | null): Read<readonly AuditEntry[]>;
}
