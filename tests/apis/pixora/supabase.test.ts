import { env } from "cloudflare:workers";
import { UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { mailsTo } from "../../support/operators.ts";
import {
  configured,
  exchange,
  issuer,
  jwtSecret,
  type ProjectKey,
  projectKey,
  projectUrl,
  signed,
  signedBySecret,
  SupabaseProject,
  supabaseClaims,
} from "../../support/supabase.ts";

/** Pixora, "Exchange Supabase token for JWT". */
const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
const printedFields = { access_token: jwt, token_type: "bearer", expires_in: 691_200 };
const refused = [401, { detail: "The Supabase token is not valid." }];
const conflict = [409, { detail: "An account with this email address exists, and the address is not confirmed." }];
const password = "securepassword";

const project = new SupabaseProject();
const byKeys = configured({ SUPABASE_URL: `${projectUrl}/`, SUPABASE_ANON_KEY: "the-anon-key" });
const bySecret = configured({ SUPABASE_JWT_SECRET: jwtSecret });
const byBoth = configured({ SUPABASE_URL: projectUrl, SUPABASE_JWT_SECRET: jwtSecret });
let key: ProjectKey;
beforeAll(async () => {
  key = await projectKey("ES256");
  project.keys = [key.publicJwk];
});

const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const exchanged = async (environment: Env, token: string) =>
  answerOf(await exchange(environment, { supabase_token: token }));
async function accessTokenOf(environment: Env, token: string): Promise<string> {
  const answer = await exchange(environment, { supabase_token: token });
  expect(answer.status).toBe(200);
  return (await answer.json<{ access_token: string }>()).access_token;
}
const me = async (token: string) => (await ask("/api/v1/users/me", { token })).json<Record<string, unknown>>();
const post = (path: string, json: unknown) => ask(`/api/v1/auth/${path}`, { json, client: newClient() });

/** Somebody whom the project knows, their address confirmed or not, and a token of theirs. */
async function supabaseUser(given: { email?: string; confirmed: boolean; shownEmail?: string; shownId?: string }) {
  const claims = supabaseClaims(given.email === undefined ? {} : { email: given.email });
  const token = await signed(key, claims);
  project.users.set(token, {
    id: given.shownId ?? claims["sub"],
    email: given.shownEmail ?? claims["email"],
    email_confirmed_at: given.confirmed ? "2025-04-18T10:00:00Z" : null,
    user_metadata: { email_verified: true },
  });
  return { token, claims, email: claims["email"] as string };
}

describe("a Supabase token", () => {
  it("is exchanged for the printed fields, by each kind of public key and by the shared secret", async () => {
    for (const alg of ["ES256", "RS256", "EdDSA"]) {
      const one = await projectKey(alg);
      project.keys = [one.publicJwk, key.publicJwk];
      const environment = configured({ SUPABASE_URL: projectUrl });
      const answer = await exchange(environment, { supabase_token: await signed(one, supabaseClaims()) });
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answerOf(answer), alg).toEqual([200, printedFields]);
    }
    project.keys = [key.publicJwk];
    for (const environment of [bySecret, byBoth]) {
      expect(await exchanged(environment, await signedBySecret(supabaseClaims()))).toEqual([200, printedFields]);
    }
    expect(await exchanged(byBoth, await signed(key, supabaseClaims()))).toEqual([200, printedFields]);
  });

  it("is refused where it says anything else", async () => {
    const now = Math.floor(Date.now() / 1000);
    const bad: Record<string, Record<string, unknown>> = {
      "another issuer": { iss: "https://other.supabase.example/auth/v1" },
      "the issuer with a slash": { iss: `${issuer}/` },
      "no issuer": { iss: undefined },
      "another audience": { aud: "anon" },
      "no audience": { aud: undefined },
      "the service role": { role: "service_role" },
      "the anonymous role": { role: "anon" },
      "no role": { role: undefined },
      anonymous: { is_anonymous: true },
      "anonymous in words": { is_anonymous: "true" },
      "no subject": { sub: undefined },
      "an empty subject": { sub: "" },
      "no expiry": { exp: undefined },
      expired: { exp: now - 31 },
      "not yet valid": { nbf: now + 60 },
      "issued in the future": { iat: now + 60 },
    };
    for (const [name, changes] of Object.entries(bad)) {
      const claims = supabaseClaims(changes);
      expect(await exchanged(byKeys, await signed(key, claims)), name).toEqual(refused);
      expect(await exchanged(byBoth, await signedBySecret(claims)), `${name}, by secret`).toEqual(refused);
    }
    const { results } = await env.DB.prepare("SELECT 1 FROM identities WHERE subject = ''").run();
    expect(results).toEqual([]);
  });

  it("may be 30 seconds off, and no more", async () => {
    const clock = stopClock();
    const now = Math.floor(clock.now() / 1000);
    const status = async (changes: Record<string, unknown>) =>
      (await exchanged(byKeys, await signed(key, supabaseClaims(changes))))[0];
    expect(await status({ exp: now - 29 })).toBe(200);
    expect(await status({ exp: now - 30 })).toBe(401);
    expect(await status({ nbf: now + 30, iat: now + 30 })).toBe(200);
    expect(await status({ nbf: now + 31 })).toBe(401);
    expect(await status({ iat: now + 31 })).toBe(401);
  });

  it("is refused where its algorithm is not that of the key", async () => {
    const claims = supabaseClaims();
    const parts = (token: string) => token.split(".") as [string, string, string];
    const [header, payload, signature] = parts(await signed(key, claims));
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const spki = JSON.stringify(key.publicJwk);
    const rsa = await projectKey("PS256");
    const { alg: _, ...anyRsa } = rsa.publicJwk;
    project.keys = [key.publicJwk, anyRsa];
    const forged: Record<string, string> = {
      "alg none": new UnsecuredJWT(claims).encode(),
      "alg none with the signature": `${encoded({ alg: "none", kid: key.kid })}.${payload}.${signature}`,
      "HS256 with the public key as its secret": await signedBySecret(claims, spki),
      "HS256 with the public key's x": await signedBySecret(claims, key.publicJwk.x),
      "another algorithm of the same kind of key": await signed(rsa, claims),
      "another's key under the same id": await signed({ ...(await projectKey("ES256")), kid: key.kid }, claims),
      "a key that nobody published": await signed(await projectKey("ES256"), claims),
      "another payload": `${header}.${encoded({ ...claims, email: "victim@example.com" })}.${signature}`,
      "no signature": `${header}.${payload}.`,
      "an embedded key": await signed(await projectKey("ES256"), claims, { kid: undefined, jwk: key.publicJwk }),
      "a key's address": await signed(await projectKey("ES256"), claims, { jku: "https://evil.example/jwks" }),
    };
    for (const [name, token] of Object.entries(forged)) {
      expect(await exchanged(configured({ SUPABASE_URL: projectUrl }), token), name).toEqual(refused);
      expect(await exchanged(byBoth, token), `${name}, with a secret`).toEqual(refused);
      expect(await exchanged(bySecret, token), `${name}, with a secret alone`).toEqual(refused);
    }
    project.keys = [key.publicJwk];
    expect(project.asked.every(({ path }) => path === "/auth/v1/.well-known/jwks.json")).toBe(true);
    const otherSecret = await signedBySecret(claims, "another secret, as long as the one that is right");
    expect(await exchanged(byBoth, otherSecret)).toEqual(refused);
  });

  it("is refused where nothing is configured, where it is ours, and where it is no token", async () => {
    expect(await exchanged(env, await signed(key, supabaseClaims()))).toEqual(refused);
    expect(await exchanged(env, await signedBySecret(supabaseClaims(), "x"))).toEqual(refused);
    const ours = await accessTokenOf(byKeys, await signed(key, supabaseClaims()));
    for (const token of [ours, "not.a.token", "x", "a.b.c.d.e"])
      expect(await exchanged(byBoth, token)).toEqual(refused);
    for (const body of [
      {},
      { supabase_token: "" },
      { supabase_token: 1 },
      { supabase_token: "x".repeat(20_000) },
      [],
    ]) {
      expect((await exchange(byBoth, body)).status).toBe(422);
    }
  });

  it("has its keys asked for once, and an unknown key's once in 30 seconds", async () => {
    const clock = stopClock();
    const environment = configured({ SUPABASE_URL: projectUrl });
    const asked = () => project.asked.filter(({ path }) => path.endsWith("/jwks.json")).length;
    for (let n = 0; n < 3; n++) {
      expect((await exchanged(environment, await signed(key, supabaseClaims())))[0]).toBe(200);
    }
    expect(asked()).toBe(1);
    const next = await projectKey("ES256");
    for (let n = 0; n < 3; n++) {
      expect(await exchanged(environment, await signed(next, supabaseClaims()))).toEqual(refused);
    }
    expect(asked()).toBe(1);
    project.keys = [next.publicJwk, key.publicJwk];
    clock.advance(30_001);
    expect((await exchanged(environment, await signed(next, supabaseClaims())))[0]).toBe(200);
    expect(asked()).toBe(2);
    project.keys = [key.publicJwk];
    clock.advance(600_001);
    expect(await exchanged(environment, await signed(next, supabaseClaims()))).toEqual(refused);
  });

  it("waits for a project that cannot be reached", async () => {
    project.isReachable = false;
    const environment = configured({ SUPABASE_URL: projectUrl });
    expect(await exchanged(environment, await signed(key, supabaseClaims()))).toEqual([
      503,
      { detail: "Supabase does not answer as it should. Try again later." },
    ]);
    project.isReachable = true;
    project.keys = [{ ...key.publicJwk, padding: "x".repeat(300_000) } as never];
    expect((await exchanged(environment, await signed(key, supabaseClaims())))[0]).toBe(503);
    project.keys = [key.publicJwk];
    expect((await exchanged(environment, await signed(key, supabaseClaims())))[0]).toBe(200);
  });
});

