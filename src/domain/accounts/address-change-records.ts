import type { NewMail } from "../mail/mail-records.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";

export interface AddressChange {
  accountUid: string;
  /** Must be live. */
  signInId: string;
  /** Of the token that was mailed to the new address. */
  tokenHash: string;
  email: string;
  emailKey: string;
  at: number;
  /** To the old address. */
  notice: NewMail;
}

export interface AddressChangeRecords {
  /**
   * The account with its new, verified address; its mailed tokens are gone, and the notice is written. null, and nothing of
   * it, where the token is not good (any more), the sign-in has ended, or the address is another account's.
   */
  apply(change: AddressChange): Write<Account | null>;
}
