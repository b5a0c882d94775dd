import { createHmac, generateKeyPairSync, randomUUID, sign as signBytes } from "node:crypto";
import { env } from "cloudflare:workers";
import { importJWK, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { type AccessClaims } from "../../src/domain/accounts/tokens.ts";
import { createServices } from "../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../support/accounts.ts";
import { ask, host, newClient, request } from "../support/api.ts";
import { stopClock } from "../support/clock.ts";
import { askProbe } from "../support/probe.ts";

const services = createServices(env);
let victim: TestAccount;
let claims: AccessClaims;
beforeAll(async () => {
  victim = await signedInAccount();
  claims = (await services.tokens.verifyAccess(victim.accessToken, Date.now())) as AccessClaims;
});

const keys = (JSON.parse(env.TOKEN_KEYS ?? "") as { keys: { kid: string; x: string; d: string }[] }).keys;
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token of the server's own making but for `changes` to its claims and header. */
async function forged(changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}, keyIndex = 0) {
  const key = keys[keyIndex];
  if (!key) throw new Error("no such key");
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: host,
    aud: host,
    sub: claims.accountUid,
    sid: claims.signInId,
    typ: "access",
    iat: now,
    exp: now + 3600,
    ...changes,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid: key.kid, ...header })
    .sign(await importJWK({ kty: "OKP", crv: "Ed25519", x: key.x, d: key.d }, "EdDSA"));
}

async function statusOf(token: string, path = "/probe/unlimited"): Promise<number> {
  const answer = await askProbe(request(path, { token, client: newClient() }));
  await answer.body?.cancel();
  return answer.status;
}

