import { finishAttempt, isAttempt, type ProviderAttempt } from "../../../domain/accounts/provider-attempt.ts";
import { type ErrorCode, ReelwrightError } from "../../../domain/errors.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { takeAttempt } from "./attempt-cookie.ts";
import { codePage } from "./code-page.ts";
import { callbackQuery, providerOf } from "./oauth.schemas.ts";

/** GET /api/platform/oauth/{provider}/callback. Where the provider sends the browser back to. */
export async function callback(c: ApiContext): Promise<Response> {
  const attempt = await takeAttempt(c, providerOf(c));
  const { state, code, error } = readQuery(c, callbackQuery);
  if (!attempt || !isAttempt(c.var.services, attempt, state)) {
    throw new ReelwrightError(
      "invalid_input",
      "This sign-in was begun in another browser, or too long ago. Begin again.",
    );
  }
  c.header("referrer-policy", "no-referrer");
  try {
    if (code === undefined || error !== undefined) throw notLetIn();
    const own = await finishAttempt(c.var.services, attempt, code);
    return noStore(
      attempt.redirectUri === null ? codePage(c, own) : back(c, attempt, attempt.redirectUri, { code: own }),
    );
  } catch (thrown) {
    const told = thrown instanceof ReelwrightError ? errorsTold[thrown.code] : undefined;
    if (attempt.redirectUri === null || !(thrown instanceof ReelwrightError) || !told) throw thrown;
    if (thrown.code === "unavailable") c.var.log.error("oauth.provider_failed", thrown.cause ?? thrown);
    return noStore(back(c, attempt, attempt.redirectUri, { error: told, error_description: thrown.message }));
  }
}

/** RFC 6749 section 4.1.2.1, for what the client is told in the redirect. */
const errorsTold: Partial<Record<ErrorCode, string>> = {
  not_permitted: "access_denied",
  not_authenticated: "access_denied",
  conflict: "access_denied",
  invalid_input: "access_denied",
  unavailable: "temporarily_unavailable",
};

function back(
  c: ApiContext,
  { clientState }: ProviderAttempt,
  redirectUri: string,
  parameters: Record<string, string>,
): Response {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (clientState !== null) url.searchParams.set("state", clientState);
  return c.redirect(url.href, 302);
}

function notLetIn(): ReelwrightError {
  return new ReelwrightError("not_permitted", "The provider did not let you in.");
}
