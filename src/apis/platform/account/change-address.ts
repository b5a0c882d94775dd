import { requestAddressChange } from "../../../domain/accounts/change-address.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently } from "../../../http/idempotency.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { changeAddressBody } from "./account.schemas.ts";

/** POST /api/platform/account/address. Mails a one-hour token to the new address, and a notice to the old one. */
export async function changeAddress(c: ApiContext): Promise<Response> {
  const [caller] = await signedIn(c);
  const { email, password } = await readJson(c, changeAddressBody);
  return idempotently(c, caller.account, async () => {
    await requestAddressChange(c.var.services, caller, { email, password, client: clientSubject(c) });
    return c.json({ detail: "A code was sent to the new address. It is good for an hour." }, 202);
  });
}
