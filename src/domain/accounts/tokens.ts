import type { SignInReference } from "./sign-in.ts";

/** What a token says, once its signature, issuer, audience and time have been found good. */
export interface AccessClaims {
  accountUid: string;
  signInId: string;
}

export interface RefreshClaims extends AccessClaims {
  generation: number;
  /** Derived from sign-in and generation; only its hash is stored. */
  secret: string;
}

export interface RefreshToken {
  token: string;
  /** SHA-256 of its secret, hex. */
  hash: string;
}

/** Signed tokens. Verifying is pure: whether the sign-in still counts is asked of the records. */
export interface Tokens {
  issueAccess(claims: AccessClaims, now: number, lifetimeSeconds: number): Promise<string>;
  /** The same arguments always give the same token, which is how a repeated refresh gets the same answer. */
  issueRefresh(claims: AccessClaims & { generation: number }, issuedAt: number): Promise<RefreshToken>;
  /** null where it is not a good access token at `now`. */
  verifyAccess(token: string, now: number): Promise<AccessClaims | null>;
  /** null where it is not a good refresh token at `now`. */
  verifyRefresh(token: string, now: number): Promise<RefreshClaims | null>;
  /** SHA-256 of a refresh token's secret, hex: what is compared with the stored one. */
  hashSecret(secret: string): string;
  /** The public keys, newest first, as a JWK set. */
  publicKeys(): Promise<{ keys: readonly Record<string, unknown>[] }>;
}

/** An access token's lifetime, by the reference that its sign-in was made through. */
export function accessTokenSeconds(reference: SignInReference): number {
  return reference === "pixora" ? 691_200 : 3600;
}
export const refreshTokenSeconds = 30 * 24 * 3600;