describe("an access token", () => {
  it("is taken as it was issued, by any of the server's keys, whatever the case of Bearer", async () => {
    expect(await statusOf(victim.accessToken)).toBe(200);
    expect(await statusOf(await forged())).toBe(200);
    expect(await statusOf(await forged({}, {}, 1)), "signed before the keys were rotated").toBe(200);
    const answer = await askProbe(request("/probe/me", { headers: { authorization: `bearer ${victim.accessToken}` } }));
    expect(await answer.json()).toEqual({ account: victim.uid, signIn: claims.signInId });
  });

  it("is an EdDSA JWT with its key's id, one issuer and audience, for an hour", async () => {
    const [header, payload] = victim.accessToken
      .split(".")
      .slice(0, 2)
      .map((part) => {
        return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, number | string>;
      });
    expect(header).toEqual({ alg: "EdDSA", typ: "JWT", kid: keys[0]?.kid });
    expect(payload).toMatchObject({ iss: host, aud: host, sub: victim.uid, sid: claims.signInId, typ: "access" });
    expect(Number(payload?.["exp"]) - Number(payload?.["iat"])).toBe(3600);
  });

  it("is refused where it says anything else", async () => {
    const now = Math.floor(Date.now() / 1000);
    const bad: Record<string, Record<string, unknown>> = {
      "another issuer": { iss: "https://evil.example" },
      "another audience": { aud: "https://evil.example" },
      "no audience": { aud: undefined },
      expired: { exp: now },
      "no expiry": { exp: undefined },
      "not yet valid": { nbf: now + 60 },
      "another's account": { sub: randomUUID() },
      "no sign-in": { sid: undefined },
      "an unknown sign-in": { sid: randomUUID() },
      "a refresh token's type": { typ: "refresh" },
      "no type": { typ: undefined },
      "a sign-in that is no text": { sid: { $ne: null } },
    };
    for (const [what, changes] of Object.entries(bad)) expect(await statusOf(await forged(changes)), what).toBe(401);
  });

  it("is refused where another's key, or none, has signed it", async () => {
    const [header, payload, signature] = (await forged()).split(".") as [string, string, string];
    const { privateKey } = generateKeyPairSync("ed25519");
    const sentAs = (alg: string, kid = keys[0]?.kid) => base64url({ alg, typ: "JWT", kid });
    const publicBytes = Buffer.from(keys[0]?.x ?? "", "base64url");
    const hs256 = (secret: Buffer | string) => {
      const signed = `${sentAs("HS256")}.${payload}`;
      return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
    };
    const bad: Record<string, string> = {
      "alg none": `${sentAs("none")}.${payload}.`,
      "alg None with the signature": `${sentAs("None")}.${payload}.${signature}`,
      "HS256 with the public key's bytes": hs256(publicBytes),
      "HS256 with the public key's text": hs256(keys[0]?.x ?? ""),
      "HS256 with the public JWK": hs256(JSON.stringify({ kty: "OKP", crv: "Ed25519", x: keys[0]?.x })),
      "another key under our id": `${header}.${payload}.${signBytes(null, Buffer.from(`${header}.${payload}`), privateKey).toString("base64url")}`,
      "an unknown key": await forged({}, { kid: "unknown" }),
      "no key's id": await forged({}, { kid: undefined }),
      "the other key's id": await forged({}, { kid: keys[1]?.kid }),
      "another payload": `${header}.${base64url({ ...claims, sub: randomUUID() })}.${signature}`,
      "a cut signature": `${header}.${payload}.${signature.slice(0, -2)}`,
      "no signature": `${header}.${payload}`,
      "five parts": `${header}.${payload}.${signature}.${signature}.${signature}`,
      "a key of its own": await forged({}, { jwk: { kty: "OKP", crv: "Ed25519", x: "AAAA" }, kid: undefined }),
    };
    for (const [what, token] of Object.entries(bad)) expect(await statusOf(token), what).toBe(401);
  });

  it("ends after its hour", async () => {
    const clock = stopClock();
    const { accessToken } = await signedInAccount();
    clock.advance(3_599_000);
    expect(await statusOf(accessToken)).toBe(200);
    clock.advance(1_000);
    expect(await statusOf(accessToken)).toBe(401);
  });

  it("ends at once with its sign-in, with its account's end, and where the account is disabled", async () => {
    const [signedOut, deleted, disabled] = [await signedInAccount(), await signedInAccount(), await signedInAccount()];
    const signIn = await services.tokens.verifyAccess(signedOut.accessToken, Date.now());
    await services.writer.commit(services.signIns.end(signIn?.signInId ?? "", Date.now()));
    await env.DB.prepare("DELETE FROM accounts WHERE id = ?").bind(deleted.id).run();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE id = ?").bind(disabled.id).run();
    for (const { accessToken } of [signedOut, deleted, disabled]) expect(await statusOf(accessToken)).toBe(401);
  });

  it("is no refresh token, and a refresh token is no access token", async () => {
    expect(await statusOf(victim.refreshToken)).toBe(401);
    expect(await services.tokens.verifyRefresh(victim.accessToken, Date.now())).toBeNull();
    expect(
      await services.tokens.verifyRefresh(await forged({ typ: "refresh", gen: 0, jti: "made up" }), Date.now()),
    ).toBeNull();
  });

  it("comes in its header only", async () => {
    const { accessToken } = victim;
    for (const authorization of [
      "",
      "Bearer",
      "Bearer ",
      accessToken,
      `Basic ${accessToken}`,
      `Bearer ${accessToken} x`,
    ]) {
      const answer = await askProbe(request("/probe/unlimited", { headers: { authorization }, client: newClient() }));
      expect(answer.status, authorization.slice(0, 12)).toBe(401);
    }
    const bare = await askProbe(request(`/probe/unlimited?access_token=${accessToken}`, { client: newClient() }));
    expect(bare.status).toBe(401);
    expect(bare.headers.get("www-authenticate")).toBe("Bearer");
    expect(await bare.json()).toEqual({ detail: "A valid access token is needed.", code: "not_authenticated" });
  });
});

