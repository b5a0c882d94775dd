import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, newClient } from "../../support/api.ts";
import {
  jwt,
  login,
  printed,
  profileStatus,
  register,
  registered,
  required,
  type SignedIn,
} from "../../support/apranova.ts";

describe("POST /api/auth/registration/", () => {
  it("answers the printed body", async () => {
    const answer = await register(printed);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      access: jwt,
      refresh: jwt,
      user: { id: expect.any(Number), email: "john@example.com", name: "John Doe", role: "student", track: "DP" },
    });
  });

  it("needs an address and a password twice, and nothing else", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const answer = await register({ email, password1: "12345678", password2: "12345678" });
    expect(answer.status).toBe(201);
    const { user } = await answer.json<SignedIn>();
    expect(user).toEqual({ id: user.id, email, name: "", role: "student", track: null });
  });

  it("answers the printed validation error", async () => {
    const answer = await register({ password1: "short", password2: "short" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      email: required,
      password1: ["Password must be at least 8 characters."],
    });
  });

  it.each([
    [{}, { email: required, password1: required, password2: required }],
    [{ ...printed, email: "nobody" }, { email: ["Enter a valid email address."] }],
    [{ ...printed, email: "" }, { email: ["This field may not be blank."] }],
    [{ ...printed, email: null }, { email: ["This field may not be null."] }],
    [{ ...printed, email: ["x"] }, { email: ["Not a valid string."] }],
    [{ ...printed, email: "a@example.com\r\nBcc: b@example.com" }, { email: ["Enter a valid email address."] }],
    [{ ...printed, password2: "SecurePass124!" }, { password2: ["The two password fields didn't match."] }],
    [
      { ...printed, password1: "x".repeat(129), password2: "x".repeat(129) },
      { password1: ["Password must be at most 128 characters."] },
    ],
    [{ ...printed, role: "admin" }, { role: ['"admin" is not a valid choice.'] }],
    [{ ...printed, role: { toString: 1 } }, { role: ['"{"toString":1}" is not a valid choice.'] }],
    [{ ...printed, track: { toString: null } }, { track: ['"{"toString":null}" is not a valid choice.'] }],
    [{ ...printed, name: "\ud800" }, { name: ["Not a valid string."] }],
    [{ ...printed, role: 7 }, { role: ['"7" is not a valid choice.'] }],
    [{ ...printed, track: "XYZ" }, { track: ['"XYZ" is not a valid choice.'] }],
    [{ ...printed, name: 7 }, { name: ["Not a valid string."] }],
    [{ ...printed, name: "x".repeat(256) }, { name: ["Ensure this field has no more than 255 characters."] }],
  ])("names what is wrong with %j by field", async (body, fields) => {
    const answer = await register(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual(fields);
  });

  it.each([[[]], ["text"], [null]])("answers the standard error to %j", async (body) => {
    const answer = await register(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: "Invalid request",
      message: "The body must be an object.",
      details: "The request is not what this path takes.",
    });
  });

  it("refuses a taken address, whatever its case and whichever reference it came through", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const other = await ask("/api/auth/register", { json: { email, password: "SecurePass123!" }, client: newClient() });
    expect(other.status).toBe(201);
    const answer = await register({ ...printed, email: email.toUpperCase() });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ email: ["An account with this email address already exists."] });
  });

  it("makes one account of ten registrations of one address at once, and nine clean errors", async () => {
    const body = { ...printed, email: "ten@apranova.example" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(body)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(400)]);
    for (const answer of answers.filter((one) => one.status === 400)) {
      expect(await answer.json()).toEqual({ email: ["An account with this email address already exists."] });
    }
    const row = await env.DB.prepare(
      `SELECT count(*) AS accounts, (SELECT count(*) FROM sign_ins WHERE account_id = accounts.id) AS signIns
       FROM accounts WHERE email_key = ?`,
    )
      .bind(body.email)
      .first();
    expect(row).toEqual({ accounts: 1, signIns: 1 });
  });

  it("takes no approval, operator's power, plan, id or credits from a body", async () => {
    const { user } = await registered({
      role: "trainer",
      id: 1,
      uid: "x",
      is_approved: true,
      isApproved: true,
      is_operator: true,
      is_staff: true,
      is_superuser: true,
      plan: "pro",
      email_verified_at: 1,
      credits: 1000,
    });
    const row = await env.DB.prepare(
      `SELECT role, is_approved, is_operator, plan, email_verified_at, balance
       FROM accounts JOIN credit_balances ON account_id = id WHERE id = ?`,
    )
      .bind(user.id)
      .first();
    expect(row).toEqual({
      role: "trainer",
      is_approved: 0,
      is_operator: 0,
      plan: "free",
      email_verified_at: null,
      balance: 10,
    });
  });
});

