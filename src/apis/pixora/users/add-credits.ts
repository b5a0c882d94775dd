import { addCredits } from "../../../domain/credits/add-credits.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently } from "../../../http/idempotency.ts";
import { isLoopbackHost } from "../../../http/loopback.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentGrant } from "./users.present.ts";
import { addCreditsBody } from "./users.schemas.ts";

/** POST /users/credits/add. Pixora, "Add credits": a grant, by operators; in development anybody's to themselves. */
export async function addUserCredits(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const [{ account }] = await signedIn(c);
  const body = await readJson(c, addCreditsBody);
  return idempotently(c, account, async () => {
    const entry = await addCredits(services, account, {
      accountUid: body.user_id?.toLowerCase() ?? account.uid,
      amount: body.amount,
      description: body.description ?? null,
      idempotencyKey: c.req.header("idempotency-key") ?? null,
      mayGrantItself: services.settings.environment === "development" && isLoopbackHost(c.req.raw),
      requestId: c.var.requestId,
    });
    return c.json(presentGrant(entry));
  });
}
