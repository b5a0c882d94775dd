import type { IssuedTokens } from "../../../domain/accounts/start-sign-in.ts";

/** What register, login and refresh answer ("Getting a Token"; decisions.md section 2). */
export function presentTokens(tokens: IssuedTokens) {
  return {
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    token_type: "bearer",
    user_id: presentUserId(tokens.accountUid),
  };
}

/** Cosmiv's id of an account: `user_` and its UUID's hex digits. */
export function presentUserId(accountUid: string): string {
  return `user_${accountUid.replaceAll("-", "")}`;
}