describe("POST /api/users/login/", () => {
  it("answers the printed body", async () => {
    const { user } = await registered();
    const answer = await login({ email: user.email, password: printed.password1, role: "student" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      access: jwt,
      refresh: jwt,
      user: { id: user.id, email: user.email, name: "John Doe", role: "student" },
      redirect_url: "/student/dashboard",
    });
  });

  it.each([undefined, null])("checks no role where it is %s", async (role) => {
    const { user } = await registered({ role: "trainer" });
    const answer = await login({ email: user.email, password: printed.password1, role });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ redirect_url: "/trainer/dashboard" });
  });

  it("answers the printed role error to whoever knows the password, and signs nobody in", async () => {
    const { user } = await registered();
    const answer = await login({ email: user.email, password: printed.password1, role: "trainer" });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      error: "Unauthorized role access",
      detail: "You are registered as 'student' but tried to login as 'trainer'",
      actual_role: "student",
    });
    const signIns = await env.DB.prepare("SELECT count(*) AS n FROM sign_ins WHERE account_id = ?")
      .bind(user.id)
      .first<number>("n");
    expect(signIns, "of the registration alone").toBe(1);
  });

  it("answers the printed error, the same bytes for a wrong password, an unknown address and a disabled account", async () => {
    const { user } = await registered();
    const disabled = await registered();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE id = ?").bind(disabled.user.id).run();
    for (const body of [
      { email: user.email, password: "not the password" },
      { email: user.email, password: "not the password", role: "trainer" },
      { email: `x${user.email}`, password: printed.password1, role: "student" },
      { email: disabled.user.email, password: printed.password1 },
    ]) {
      const answer = await login(body);
      expect(answer.status).toBe(401);
      expect(await answer.text()).toBe('{"error":"Invalid credentials","message":"Email or password is incorrect"}');
    }
  });

  it("names what is wrong by field", async () => {
    const empty = await login({});
    expect(empty.status).toBe(400);
    expect(await empty.json()).toEqual({ email: required, password: required });
    const role = await login({ email: "john@example.com", password: "x", role: "wizard" });
    expect(role.status).toBe(400);
    expect(await role.json()).toEqual({ role: ['"wizard" is not a valid choice.'] });
  });
});

describe("POST /api/auth/token/refresh/", () => {
  const refresh = (body: unknown) => ask("/api/auth/token/refresh/", { json: body });

  it("answers the next tokens", async () => {
    const first = await registered();
    const answer = await refresh({ refresh: first.refresh });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const next = await answer.json<SignedIn>();
    expect(next).toEqual({ access: jwt, refresh: jwt });
    expect(next.refresh).not.toBe(first.refresh);
    expect(await profileStatus(next.access)).toBe(200);
  });

  it("takes a token from any reference", async () => {
    const json = { email: `${crypto.randomUUID()}@example.com`, password: "SecurePass123!" };
    const made = await ask("/api/auth/register", { json, client: newClient() });
    const { refresh_token: token } = await made.json<{ refresh_token: string }>();
    expect((await refresh({ refresh: token })).status).toBe(200);
  });

  it.each([
    [{}, 400, "Invalid request", "refresh: is missing", "The request is not what this path takes."],
    [{ refresh: 7 }, 400, "Invalid request", "refresh: must be text", "The request is not what this path takes."],
    [[], 400, "Invalid request", "The body must be an object.", "The request is not what this path takes."],
    [
      { refresh: "not a token" },
      401,
      "Authentication required",
      "The refresh token is not valid.",
      "Send a valid token: Authorization: Bearer <access_token>.",
    ],
  ])("answers %j in the standard error format", async (body, status, error, message, details) => {
    const answer = await refresh(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error, message, details });
  });

  it("takes no access token", async () => {
    const { access } = await registered();
    expect((await refresh({ refresh: access })).status).toBe(401);
  });

  it("answers other methods and types in the standard format, too", async () => {
    const get = await ask("/api/auth/token/refresh/");
    expect(get.status).toBe(405);
    expect(await get.json()).toEqual({
      error: "Method not allowed",
      message: "This path answers POST, OPTIONS.",
      details: "The Allow header lists what this path answers.",
    });
    expect((await ask("/api/auth/token/refresh", { form: { refresh: "x" } })).status).toBe(415);
  });
});
