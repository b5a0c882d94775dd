import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { z } from "zod";
import { attemptSeconds, type ProviderAttempt } from "../../../domain/accounts/provider-attempt.ts";
import { type SignInProviderName, signInProviderNames } from "../../../domain/accounts/provider.ts";
import type { ApiContext } from "../../../http/context.ts";

const path = "/api/platform/oauth";
const attemptSchema = z.object({
  provider: z.enum(signInProviderNames),
  state: z.string(),
  codeVerifier: z.string(),
  nonce: z.string(),
  startedAt: z.number(),
  redirectUri: z.string().nullable(),
  clientState: z.string().nullable(),
  codeChallenge: z.string().nullable(),
});

/**
 * What ties a provider's answer to the browser that asked: signed, out of scripts' reach, and sent along when the provider
 * sends the browser back (`SameSite=Lax`). One for each provider: a second start takes the place of the first.
 */
export async function keepAttempt(c: ApiContext, attempt: ProviderAttempt): Promise<void> {
  const value = Buffer.from(JSON.stringify(attempt)).toString("base64url");
  await setSignedCookie(c, nameOf(attempt.provider), value, secret(c), {
    path,
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(c),
    maxAge: attemptSeconds,
  });
}

/** The attempt of this browser, which is over by that; null where there is none, or somebody else wrote it. */
export async function takeAttempt(c: ApiContext, provider: SignInProviderName): Promise<ProviderAttempt | null> {
  const value = await getSignedCookie(c, secret(c), nameOf(provider));
  deleteCookie(c, nameOf(provider), { path, secure: isSecure(c) });
  if (!value) return null;
  const { data: attempt } = attemptSchema.safeParse(JSON.parse(Buffer.from(value, "base64url").toString()));
  return attempt?.provider === provider ? attempt : null;
}

function nameOf(provider: SignInProviderName): string {
  return `reelwright-oauth-${provider}`;
}

/** Its own key, so that nothing else that the secret signs can stand here. */
function secret(c: ApiContext): string {
  return `oauth-attempt\n${c.env.SIGNING_SECRET}`;
}

function isSecure(c: ApiContext): boolean {
  return c.var.services.settings.publicUrl.startsWith("https:");
}
