import { confirmAddressChange } from "../../../domain/accounts/change-address.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentOwnAccount } from "./account.present.ts";
import { confirmAddressBody } from "./account.schemas.ts";

/** POST /api/platform/account/address/confirm. The account as it is then; the token works once. */
export async function confirmAddress(c: ApiContext): Promise<Response> {
  const { credits } = c.var.services;
  const [caller, balance] = await signedIn(c, (accountUid) => credits.balance(accountUid));
  const { token } = await readJson(c, confirmAddressBody);
  return c.json(presentOwnAccount(await confirmAddressChange(c.var.services, caller, token), balance));
}
