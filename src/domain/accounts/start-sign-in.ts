import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import type { SignInGrounds } from "./account-records.ts";
import type { SignInReference } from "./sign-in.ts";
import { accessTokenSeconds, refreshTokenSeconds } from "./tokens.ts";

/** What somebody gets who has signed in or refreshed. */
export interface IssuedTokens {
  readonly accountUid: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token. */
  readonly expiresInSeconds: number;
}

/** Tokens of a new sign-in, and the write that makes them count; commit it before handing them out, and hand them out only where it says true. */
export async function startSignIn(
  services: Services,
  accountUid: string,
  reference: SignInReference,
  grounds?: SignInGrounds,
): Promise<{ tokens: IssuedTokens; write: Write<boolean> }> {
  const now = services.clock();
  const claims = { accountUid, signInId: crypto.randomUUID() };
  const [accessToken, refresh] = await Promise.all([
    services.tokens.issueAccess(claims, now, accessTokenSeconds(reference)),
    services.tokens.issueRefresh({ ...claims, generation: 0 }, now),
  ]);
  return {
    tokens: { accountUid, accessToken, refreshToken: refresh.token, expiresInSeconds: accessTokenSeconds(reference) },
    write: services.signIns.create({
      id: claims.signInId,
      accountUid,
      reference,
      refreshHash: refresh.hash,
      createdAt: now,
      expiresAt: now + refreshTokenSeconds * 1000,
      ...(grounds ? { grounds } : {}),
    }),
  };
}
