import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentAuditEntry } from "./admin.present.ts";
import { auditQuery } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";
import { pageOf } from "./pages.ts";

/** GET /api/platform/admin/audit. Newest first; with `subject` what was done to one account (its UUID) or address. */
export async function listAudit(c: ApiContext): Promise<Response> {
  await operatorOf(c);
  const { limit, cursor = Number.MAX_SAFE_INTEGER, subject = null } = readQuery(c, auditQuery);
  const { reader, audit } = c.var.services;
  const [found] = await reader.together(audit.page(limit + 1, cursor, subject));
  const { entries, nextCursor } = pageOf("audit", found, limit, (entry) => entry.id);
  return c.json({ entries: entries.map(presentAuditEntry), next_cursor: nextCursor });
}
