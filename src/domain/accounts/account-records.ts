import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";
import type { SignIn, SignInReference } from "./sign-in.ts";

export interface NewAccount {
  uid: string;
  email: string;
  emailKey: string;
  passwordHash: string;
  createdAt: number;
}

export interface AccountRecords {
  find(uid: string): Read<Account | null>;
  /** With its password's hash, to compare with; the hash is null where the account has none. */
  findCredentials(emailKey: string): Read<{ account: Account; passwordHash: string | null } | null>;
  /** False where the address has an account already: exactly one of many at once succeeds. */
  create(account: NewAccount): Write<boolean>;
}

export interface NewSignIn {
  id: string;
  accountUid: string;
  reference: SignInReference;
  refreshHash: string;
  createdAt: number;
  expiresAt: number;
}

/** The next refresh token of a sign-in takes the place of the one of `generation`. */
export interface Rotation {
  signInId: string;
  generation: number;
  refreshHash: string;
  rotatedAt: number;
  expiresAt: number;
}

export interface SignInRecords {
  /** The sign-in and its account, which must be `accountUid`'s. */
  find(id: string, accountUid: string): Read<{ signIn: SignIn; account: Account } | null>;
  /** Applies to nothing (false) where there is no such account. */
  create(signIn: NewSignIn): Write<boolean>;
  /** False where the sign-in has ended or its generation is another by now. */
  rotate(rotation: Rotation): Write<boolean>;
  /** False where it had ended before. */
  end(id: string, at: number): Write<boolean>;
  /** Deletes at most `limit` that have expired before, and says how many. */
  sweep(before: number, limit: number): Write<number>;
}
