import { startAttempt } from "../../../domain/accounts/provider-attempt.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { keepAttempt } from "./attempt-cookie.ts";
import { providerOf, startQuery } from "./oauth.schemas.ts";

/**
 * GET /api/platform/oauth/{provider}/start. Sends a browser to the provider, and it ends up at `redirect_uri`
 * (one of `OAUTH_REDIRECT_URIS`) with `code` and the client's own `state`; without one, at a page that shows the code.
 */
export async function start(c: ApiContext): Promise<Response> {
  const provider = providerOf(c);
  const query = readQuery(c, startQuery);
  const { attempt, url } = await startAttempt(c.var.services, {
    provider,
    redirectUri: query.redirect_uri ?? null,
    clientState: query.state ?? null,
    codeChallenge: query.code_challenge ?? null,
  });
  await keepAttempt(c, attempt);
  return noStore(c.redirect(url, 302));
}
