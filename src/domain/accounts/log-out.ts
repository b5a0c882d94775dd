import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Caller } from "./sign-in.ts";

/**
 * Ends the caller's sign-in, all its tokens with it, at once. `refreshToken` must be one of its own
 * (`invalid_input`); another's ends nothing.
 */
export async function logOut(services: Services, caller: Caller, refreshToken: string): Promise<void> {
  const now = services.clock();
  const claims = await services.tokens.verifyRefresh(refreshToken, now);
  if (!claims || claims.signInId !== caller.signInId || claims.accountUid !== caller.account.uid) {
    throw new ReelwrightError("invalid_input", "The refresh token is not one of this sign-in.", {
      issues: [{ path: "refresh", message: "This is not a refresh token of this sign-in." }],
    });
  }
  await services.writer.commit(services.signIns.end(claims.signInId, now));
}
