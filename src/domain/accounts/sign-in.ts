import type { Account } from "./account.ts";

/** The reference through which somebody signed in. */
export const signInReferences = ["omega", "film", "cosmiv", "apranova", "pixora", "platform"] as const;
export type SignInReference = (typeof signInReferences)[number];

/** A family of tokens: once it has ended or expired, all of them are void. Times are epoch milliseconds. */
export interface SignIn {
  /** The tokens' `sid`. */
  readonly id: string;
  readonly reference: SignInReference;
  /** Which refresh token is the valid one; they count from 0. */
  readonly generation: number;
  /** SHA-256 of the valid refresh token's secret, hex. */
  readonly refreshHash: string;
  /** When the valid refresh token was issued. */
  readonly rotatedAt: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
}

/** Whoever makes a request. */
export interface Caller {
  readonly account: Account;
  /** null where a signed URL or an API key speaks for the account. */
  readonly signInId: string | null;
  /** When that sign-in began; null with it. */
  readonly signedInAt: number | null;
}

/** Whether tokens of this sign-in still count. */
export function isLive(signIn: SignIn, account: Account, now: number): boolean {
  return signIn.endedAt === null && signIn.expiresAt > now && account.disabledAt === null;
}
