import type { Account } from "../../domain/accounts/account.ts";
import { ReelwrightError } from "../../domain/errors.ts";
import type { ApiContext } from "../../http/context.ts";
import { type OwnRead, signedIn } from "../../http/signed-in.ts";

/** "403 Forbidden: Email not verified or user not approved". */
export function requireVerifiedAndApproved(account: Account): void {
  if (account.emailVerifiedAt === null) throw new ReelwrightError("not_permitted", "Email not verified.");
  if (!account.isApproved) throw new ReelwrightError("not_permitted", "User not approved.");
}

/** As `signedIn`, for what Omega opens to whom it has let in: throws `not_permitted` for all others. */
export async function member<const Reads extends readonly OwnRead<unknown>[]>(
  c: ApiContext,
  ...reads: Reads
): ReturnType<typeof signedIn<Reads>> {
  const found = await signedIn(c, ...reads);
  requireVerifiedAndApproved(found[0].account);
  return found;
}
