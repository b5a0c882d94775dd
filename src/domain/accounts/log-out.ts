import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Caller } from "./sign-in.ts";

/**
 * Ends the caller's sign-in, all its tokens with it, at once. `refreshToken`, where one is named, must be one of its own
 * (`invalid_input`); another's ends nothing. Throws `not_permitted` where no sign-in is behind the request.
 */
export async function logOut(services: Services, caller: Caller, refreshToken?: string): Promise<void> {
  const now = services.clock();
  if (refreshToken !== undefined) await requireOwn(services, caller, refreshToken, now);
  if (caller.signInId === null) throw new ReelwrightError("not_permitted", "There is no sign-in to log out of.");
  await services.writer.commit(services.signIns.end(caller.signInId, now));
}

async function requireOwn(services: Services, caller: Caller, refreshToken: string, now: number): Promise<void> {
  const claims = await services.tokens.verifyRefresh(refreshToken, now);
  if (claims && claims.signInId === caller.signInId && claims.accountUid === caller.account.uid) return;
  throw new ReelwrightError("invalid_input", "The refresh token is not one of this sign-in.", {
    issues: [{ path: "refresh", message: "This is not a refresh token of this sign-in." }],
  });
}
