import type { IssuedTokens } from "../../../domain/accounts/start-sign-in.ts";

/** What every way in answers. */
export function presentTokens(tokens: IssuedTokens) {
  return { access: tokens.accessToken, refresh: tokens.refreshToken };
}
