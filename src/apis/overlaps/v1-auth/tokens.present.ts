import type { IssuedTokens } from "../../../domain/accounts/start-sign-in.ts";

/** Film's token fields and Pixora's together. */
export function presentTokens(tokens: IssuedTokens) {
  return {
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    token_type: "bearer",
    expires_in: tokens.expiresInSeconds,
  };
}
