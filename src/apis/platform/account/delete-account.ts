import { deleteAccount as eraseAccount } from "../../../domain/accounts/delete-account.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { deleteAccountBody } from "./account.schemas.ts";

/** DELETE /api/platform/account. `{password}`, or no body within ten minutes of signing in. */
export async function deleteAccount(c: ApiContext): Promise<Response> {
  const [caller] = await signedIn(c);
  const { password } = hasBody(c) ? await readJson(c, deleteAccountBody) : {};
  await eraseAccount(c.var.services, caller, { password, client: clientSubject(c) });
  return c.body(null, 204);
}

/** Whatever its type: a password that was sent is never passed over. */
function hasBody(c: ApiContext): boolean {
  const { headers } = c.req.raw;
  return (
    headers.has("content-type") || headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0
  );
}
