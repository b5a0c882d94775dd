import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { presentApiKey } from "./api-keys.present.ts";

/** GET /api/platform/api-keys. Newest first, without the keys themselves. */
export async function listApiKeys(c: ApiContext): Promise<Response> {
  const { apiKeys } = c.var.services;
  const [, keys] = await signedIn(c, (accountUid) => apiKeys.list(accountUid));
  return c.json({ api_keys: keys.map(presentApiKey) });
}
