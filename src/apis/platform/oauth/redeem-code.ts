import { redeemSignInCode } from "../../../domain/accounts/sign-in-code.ts";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { tokenBody } from "./oauth.schemas.ts";

/** POST /api/platform/oauth/token. Tokens for the code that a sign-in with a provider ended in, once and within a minute. */
export async function redeemCode(c: ApiContext): Promise<Response> {
  const { code, code_verifier: verifier } = await readJson(c, tokenBody);
  const tokens = await redeemSignInCode(c.var.services, code, verifier ?? null);
  return noStore(
    c.json({
      access_token: tokens.accessToken,
      refresh_token: tokens.refreshToken,
      token_type: "bearer",
      expires_in: tokens.expiresInSeconds,
    }),
  );
}
