import type { Account } from "../../../domain/accounts/account.ts";
import { splitName } from "../../../domain/accounts/names.ts";
import { presentTime } from "../time.ts";

/** A user, as login and the profile print it. */
export function presentUser(account: Account) {
  const { first, last } = splitName(account);
  return {
    id: account.id,
    email: account.email,
    first_name: first,
    last_name: last,
    email_verified: account.emailVerifiedAt !== null,
    is_approved: account.isApproved,
    date_joined: presentTime(account.createdAt),
  };
}
