import { enterWithProviderCode } from "../../../domain/accounts/provider-sign-in.ts";
import type { SignInProviderName } from "../../../domain/accounts/provider.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { presentUser } from "../users/users.present.ts";
import { codeBody } from "./auth.schemas.ts";
import { presentTokens } from "./tokens.present.ts";

/** POST /api/auth/google/. ApraNova, "Google OAuth Login". */
export function loginWithGoogle(c: ApiContext): Promise<Response> {
  return loginWith(c, "google");
}

/** POST /api/auth/github/. ApraNova, "GitHub OAuth Login". */
export function loginWithGitHub(c: ApiContext): Promise<Response> {
  return loginWith(c, "github");
}

async function loginWith(c: ApiContext, provider: SignInProviderName): Promise<Response> {
  const { code, redirect_uri: redirectUri } = await readJson(c, codeBody);
  const { tokens, account } = await enterWithProviderCode(c.var.services, provider, { code, redirectUri }, "apranova");
  return noStore(c.json({ ...presentTokens(tokens), user: presentUser(account) }));
}
