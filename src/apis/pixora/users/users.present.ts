import type { Account } from "../../../domain/accounts/account.ts";
import { wholeName } from "../../../domain/accounts/names.ts";
import type { CreditEntry } from "../../../domain/credits/credit-records.ts";
import { presentPixoraTime } from "../time.ts";

/** "User". What is absent is left out. */
export function presentUser(account: Account, credits: number) {
  return {
    id: account.uid,
    email: account.email,
    name: wholeName(account),
    ...(account.avatarUrl === null ? {} : { avatar_url: account.avatarUrl }),
    credits,
    created_at: presentPixoraTime(account.createdAt),
  };
}

/** With `updated_at`, as updates answer. */
export function presentUpdatedUser(account: Account, credits: number) {
  return { ...presentUser(account, credits), updated_at: presentPixoraTime(account.updatedAt) };
}

export function presentGrant(entry: CreditEntry) {
  return {
    credits: entry.balance,
    transaction: {
      id: entry.id,
      amount: entry.amount,
      ...(entry.description === null ? {} : { description: entry.description }),
      created_at: presentPixoraTime(entry.at),
    },
  };
}
