import type { NewMail } from "../mail/mail-records.ts";
import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Account, AccountPlan, AccountRole, AccountTrack } from "./account.ts";
import type { Identity } from "./identity-records.ts";
import type { SignIn, SignInReference } from "./sign-in.ts";

export interface NewAccount {
  uid: string;
  email: string;
  emailKey: string;
  /** null: only outside identities, or a recovery mail, let anybody in. */
  passwordHash: string | null;
  createdAt: number;
  username?: string;
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  role?: AccountRole;
  track?: AccountTrack | null;
  isApproved?: boolean;
  isOperator?: boolean;
  emailVerifiedAt?: number | null;
  /** `hashSecret` of an invitation: the account is made only while that is open to its address. */
  invitationHash?: string;
}

/** What may be changed of an account; absent: left as it is. */
export interface AccountChanges {
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  avatarUrl?: string | null;
  role?: AccountRole;
  track?: AccountTrack | null;
  plan?: AccountPlan;
  isApproved?: boolean;
  isOperator?: boolean;
  disabledAt?: number | null;
  passwordHash?: string;
}

/** With the password's hash, to compare with; null where the account has none. */
export interface Credentials {
  account: Account;
  passwordHash: string | null;
}

/** By whoever is signed in, with a mail to the owner. */
export interface PasswordChange {
  accountUid: string;
  signInId: string;
  passwordHash: string;
  at: number;
  mail: NewMail;
}

export interface AccountRecords {
  find(uid: string): Read<Account | null>;
  findCredentials(emailKey: string): Read<Credentials | null>;
  findCredentialsByUsername(usernameKey: string): Read<Credentials | null>;
  /**
   * The account and its welcome credits. False where its address or its user name has an account already: exactly one
   * of many at once succeeds.
   */
  create(account: NewAccount): Write<boolean>;
  /** The account as it is afterwards; null where there is none. */
  update(uid: string, changes: AccountChanges, at: number): Write<Account | null>;
  /**
   * With it go all other sign-ins, and every token that was mailed to recover the account, to change its address or to sign
   * in. False, and nothing of it, where the sign-in has ended meanwhile: the account may be somebody else's by now.
   */
  changePassword(change: PasswordChange): Write<boolean>;
  /** What people may change of their own role; null, and nothing, where it is an admin's. */
  changeOwnRole(uid: string, role: Exclude<AccountRole, "admin">, at: number): Write<Account | null>;
}

export interface NewSignIn {
  id: string;
  accountUid: string;
  reference: SignInReference;
  refreshHash: string;
  createdAt: number;
  expiresAt: number;
  grounds?: SignInGrounds;
}

/**
 * What somebody is let in for. It was looked at a while ago (a password waits for its turn to be hashed), and the account may
 * have been given to its address's owner since: the sign-in is made only if it is the account's still.
 */
export type SignInGrounds = { passwordHash: string } | { identity: Identity };

/** The next refresh token of a sign-in takes the place of the one of `generation`. */
export interface Rotation {
  signInId: string;
  generation: number;
  refreshHash: string;
  rotatedAt: number;
  expiresAt: number;
}

/** A sign-in of a list, and its place there: later ones have higher numbers. */
export interface LiveSignIn {
  position: number;
  signIn: SignIn;
}

export interface SignInRecords {
  /** The sign-in and its account, which must be `accountUid`'s. */
  find(id: string, accountUid: string): Read<{ signIn: SignIn; account: Account } | null>;
  /** Applies to nothing (false) where there is no such account, or its grounds are gone. */
  create(signIn: NewSignIn): Write<boolean>;
  /** False where the sign-in has ended or its generation is another by now. */
  rotate(rotation: Rotation): Write<boolean>;
  /** False where it had ended before. */
  end(id: string, at: number): Write<boolean>;
  /** The same, of the account's own: false, too, where it is another's. */
  endOwn(id: string, accountUid: string, at: number): Write<boolean>;
  /** Those that have neither ended nor expired at `now`, newest first, below a position. */
  live(accountUid: string, now: number, page: { limit: number; before: number }): Read<LiveSignIn[]>;
  /** All of an account's, or all but one. */
  endAll(accountUid: string, at: number, exceptId?: string): Write<void>;
  /** Deletes at most `limit` that have expired before, and says how many. */
  sweep(before: number, limit: number): Write<number>;
}
