import type { Account } from "./account.ts";

/** The whole name; where it was never set, first and last name. */
export function wholeName(account: Account): string {
  return account.name ?? [account.firstName, account.lastName].filter(Boolean).join(" ");
}

/** First and last name; where they were never set, the whole name split at its first space. */
export function splitName(account: Account): { first: string; last: string } {
  const [first = "", ...rest] = (account.name ?? "").split(" ");
  return { first: account.firstName ?? first, last: account.lastName ?? rest.join(" ") };
}
