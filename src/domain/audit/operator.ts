import type { AuditAction, NewAuditEntry } from "./audit-records.ts";

/** Who acts, and by which request. */
export interface Operator {
  uid: string;
  requestId: string;
}

export function actOf(
  operator: Operator,
  at: number,
  action: AuditAction,
  subject: string,
  detail: Readonly<Record<string, unknown>>,
): NewAuditEntry {
  return { at, actor: operator.uid, action, subject, detail, requestId: operator.requestId };
}
