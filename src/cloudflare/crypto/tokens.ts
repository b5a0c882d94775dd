import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from "jose";
import { JOSEError } from "jose/errors";
import { type AccessClaims, refreshTokenSeconds, type Tokens } from "../../domain/accounts/tokens.ts";

export interface TokenSettings {
  /** A JWK set of Ed25519 private keys, newest first: the first signs, all of them verify. */
  keySet: string;
  /** Refresh tokens' secrets are derived from it. */
  signingSecret: string;
  issuer: string;
  audience: string;
}

interface Keys {
  signing: { kid: string; key: CryptoKey };
  verifying: Map<string, CryptoKey>;
  published: JWK[];
}

/** Access tokens whose signature an isolate remembers as good. */
const maxRemembered = 1000;

/** EdDSA JWTs. The keys are imported at the first use, once for each isolate. */
export function joseTokens(settings: TokenSettings): Tokens {
  let imported: Promise<Keys> | undefined;
  const keys = () => (imported ??= importKeys(settings.keySet));
  // A client sends the same token with every request of an hour; its signature does not change by looking again.
  const remembered = new Map<string, AccessClaims & { expiresAtSeconds: number }>();

  const issue = async (payload: JWTPayload, issuedAt: number, seconds: number) => {
    const { signing } = await keys();
    const at = Math.floor(issuedAt / 1000);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid: signing.kid })
      .setIssuer(settings.issuer)
      .setAudience(settings.audience)
      .setIssuedAt(at)
      .setExpirationTime(at + seconds)
      .sign(signing.key);
  };

  const verify = async (token: string, kind: "access" | "refresh", now: number): Promise<JWTPayload | null> => {
    const { verifying } = await keys();
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = kid === undefined ? undefined : verifying.get(kid);
          if (!key) throw new JOSEError("no such key");
          return key;
        },
        {
          algorithms: ["EdDSA"],
          issuer: settings.issuer,
          audience: settings.audience,
          requiredClaims: ["exp", "iat", "sub", "sid", "typ"],
          currentDate: new Date(now),
        },
      );
      return payload["typ"] === kind ? payload : null;
    } catch (error) {
      if (error instanceof JOSEError) return null;
      throw error;
    }
  };

  const secretOf = (signInId: string, generation: number) =>
    createHmac("sha256", settings.signingSecret)
      .update(`refresh-token\n${signInId}\n${generation}`)
      .digest("base64url");
  const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

  return {
    issueAccess: ({ accountUid, signInId }, now, lifetimeSeconds) =>
      issue({ sub: accountUid, sid: signInId, typ: "access" }, now, lifetimeSeconds),
    issueRefresh: async ({ accountUid, signInId, generation }, issuedAt) => {
      const secret = secretOf(signInId, generation);
      const payload = { sub: accountUid, sid: signInId, typ: "refresh", gen: generation, jti: secret };
      return { token: await issue(payload, issuedAt, refreshTokenSeconds), hash: hashSecret(secret) };
    },
    verifyAccess: async (token, now) => {
      const known = remembered.get(token);
      if (known) return known.expiresAtSeconds * 1000 > now ? known : null;
      const { sub, sid, exp } = (await verify(token, "access", now)) ?? {};
      if (typeof sub !== "string" || typeof sid !== "string" || exp === undefined) return null;
      const claims = { accountUid: sub, signInId: sid, expiresAtSeconds: exp };
      if (remembered.size >= maxRemembered) forgetOldest(remembered);
      remembered.set(token, claims);
      return claims;
    },
    verifyRefresh: async (token, now) => {
      const payload = await verify(token, "refresh", now);
      const { sub, sid, gen, jti } = payload ?? {};
      if (typeof sub !== "string" || typeof sid !== "string" || typeof jti !== "string") return null;
      if (typeof gen !== "number" || !Number.isSafeInteger(gen) || !same(jti, secretOf(sid, gen))) return null;
      return { accountUid: sub, signInId: sid, generation: gen, secret: jti };
    },
    hashSecret,
    publicKeys: async () => ({ keys: (await keys()).published }),
  };
}

async function importKeys(keySet: string): Promise<Keys> {
  const { keys } = JSON.parse(keySet) as { keys: JWK[] };
  const pairs = await Promise.all(keys.map(importPair));
  const [newest] = pairs;
  if (!newest) throw new Error("TOKEN_KEYS holds no key");
  return {
    signing: { kid: newest.kid, key: newest.privateKey },
    verifying: new Map(pairs.map((pair) => [pair.kid, pair.publicKey])),
    published: pairs.map((pair) => pair.published),
  };
}

async function importPair(jwk: JWK) {
  if (jwk.kty !== "OKP" || jwk.crv !== "Ed25519" || !jwk.d)
    throw new Error("TOKEN_KEYS must hold Ed25519 private keys");
  const { kty, crv, x } = jwk;
  const kid = jwk.kid ?? (await calculateJwkThumbprint({ kty, crv, x } as JWK));
  const privateKey = (await importJWK({ kty, crv, x, d: jwk.d } as JWK, "EdDSA")) as CryptoKey;
  const publicKey = (await importJWK({ kty, crv, x } as JWK, "EdDSA", { extractable: true })) as CryptoKey;
  const published: JWK = { ...(await exportJWK(publicKey)), kid, alg: "EdDSA", use: "sig" };
  return { kid, privateKey, publicKey, published };
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
