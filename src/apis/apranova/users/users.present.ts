import type { Account } from "../../../domain/accounts/account.ts";
import { wholeName } from "../../../domain/accounts/names.ts";
import { presentTime } from "../time.ts";

/** `user`, as logging in answers it. */
export function presentUser(account: Account) {
  return { id: account.id, email: account.email, name: wholeName(account), role: account.role };
}

/** "Get User Profile". */
export function presentProfile(account: Account) {
  return {
    ...presentUser(account),
    track: account.track,
    created_at: presentTime(account.createdAt),
    updated_at: presentTime(account.updatedAt),
  };
}
