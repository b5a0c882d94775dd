import type { NewMail } from "../mail/mail-records.ts";
import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";
import type { OneTimeTokenKind } from "./one-time-token.ts";

export interface NewOneTimeToken {
  kind: OneTimeTokenKind;
  accountUid: string;
  /** `hashSecret` of the token. */
  tokenHash: string;
  detail?: string;
  createdAt: number;
  expiresAt: number;
}

export interface OneTimeTokenRecords {
  /** In place of the account's earlier one of this kind. Applies to nothing (false) where there is no such account. */
  put(token: NewOneTimeToken): Write<boolean>;
  /** The account and what the token says; null where there is no such token (any more) at `now`. Uses nothing up. */
  find(
    kind: OneTimeTokenKind,
    tokenHash: string,
    now: number,
  ): Read<{ account: Account; detail: string | null } | null>;
  /** Uses it up: of many at once exactly one gets its account. */
  take(
    kind: OneTimeTokenKind,
    tokenHash: string,
    now: number,
  ): Write<{ accountUid: string; detail: string | null } | null>;
  /** All of one kind, of one account. */
  drop(kind: OneTimeTokenKind, accountUid: string): Write<void>;
  /** Deletes at most `limit` that have expired before, and says how many. */
  sweep(before: number, limit: number): Write<number>;
}

/** How somebody shows that they hold an account's mailbox; a token or an invitation is used up by it. */
export type MailboxEvidence =
  | { by: "token"; kind: OneTimeTokenKind; tokenHash: string }
  | { by: "invitation"; tokenHash: string }
  /** A provider says so of this address; nothing happens where the account's is another by now. */
  | { by: "provider"; accountUid: string; emailKey: string };

export interface MailboxProof {
  evidence: MailboxEvidence;
  at: number;
  /** Set in this very act. */
  passwordHash?: string;
  /** The account's own password stays, although this is the first proof. */
  keepsPassword?: boolean;
  /** The account may use what an operator must approve. */
  approves?: boolean;
  /** Sent to the address's owner where this was the first proof. */
  notice?: NewMail;
  /** All sign-ins and mailed tokens of before are gone, even where this was not the first proof. */
  endsSignIns?: boolean;
  /** Sent to the address's owner, whether this was the first proof or not. */
  mail?: NewMail;
}

export interface MailboxRecords {
  /**
   * The account's address is verified from now on. Where it was not before (the first proof), the account becomes
   * the prover's: password, sign-ins, API keys, outside identities and other tokens of before are gone
   * (decisions.md section 2). null where the evidence is not good (any more).
   */
  prove(proof: MailboxProof): Write<{ accountUid: string; isFirst: boolean } | null>;
}