describe("a Supabase user", () => {
  it("gets an account on first use, and the same one ever after, whatever their address is by then", async () => {
    const { token, claims, email } = await supabaseUser({ confirmed: true });
    const first = await me(await accessTokenOf(byKeys, token));
    expect(first).toMatchObject({ email, name: "John Doe", credits: 10 });
    expect(project.asked.find(({ path }) => path === "/auth/v1/user")?.headers.get("apikey")).toBe("the-anon-key");
    const moved = await signed(key, { ...claims, email: `${crypto.randomUUID()}@example.com` });
    expect(await me(await accessTokenOf(byKeys, moved))).toEqual(first);
    const row = await env.DB.prepare(
      "SELECT email_verified_at IS NOT NULL AS verified, password_hash, provider FROM accounts JOIN identities ON account_id = id WHERE uid = ?",
    )
      .bind(first["id"] as string)
      .first();
    expect(row).toEqual({ verified: 1, password_hash: null, provider: issuer });
  });

  it("gets one account of ten exchanges at once", async () => {
    const { token, claims } = await supabaseUser({ confirmed: false });
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(byKeys, { supabase_token: token })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const { results } = await env.DB.prepare("SELECT 1 FROM identities WHERE subject = ?").bind(claims["sub"]).run();
    expect(results).toHaveLength(1);
  });

  it("is somebody else where another project vouches for the same subject", async () => {
    const { token, claims } = await supabaseUser({ confirmed: true });
    const one = await me(await accessTokenOf(byKeys, token));
    const elsewhere = { ...claims, iss: "https://other.supabase.example/auth/v1", email: "elsewhere@example.com" };
    const other = await me(await accessTokenOf(bySecret, await signedBySecret(elsewhere)));
    expect(other["id"]).not.toBe(one["id"]);
  });

  it("gets no account of their address's unless Supabase itself shows that it is confirmed", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    await post("register", { email, password });
    const unconfirmed = await supabaseUser({ email, confirmed: false });
    const anothers = await supabaseUser({ email, confirmed: true, shownId: crypto.randomUUID() });
    const moved = await supabaseUser({ email, confirmed: true, shownEmail: `x${email}` });
    const lookAlike = await supabaseUser({ email, confirmed: true, shownEmail: email.replace("e", "\u0435") });
    const unknown = await signed(key, supabaseClaims({ email }));
    for (const token of [unconfirmed.token, anothers.token, moved.token, lookAlike.token, unknown]) {
      expect(await exchanged(byKeys, token)).toEqual(conflict);
    }
    expect(await exchanged(bySecret, await signedBySecret(supabaseClaims({ email })))).toEqual(conflict);
    expect((await post("login", { username: email, password })).status, "nothing has changed").toBe(200);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("takes up an account whose address was verified as it is, whatever the address's case", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    await post("register", { email, password, name: "Jane" });
    await env.DB.prepare("UPDATE accounts SET email_verified_at = 1 WHERE email_key = ?").bind(email).run();
    const { access_token: before } = await (await post("login", { username: email, password })).json<{
      access_token: string;
    }>();
    const { token } = await supabaseUser({ email: email.toUpperCase(), confirmed: true });
    const access = await accessTokenOf(byKeys, token);
    expect(await me(access)).toEqual(await me(before));
    expect((await me(access))["name"]).toBe("Jane");
    expect((await post("login", { username: email, password })).status).toBe(200);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("is out of a disabled account", async () => {
    const { token } = await supabaseUser({ confirmed: true });
    const { id } = await me(await accessTokenOf(byKeys, token));
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE uid = ?")
      .bind(id as string)
      .run();
    expect(await exchanged(byKeys, token)).toEqual([401, { detail: "This account is disabled." }]);
  });

  it("needs an address", async () => {
    for (const email of [undefined, "", "nobody"]) {
      expect(await exchanged(byKeys, await signed(key, supabaseClaims({ email })))).toEqual([
        401,
        { detail: "The Supabase token names no email address." },
      ]);
    }
  });
});

describe("whoever took a victim's address first", () => {
  it("with a password is out once the victim comes by Supabase, and the victim is told", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    await post("register", { email, password, name: "Mallory" });
    const attacker = await (await post("login", { username: email, password })).json<{
      access_token: string;
      refresh_token: string;
    }>();
    const { token } = await supabaseUser({ email, confirmed: true });
    const victim = await accessTokenOf(byKeys, token);
    expect(await me(victim)).toMatchObject({ email });
    expect((await ask("/api/v1/users/me", { token: attacker.access_token })).status).toBe(401);
    expect((await post("refresh", { refresh_token: attacker.refresh_token })).status).toBe(401);
    expect((await post("login", { username: email, password })).status).toBe(401);
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
      "Your Reelwright account is now yours alone",
    ]);
  });

  it("with an unconfirmed Supabase user is out once the victim recovers the account", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const attacker = await supabaseUser({ email, confirmed: false });
    const access = await accessTokenOf(byKeys, attacker.token);
    await post("reset-password", { email });
    const recovery = /^recover_[\w-]{43}$/m.exec((await mailsTo(email))[0]?.text ?? "")?.[0] ?? "";
    const set = await ask("/api/v1/auth/change-password", { json: { password }, token: recovery, client: newClient() });
    expect(set.status).toBe(200);
    expect((await ask("/api/v1/users/me", { token: access })).status).toBe(401);
    expect(await exchanged(byKeys, attacker.token)).toEqual(conflict);
  });

  it("with an unconfirmed Supabase user is out once the victim comes with a confirmed one", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const attacker = await supabaseUser({ email, confirmed: false });
    const access = await accessTokenOf(byKeys, attacker.token);
    const victim = await supabaseUser({ email, confirmed: true });
    const own = await accessTokenOf(byKeys, victim.token);
    expect((await ask("/api/v1/users/me", { token: access })).status).toBe(401);
    expect(await exchanged(byKeys, attacker.token)).toEqual(conflict);
    expect(await me(await accessTokenOf(byKeys, victim.token))).toEqual(await me(own));
  });
});
