import type { NewMail } from "../mail/mail-records.ts";
import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { NewAccount } from "./account-records.ts";
import type { NewOneTimeToken } from "./mailbox-records.ts";

export interface NewInvitation {
  email: string;
  emailKey: string;
  /** `hashSecret` of the token. */
  tokenHash: string;
  createdAt: number;
  expiresAt: number;
}

/** Somebody registers with an invitation: what is written if it is good still. */
export interface Redemption {
  /** `hashSecret` of the invitation's token. */
  tokenHash: string;
  /** Of the account's address, and the mail that brings it. */
  verification: NewOneTimeToken;
  mail: NewMail;
}

/** An account of that address takes the password of whoever holds the invitation. */
export interface Attachment extends Redemption {
  at: number;
  passwordHash: string;
  /** null: left as it is. */
  firstName: string | null;
  lastName: string | null;
}

export interface InvitationRecords {
  /** In place of the address's earlier one; the waiting list notes it, where the address is on it. */
  put(invitation: NewInvitation): Write<void>;
  /** Whether that token is good for that address at `now`, and the account that has the address. */
  find(
    tokenHash: string,
    emailKey: string,
    now: number,
  ): Read<{ account: { uid: string; email: string } | null } | null>;
  /**
   * Makes the account and uses the invitation up. False, and nothing is written, where the invitation is not good any more or
   * the address has an account by now: of many at once exactly one succeeds.
   */
  redeemForNew(account: NewAccount, redemption: Redemption): Write<boolean>;
  /**
   * Proves the mailbox of the account that has the address (`MailboxRecords.prove`), sets its password and approves it; its
   * sign-ins and mailed tokens end, as they do when a password is changed. False where the invitation is not good any more.
   */
  redeemForExisting(attachment: Attachment): Write<boolean>;
  /** Deletes at most `limit` that have expired before, and says how many. */
  sweep(before: number, limit: number): Write<number>;
}
