import { ReelwrightError } from "../errors.ts";
import { refreshPolicy } from "../limits/policy.ts";
import { RateLimited } from "../limits/rate-limited.ts";
import type { LimitStanding } from "../limits/windows.ts";
import type { Services } from "../services.ts";
import type { Account } from "./account.ts";
import { isLive, type SignIn } from "./sign-in.ts";
import type { IssuedTokens } from "./start-sign-in.ts";
import { accessTokenSeconds, type RefreshClaims, refreshTokenSeconds } from "./tokens.ts";

/** A client whose answer was lost may ask again with the same token for this long. */
const reuseGraceMs = 10_000;

/**
 * A refresh token for the next pair of tokens. Within the grace the token just used gives the same
 * next one again; used after that, it was stolen from one of two holders, and the sign-in ends. A token that
 * Omega's login issued stays valid instead, since its clients never read a new one.
 * Throws `not_authenticated`, and `rate_limited` beyond 60 a minute for a sign-in. `counted` hears where the sign-in stands.
 */
export async function refresh(
  services: Services,
  refreshToken: string,
  counted: (standings: readonly LimitStanding[]) => void,
): Promise<IssuedTokens> {
  const claims = await services.tokens.verifyRefresh(refreshToken, services.clock());
  if (!claims) throw refused();
  const limit = await services.limiter.count(`sign-in:${claims.signInId}`, [refreshPolicy]);
  counted(limit.standings);
  if (!limit.admitted) throw new RateLimited([limit]);

  // Twice, for whoever loses a race against the same token: the second look finds the winner's rotation.
  for (let look = 1; look <= 2; look++) {
    const [found] = await services.reader.together(services.signIns.find(claims.signInId, claims.accountUid));
    const now = services.clock();
    if (!found || !isLive(found.signIn, found.account, now)) throw refused();
    const step = nextStep(found.signIn, claims, services.tokens.hashSecret(claims.secret), now);
    if (step === "reused") {
      await services.writer.commit(services.signIns.end(claims.signInId, now));
      services.log.warn("refresh_token_reused", { signIn: claims.signInId, account: claims.accountUid });
      throw refused();
    }
    if (step === "repeat") return issue(services, found.signIn, found.account, found.signIn.generation);
    if (await rotate(services, claims, now)) {
      return issue(services, { ...found.signIn, rotatedAt: now }, found.account, claims.generation + 1);
    }
  }
  throw refused();
}

function nextStep(signIn: SignIn, claims: RefreshClaims, hash: string, now: number): "rotate" | "repeat" | "reused" {
  if (claims.generation === signIn.generation && hash === signIn.refreshHash) {
    return signIn.reference === "omega" ? "repeat" : "rotate";
  }
  const isPrevious = claims.generation === signIn.generation - 1;
  return isPrevious && now - signIn.rotatedAt <= reuseGraceMs ? "repeat" : "reused";
}

async function rotate(services: Services, claims: RefreshClaims, now: number): Promise<boolean> {
  const next = await services.tokens.issueRefresh({ ...claims, generation: claims.generation + 1 }, now);
  const [rotated] = await services.writer.commit(
    services.signIns.rotate({
      signInId: claims.signInId,
      generation: claims.generation,
      refreshHash: next.hash,
      rotatedAt: now,
      expiresAt: now + refreshTokenSeconds * 1000,
    }),
  );
  return rotated;
}

async function issue(services: Services, signIn: SignIn, account: Account, generation: number): Promise<IssuedTokens> {
  const claims = { accountUid: account.uid, signInId: signIn.id };
  const expiresInSeconds = accessTokenSeconds(signIn.reference);
  const [accessToken, next] = await Promise.all([
    services.tokens.issueAccess(claims, services.clock(), expiresInSeconds),
    services.tokens.issueRefresh({ ...claims, generation }, signIn.rotatedAt),
  ]);
  return { accountUid: account.uid, accessToken, refreshToken: next.token, expiresInSeconds };
}

function refused(): ReelwrightError {
  return new ReelwrightError("not_authenticated", "The refresh token is not valid.");
}
