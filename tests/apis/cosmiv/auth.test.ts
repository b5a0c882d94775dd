import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** Cosmiv, "Register" and "Login": the printed body. */
const printed = { email: "user@example.com", password: "SecurePassword123!" };
const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
const tokenFields = {
  access_token: jwt,
  refresh_token: jwt,
  token_type: "bearer",
  user_id: expect.stringMatching(/^user_[0-9a-f]{32}$/),
};

interface TokenFields {
  access_token: string;
  refresh_token: string;
  user_id: string;
}

function register(body: unknown, client = newClient()): Promise<Response> {
  return ask("/api/auth/register", { json: body, client });
}
function login(body: unknown, client = newClient()): Promise<Response> {
  return ask("/api/auth/login", { json: body, client });
}
function refresh(token: string, client = newClient()): Promise<Response> {
  return ask("/api/auth/refresh", { form: { refresh_token: token }, client });
}
async function registered(): Promise<TokenFields & { email: string }> {
  const email = `${crypto.randomUUID()}@example.com`;
  return { ...(await (await register({ ...printed, email })).json<TokenFields>()), email };
}
function validation(data: Record<string, string>, message = Object.entries(data)[0]?.join(": ")) {
  return { success: false, error: { code: "VALIDATION_ERROR", message, data } };
}

