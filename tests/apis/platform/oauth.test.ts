import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { allowedRedirect, askOAuth, exchanges, people } from "../../support/oauth-app.ts";

// The walk with real providers is in tests/e2e/oauth.test.ts; here is what depends on time and on what is stored.

const cookieName = "reelwright-oauth-google";
const refused = {
  detail: "This sign-in was begun in another browser, or too long ago. Begin again.",
  code: "invalid_input",
};

/** A code of Google's for somebody. */
function codeFor(email: string, given: { verified?: boolean; subject?: string } = {}): string {
  const code = `code-${people.size}`;
  const subject = given.subject ?? crypto.randomUUID();
  people.set(code, { provider: "google", subject, email, emailIsVerified: given.verified ?? true, name: "John Doe" });
  return code;
}

async function start(query = ""): Promise<{ state: string; cookie: string; setCookie: string; url: URL }> {
  const answer = await askOAuth(`/api/platform/oauth/google/start${query}`);
  expect(answer.status).toBe(302);
  const [setCookie = ""] = answer.headers.getSetCookie();
  const url = new URL(answer.headers.get("location") ?? "");
  return { state: url.searchParams.get("state") ?? "", cookie: setCookie.split(";", 1)[0] ?? "", setCookie, url };
}
function back(query: Record<string, string>, cookie: string): Promise<Response> {
  return askOAuth(`/api/platform/oauth/google/callback?${new URLSearchParams(query)}`, { headers: { cookie } });
}
/** The whole way to our own code. */
async function ownCode(email: string, given: { subject?: string } = {}): Promise<string> {
  const { state, cookie } = await start();
  const page = await (await back({ state, code: codeFor(email, given) }, cookie)).text();
  return /<code[^>]*>([\w-]{43})<\/code>/.exec(page)?.[1] ?? "";
}
function redeem(body: unknown): Promise<Response> {
  return askOAuth("/api/platform/oauth/token", {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
}
const newEmail = () => `${crypto.randomUUID()}@example.com`;

describe("GET /api/platform/oauth/{provider}/start", () => {
  it("sends the browser away with a cookie that scripts, other sites and later days do not get", async () => {
    const { url, setCookie, state } = await start();
    expect(url.origin).toBe("https://google.example");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      redirectUri: "http://127.0.0.1:8787/api/platform/oauth/google/callback",
      state: expect.stringMatching(/^[\w-]{43}$/),
      codeChallenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const attributes = setCookie.split("; ").slice(1);
    expect(attributes.toSorted()).toEqual(["HttpOnly", "Max-Age=600", "Path=/api/platform/oauth", "SameSite=Lax"]);
    expect((await start()).state).not.toBe(state);
  });

  it.each([
    ["github", 400, "Signing in with GitHub is not set up here.", "invalid_input"],
    ["myspace", 404, "There is no such provider.", "not_found"],
  ])("answers for %s with %i", async (provider, status, detail, code) => {
    const answer = await askOAuth(`/api/platform/oauth/${provider}/start`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ detail, code });
  });

  it.each([
    ["redirect_uri=https://evil.example", "redirect_uri: is not one that is allowed here"],
    [`redirect_uri=${encodeURIComponent(`${allowedRedirect}/`)}`, "redirect_uri: is not one that is allowed here"],
    ["redirect_uri=", "redirect_uri: is not one that is allowed here"],
    [`code_challenge=${"x".repeat(43)}`, "code_challenge_method: must be S256"],
    [`code_challenge=${"x".repeat(43)}&code_challenge_method=plain`, "code_challenge_method: must be S256"],
    ["code_challenge=short&code_challenge_method=S256", "code_challenge: must be an S256 challenge (RFC 7636)"],
    [`state=${"x".repeat(513)}`, "state: is too long"],
  ])("refuses %s", async (query, detail) => {
    const answer = await askOAuth(`/api/platform/oauth/google/start?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ detail, code: "invalid_input" });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe("GET /api/platform/oauth/{provider}/callback", () => {
  it("asks Google with the verifier of the challenge, its own redirect and its nonce", async () => {
    exchanges.length = 0;
    const { state, cookie, url } = await start();
    const answer = await back({ state, code: codeFor(newEmail()) }, cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.getSetCookie()[0]).toMatch(new RegExp(`^${cookieName}=; Max-Age=0;`));
    const [asked] = exchanges;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asked?.codeVerifier ?? ""));
    expect(Buffer.from(digest).toString("base64url")).toBe(url.searchParams.get("codeChallenge"));
    expect(asked).toMatchObject({
      redirectUri: url.searchParams.get("redirectUri"),
      nonce: url.searchParams.get("nonce"),
    });
  });

  it("takes no state that is missing, another's, or ten minutes old", async () => {
    const clock = stopClock();
    const { state, cookie } = await start();
    const code = codeFor(newEmail());
    const { state: others } = await start();
    clock.advance(599_999);
    for (const query of [{ code }, { code, state: others }, { code, state: "" }, { state: others, error: "x" }]) {
      const answer = await back(query as Record<string, string>, cookie);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual(refused);
    }
    expect((await back({ state, code }, cookie)).status).toBe(200);
    clock.advance(1);
    expect((await back({ state, code }, cookie)).status, "ten minutes").toBe(400);
  });

  it("takes no cookie that is missing, changed, signed otherwise, or another provider's", async () => {
    const { state, cookie } = await start();
    const code = codeFor(newEmail());
    const [value = "", signature = ""] = decodeURIComponent(cookie.slice(cookieName.length + 1)).split(/\.(?=[^.]*$)/);
    const attempt = JSON.parse(Buffer.from(value, "base64url").toString()) as Record<string, unknown>;
    const changed = Buffer.from(JSON.stringify({ ...attempt, redirectUri: "https://evil.example" })).toString(
      "base64url",
    );
    for (const bad of [
      "",
      `${cookieName}=${encodeURIComponent(`${changed}.${signature}`)}`,
      `${cookieName}=${encodeURIComponent(value)}`,
      cookie.replace(cookieName, "reelwright-oauth-github"),
    ]) {
      const answer = await back({ state, code }, bad);
      expect(answer.status, bad).toBe(400);
      expect(await answer.json()).toEqual(refused);
    }
    const elsewhere = await askOAuth(`/api/platform/oauth/github/callback?state=${state}&code=${code}`, {
      headers: { cookie: cookie.replace(cookieName, "reelwright-oauth-github") },
    });
    expect(elsewhere.status).toBe(400);
  });

  it("sends the browser on to the address it was begun with, whose query it keeps", async () => {
    const query = new URLSearchParams({ redirect_uri: allowedRedirect, state: "a&b" });
    const { state, cookie } = await start(`?${query}`);
    const answer = await back({ state, code: codeFor(newEmail()) }, cookie);
    expect(answer.status).toBe(302);
    const url = new URL(answer.headers.get("location") ?? "");
    expect(`${url.origin}${url.pathname}`).toBe("https://app.example/signed-in");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      from: "reelwright",
      code: expect.stringMatching(/^[\w-]{43}$/),
      state: "a&b",
    });
  });

  it.each([
    [
      { error: "access_denied", error_description: "<script>" },
      403,
      "access_denied",
      "The provider did not let you in.",
    ],
    [{}, 403, "access_denied", "The provider did not let you in."],
    [{ code: "refused" }, 503, "temporarily_unavailable", "Google does not answer as it should. Try again later."],
  ])("tells what went wrong: %j", async (query, status, error, words) => {
    const sent = new URLSearchParams({ redirect_uri: allowedRedirect, state: "s" });
    const withRedirect = await start(`?${sent}`);
    const told = await back({ state: withRedirect.state, ...(query as Record<string, string>) }, withRedirect.cookie);
    expect(Object.fromEntries(new URL(told.headers.get("location") ?? "").searchParams)).toEqual({
      from: "reelwright",
      error,
      error_description: words,
      state: "s",
    });
    const bare = await start();
    const shown = await back({ state: bare.state, ...(query as Record<string, string>) }, bare.cookie);
    expect(shown.status).toBe(status);
    expect(await shown.json()).toMatchObject({ detail: words });
  });
});

describe("POST /api/platform/oauth/token", () => {
  it("takes a code once, within a minute", async () => {
    const clock = stopClock();
    const email = newEmail();
    const old = await ownCode(email);
    clock.advance(60_000);
    const late = await redeem({ code: old });
    expect(late.status).toBe(400);
    expect(await late.json()).toEqual({ detail: "The code is not valid (any more).", code: "invalid_input" });

    const code = await ownCode(newEmail());
    clock.advance(59_999);
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem({ code })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, ...Array(9).fill(400)]);
    const good = answers.find((answer) => answer.status === 200);
    expect(good?.headers.get("cache-control")).toBe("no-store");
  });

  it("keeps no code in the records", async () => {
    const code = await ownCode(newEmail());
    const { results } = await env.DB.prepare("SELECT * FROM one_time_tokens").run();
    expect(JSON.stringify(results)).not.toContain(code);
  });

  it("takes no verifier for a code that was asked for without a challenge", async () => {
    const code = await ownCode(newEmail());
    expect((await redeem({ code, code_verifier: "v".repeat(43) })).status).toBe(400);
    expect((await redeem({ code })).status, "used up by the attempt").toBe(400);
  });

  it("lets nobody in whose account is disabled, or whose identity is the account's no more", async () => {
    const [disabled, lost] = [newEmail(), newEmail()];
    const [first, second] = [await ownCode(disabled), await ownCode(lost)];
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(disabled).run();
    await env.DB.prepare("DELETE FROM identities WHERE account_id = (SELECT id FROM accounts WHERE email_key = ?)")
      .bind(lost)
      .run();
    for (const code of [first, second]) {
      const answer = await redeem({ code });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ detail: "The code is not valid (any more).", code: "invalid_input" });
    }
  });

  it.each([
    [{}, "code: is missing"],
    [{ code: 7 }, "code: must be text"],
    [{ code: "x", code_verifier: "short" }, "code_verifier: must be a code verifier (RFC 7636)"],
  ])("refuses %j", async (body, detail) => {
    const answer = await redeem(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ detail, code: "invalid_input" });
  });
});

describe("ApraNova's documented exchange", () => {
  const exchange = (provider: string, json: unknown) =>
    askOAuth(`/api/auth/${provider}/`, {
      method: "POST",
      body: JSON.stringify(json),
      headers: { "content-type": "application/json" },
    });

  it("refuses a bad body before anything else, and then says that a provider is not set up", async () => {
    const bad = await exchange("github", { code: "" });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toEqual({
      code: ["This field may not be blank."],
      redirect_uri: ["This field is required."],
    });
    const unconfigured = await exchange("github", { code: "x", redirect_uri: "https://evil.example" });
    expect(unconfigured.status).toBe(400);
    expect(await unconfigured.json()).toEqual({
      error: "Invalid request",
      message: "Signing in with GitHub is not set up here.",
      details: "The request is not what this path takes.",
    });
  });

  it("keeps the password of an account whose address was proved, and drops one that was not", async () => {
    const password = "a long enough password";
    for (const [verifiedAt, status] of [
      [1, 200],
      [null, 401],
    ] as const) {
      const email = newEmail();
      await ask("/api/auth/register", { json: { email, password }, client: newClient() });
      await env.DB.prepare("UPDATE accounts SET email_verified_at = ? WHERE email_key = ?")
        .bind(verifiedAt, email)
        .run();
      const answer = await exchange("google", { code: codeFor(email), redirect_uri: allowedRedirect });
      expect(answer.status).toBe(200);
      const login = await ask("/api/users/login/", { json: { email, password }, client: newClient() });
      expect(login.status, `proved at ${verifiedAt}`).toBe(status);
    }
  });

  it("takes nothing but the code from its body", async () => {
    const email = newEmail();
    const body = { code: codeFor(email), redirect_uri: allowedRedirect, role: "admin", is_operator: true, track: "DP" };
    expect((await exchange("google", body)).status).toBe(200);
    const row = await env.DB.prepare("SELECT role, is_operator, track, password_hash FROM accounts WHERE email_key = ?")
      .bind(email)
      .first();
    expect(row).toEqual({ role: "student", is_operator: 0, track: null, password_hash: null });
  });

  it("answers 401 to whoever's account is disabled", async () => {
    const email = newEmail();
    const subject = crypto.randomUUID();
    await exchange("google", { code: codeFor(email, { subject }), redirect_uri: allowedRedirect });
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(email).run();
    const answer = await exchange("google", { code: codeFor(email, { subject }), redirect_uri: allowedRedirect });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: "Authentication required",
      message: "This account is disabled.",
    });
  });
});
