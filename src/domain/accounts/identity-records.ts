import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";

/** A person as somebody else knows them: the issuer's name or URL, and the subject that it gave them. */
export interface Identity {
  provider: string;
  subject: string;
}

export interface IdentityRecords {
  /** The account that the identity belongs to. */
  find(identity: Identity): Read<Account | null>;
  /**
   * False where it belongs to an account already, or no account `accountUid` with this address is there (any more).
   * Commit it after the proof of the mailbox that it stands on, which removes identities of before.
   */
  link(identity: Identity, accountUid: string, emailKey: string, at: number): Write<boolean>;
}