describe("POST /api/auth/register and /api/auth/login", () => {
  it("answer the token fields for the printed bodies, and of one account", async () => {
    const created = await register(printed);
    expect(created.status).toBe(201);
    expect(created.headers.get("content-type")).toBe("application/json");
    expect(created.headers.get("cache-control")).toBe("no-store");
    const body = await created.json<TokenFields>();
    expect(body).toEqual(tokenFields);

    const answer = await login(printed);
    expect(answer.status).toBe(200);
    const again = await answer.json<TokenFields>();
    expect(again).toEqual(tokenFields);
    expect(again.user_id).toBe(body.user_id);
    expect(again.refresh_token).not.toBe(body.refresh_token);
  });

  it("know one address whatever its case and Unicode form", async () => {
    const address = `Zo\u00eb.${crypto.randomUUID()}@Example.com`;
    expect((await register({ ...printed, email: address })).status).toBe(201);
    for (const variant of [address.toUpperCase(), address.normalize("NFD"), address.toLowerCase()]) {
      expect((await login({ ...printed, email: variant })).status, variant).toBe(200);
      expect((await register({ ...printed, email: variant })).status, variant).toBe(409);
    }
    const lookAlike = address.replace("Z", "\u0396");
    expect((await login({ ...printed, email: lookAlike })).status).toBe(401);
  });

  it("know one address however its international domain is written", async () => {
    const local = crypto.randomUUID();
    expect((await register({ ...printed, email: `${local}@b\u00fccher.example` })).status).toBe(201);
    expect((await register({ ...printed, email: `${local}@xn--bcher-kva.example` })).status).toBe(409);
  });

  it("take passwords that are no well-formed text", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const password = `${"\ud800".repeat(8)}\u0000`;
    expect((await register({ email, password })).status).toBe(201);
    expect((await login({ email, password })).status).toBe(200);
  });

  it("make one account of ten registrations of one address at once, and nine conflicts", async () => {
    const body = { email: "ten@example.com", password: "SecurePassword123!" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(body)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
    const refused = answers.filter((answer) => answer.status === 409);
    expect(await refused[0]?.json()).toEqual({
      success: false,
      error: {
        code: "CONFLICT",
        message: "An account with this email address already exists.",
        data: { email: "is taken" },
      },
    });
    const { results } = await env.DB.prepare(
      "SELECT count(*) AS accounts FROM accounts LEFT JOIN sign_ins ON account_id = accounts.id WHERE email_key = ?",
    )
      .bind(body.email)
      .run();
    expect(results).toEqual([{ accounts: 1 }]);
  });

  it("answer a wrong password and an unknown address with the same bytes", async () => {
    const { email } = await registered();
    const wrong = await login({ email, password: "not the password" });
    const unknown = await login({ email: `x${email}`, password: "not the password" });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const body = await wrong.text();
    expect(await unknown.text()).toBe(body);
    expect(JSON.parse(body)).toEqual({
      success: false,
      error: {
        code: "AUTHENTICATION_REQUIRED",
        message: "The email address or the password is wrong.",
        data: {},
      },
    });
    const headers = (answer: Response) =>
      [...answer.headers].filter(([name]) => !/^x-request-id$|ratelimit/.test(name)).map(([name]) => name);
    expect(headers(unknown)).toEqual(headers(wrong));
  });

  it("refuse a disabled account like a wrong password", async () => {
    const { email } = await registered();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(email).run();
    expect((await login({ ...printed, email })).status).toBe(401);
  });

  it("take passwords of 8 to 128 characters, counted as people count them", async () => {
    const attempt = async (password: string) => {
      const email = `${crypto.randomUUID()}@example.com`;
      const created = await register({ email, password });
      return created.status === 201 ? (await login({ email, password })).status : created.status;
    };
    expect(await attempt("1234567")).toBe(400);
    expect(await attempt("12345678")).toBe(200);
    expect(await attempt("🗝".repeat(128))).toBe(200);
    expect(await attempt("x".repeat(129))).toBe(400);
  });

  it("store no password, only its scrypt hash", async () => {
    const { email } = await registered();
    const row = await env.DB.prepare("SELECT password_hash FROM accounts WHERE email_key = ?").bind(email).first();
    expect(row?.["password_hash"]).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  it.each([
    [{}, { email: "is missing", password: "is missing" }],
    [{ email: "user@example.com" }, { password: "is missing" }],
    [
      { email: 7, password: ["SecurePassword123!"] },
      { email: "must be text", password: "must be text" },
    ],
    [
      { email: null, password: null },
      { email: "must be text", password: "must be text" },
    ],
    [{ ...printed, email: "nobody" }, { email: "must be an email address" }],
    [{ ...printed, email: `${"x".repeat(400)}@example.com` }, { email: "is too long" }],
    [[printed], { body: "must be an object" }],
    ["text", { body: "must be an object" }],
    [null, { body: "must be an object" }],
  ])("name what is wrong with %j", async (body, data) => {
    const answer = await register(body);
    expect(answer.status).toBe(400);
    const message = "body" in data ? "must be an object" : undefined;
    expect(await answer.json()).toEqual(validation(data as Record<string, string>, message ?? undefined));
  });

  it.each([
    "user@localhost",
    "@example.com",
    "user@",
    "a b@example.com",
    "user@example.com\r\nBcc: all@example.com",
    "user@@example.com",
    ".user@example.com",
    "user..x@example.com",
    '"user"@example.com',
    "user@-example.com",
    "user@127.0.0.1",
    "user\u0000@example.com",
    "<user@example.com>",
  ])("refuse %j as an address", async (email) => {
    expect((await register({ ...printed, email })).status).toBe(400);
  });

  it("take no role, approval or operator's power from a body", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const answer = await register({
      ...printed,
      email,
      role: "admin",
      is_approved: true,
      is_operator: true,
      plan: "pro",
    });
    expect(answer.status).toBe(201);
    const row = await env.DB.prepare("SELECT role, is_approved, is_operator, plan FROM accounts WHERE email_key = ?")
      .bind(email)
      .first();
    expect(row).toEqual({ role: "student", is_approved: 0, is_operator: 0, plan: "free" });
  });

  it("are Cosmiv's without a trailing slash only", async () => {
    for (const path of ["/api/auth/register/", "/api/auth/login/"]) {
      // With one they are Omega's, which words errors by field.
      const answer = await ask(path, { json: {}, client: newClient() });
      expect([answer.status, await answer.json()]).toEqual([
        400,
        expect.objectContaining({ email: ["This field is required."] }),
      ]);
    }
  });
});

describe("POST /api/auth/refresh", () => {
  it("rotates the refresh token, form-encoded, with and without a trailing slash", async () => {
    const first = await registered();
    const answer = await refresh(first.refresh_token);
    expect(answer.status).toBe(200);
    const second = await answer.json<TokenFields>();
    expect(second).toEqual({ ...tokenFields, user_id: first.user_id });
    expect(second.refresh_token).not.toBe(first.refresh_token);

    const slashed = await ask("/api/auth/refresh/", { form: { refresh_token: second.refresh_token } });
    expect(slashed.status).toBe(200);
  });

  it("gives the same next token again within ten seconds, and ends the sign-in when asked later", async () => {
    const clock = stopClock();
    const first = await registered();
    clock.advance(60_000);
    const second = await (await refresh(first.refresh_token)).json<TokenFields>();
    clock.advance(10_000);
    const repeated = await refresh(first.refresh_token);
    expect(repeated.status).toBe(200);
    expect((await repeated.json<TokenFields>()).refresh_token).toBe(second.refresh_token);

    clock.advance(1);
    const reused = await refresh(first.refresh_token);
    expect(reused.status).toBe(401);
    expect(await reused.json()).toEqual({
      success: false,
      error: { code: "AUTHENTICATION_REQUIRED", message: "The refresh token is not valid.", data: {} },
    });
    expect((await refresh(second.refresh_token)).status, "the sign-in has ended").toBe(401);
  });

  it("gives twenty at once with one token the same next one", async () => {
    const { refresh_token: token } = await registered();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
    const bodies = await Promise.all(answers.map((answer) => answer.json<TokenFields>()));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(bodies.map((body) => body.refresh_token)).size).toBe(1);
  });

  it("ends a sign-in whose token before the last is used, even within ten seconds", async () => {
    const first = await registered();
    const second = await (await refresh(first.refresh_token)).json<TokenFields>();
    const third = await (await refresh(second.refresh_token)).json<TokenFields>();
    expect((await refresh(first.refresh_token)).status).toBe(401);
    expect((await refresh(third.refresh_token)).status).toBe(401);
  });

  it("lasts thirty days from the last rotation", async () => {
    const clock = stopClock();
    const first = await registered();
    const days = 24 * 3600 * 1000;
    clock.advance(29 * days);
    const second = await (await refresh(first.refresh_token)).json<TokenFields>();
    clock.advance(29 * days);
    const third = await (await refresh(second.refresh_token)).json<TokenFields>();
    clock.advance(30 * days);
    expect((await refresh(third.refresh_token)).status).toBe(401);
  });

  it("refuses after the account was disabled", async () => {
    const { refresh_token: token, email } = await registered();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(email).run();
    expect((await refresh(token)).status).toBe(401);
  });

  it("keeps no refresh token in the records", async () => {
    const { refresh_token: token } = await registered();
    const { results } = await env.DB.prepare("SELECT * FROM sign_ins").run();
    const claims = JSON.parse(atob(token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "")) as {
      jti: string;
    };
    expect(JSON.stringify(results)).not.toContain(token);
    expect(JSON.stringify(results)).not.toContain(claims.jti);
  });

  it("takes a form and nothing else, with its field", async () => {
    const { refresh_token: token } = await registered();
    const json = await ask("/api/auth/refresh", { json: { refresh_token: token } });
    expect(json.status).toBe(400);
    expect(await json.json()).toEqual(validation({}, "The body must be sent as application/x-www-form-urlencoded."));
    const empty = await ask("/api/auth/refresh", { form: {} });
    expect(empty.status).toBe(400);
    expect(await empty.json()).toEqual(validation({ refresh_token: "is missing" }));
    expect((await refresh("not a token")).status).toBe(401);
  });
});