describe("a signed URL", () => {
  it("works instead of the header, where the operation takes it, for an hour", async () => {
    const clock = stopClock();
    const url = services.signedUrls.sign("/probe/file?format=square", victim.uid);
    const answer = await askProbe(request(url));
    expect([answer.status, await answer.json()]).toEqual([200, { account: victim.uid }]);
    expect((await askProbe(request(url.replace("/probe/file", "/probe/file/")))).status).toBe(200);
    clock.advance(3_600_000);
    expect((await askProbe(request(url, { client: newClient() }))).status).toBe(401);
  });

  it("works nowhere else, nor for a disabled account, nor beside a bad header", async () => {
    const elsewhere = services.signedUrls.sign("/probe/unlimited", victim.uid);
    expect((await askProbe(request(elsewhere, { client: newClient() }))).status).toBe(401);
    const disabled = await signedInAccount();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE id = ?").bind(disabled.id).run();
    const url = services.signedUrls.sign("/probe/file", disabled.uid);
    expect((await askProbe(request(url, { client: newClient() }))).status).toBe(401);
    const good = services.signedUrls.sign("/probe/file", victim.uid);
    expect((await askProbe(request(good, { token: "bad", client: newClient() }))).status).toBe(401);
  });
});

describe("the limiter", () => {
  it("counts per account where somebody is signed in, whatever their address", async () => {
    stopClock();
    const { accessToken } = await signedInAccount();
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push(await statusOf(accessToken, "/probe/me"));
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it("counts per client address what no account stands behind", async () => {
    stopClock();
    const client = newClient();
    const statuses = [];
    for (let n = 0; n < 4; n++) {
      statuses.push((await askProbe(request("/probe/me", { token: "bad", client }))).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await askProbe(request("/probe/open", { client }))).status).toBe(429);
    expect((await askProbe(request("/probe/open", { client: newClient() }))).status).toBe(200);
  });

  it("says where a request stands, and when to come back", async () => {
    const clock = stopClock();
    const { accessToken } = await signedInAccount();
    const first = await askProbe(request("/probe/me", { token: accessToken }));
    const reset = String(Math.ceil((clock.now() + 60_000) / 1000));
    const shown = (answer: Response) =>
      [
        "ratelimit-policy",
        "ratelimit",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "retry-after",
      ].map((name) => answer.headers.get(name));
    expect(shown(first)).toEqual(['"probe";q=3;w=60', '"probe";r=2;t=60', "3", "2", reset, null]);
    clock.advance(20_500);
    for (let n = 0; n < 2; n++) await askProbe(request("/probe/me", { token: accessToken }));
    const refused = await askProbe(request("/probe/me", { token: accessToken }));
    expect(shown(refused)).toEqual(['"probe";q=3;w=60', '"probe";r=0;t=40', "3", "0", reset, "40"]);
    expect(await refused.json()).toEqual({ detail: "Too many requests. Try again in 40 s.", code: "rate_limited" });
    clock.advance(39_500);
    expect(await statusOf(accessToken, "/probe/me")).toBe(200);
  });

  it("is not asked where limits are off, in development only", async () => {
    const { accessToken } = await signedInAccount();
    const shown = async (variables: Partial<Env>) => {
      const answer = await askProbe(request("/probe/me", { token: accessToken }), variables);
      return answer.headers.get("ratelimit");
    };
    expect(await shown({ RATE_LIMITS: "off" })).toBeNull();
    expect(await shown({ RATE_LIMITS: "off", ENVIRONMENT: "", PUBLIC_URL: host })).not.toBeNull();
  });
});

describe("/.well-known/jwks.json", () => {
  it("publishes the public keys, newest first, and nothing private", async () => {
    const answer = await ask("/.well-known/jwks.json");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      keys: keys.map(({ kid, x }) => ({ kty: "OKP", crv: "Ed25519", x, kid, alg: "EdDSA", use: "sig" })),
    });
  });
});
