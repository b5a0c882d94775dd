import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentOwnAccount } from "./account.present.ts";

/** GET /api/platform/account. All that is stored about the caller's own account. */
export async function getAccount(c: ApiContext): Promise<Response> {
  const { credits } = c.var.services;
  const [{ account }, balance] = await signedIn(c, (accountUid) => credits.balance(accountUid));
  return c.json(presentOwnAccount(account, balance));
}
