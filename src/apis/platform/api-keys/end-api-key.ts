import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/** DELETE /api/platform/api-keys/{id}. From now on it opens nothing. */
export async function endApiKey(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  const { apiKeys, writer } = c.var.services;
  const [ended] = await writer.commit(apiKeys.end(c.req.param("id") ?? "", account.uid));
  if (!ended) throw new ReelwrightError("not_found", "There is no such API key.");
  return c.body(null, 204);
}
