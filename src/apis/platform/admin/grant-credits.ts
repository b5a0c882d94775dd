import { grantCredits as grant } from "../../../domain/accounts/admin-credits.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently } from "../../../http/idempotency.ts";
import { presentGrant } from "./admin.present.ts";
import { creditsBody } from "./admin.schemas.ts";
import { operatorOf } from "./operator.ts";

/** POST /api/platform/admin/accounts/{uid}/credits. */
export async function grantCredits(c: ApiContext): Promise<Response> {
  const operator = await operatorOf(c);
  const { amount, description = null } = await readJson(c, creditsBody);
  const accountUid = (c.req.param("uid") ?? "").toLowerCase();
  return idempotently(c, operator.account, async (remember) => {
    const given = await grant(c.var.services, operator, { accountUid, amount, description }, (made) =>
      remember(201, presentGrant(made)),
    );
    return c.json(presentGrant(given), 201);
  });
}
