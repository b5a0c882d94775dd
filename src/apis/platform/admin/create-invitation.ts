import { invite } from "../../../domain/accounts/invite.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { presentTime } from "./admin.present.ts";
import { invitationBody } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";

/**
 * POST /api/platform/admin/invitations. Takes no Idempotency-Key, whose remembered answer would keep the token readable: asked
 * again, it replaces the invitation, and one of them is good.
 */
export async function createInvitation(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  const { email } = await readJson(c, invitationBody);
  const invitation = await invite(c.var.services, operator, { email });
  const body = { email, invitation_token: invitation.token, expires_at: presentTime(invitation.expiresAt) };
  return noStore(c.json(body, 201));
}
