import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/** DELETE /api/platform/sign-ins/{id}. One of the caller's own, this very one included: all its tokens are void. */
export async function endSignIn(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  const { clock, signIns, writer } = c.var.services;
  const [ended] = await writer.commit(signIns.endOwn(c.req.param("id") ?? "", account.uid, clock()));
  if (!ended) throw new ReelwrightError("not_found", "There is no such sign-in.");
  return c.body(null, 204);
}

/** DELETE /api/platform/sign-ins. All but the caller's own. */
export async function endOtherSignIns(c: ApiContext): Promise<Response> {
  const [{ account, signInId }] = await signedIn(c);
  const { clock, signIns, writer } = c.var.services;
  await writer.commit(signIns.endAll(account.uid, clock(), signInId ?? undefined));
  return c.body(null, 204);
}
