import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, newClient, request } from "../../support/api.ts";
import { login, printed, profileStatus, registered, required, type SignedIn } from "../../support/apranova.ts";
import { askCounting } from "../../support/database-spy.ts";

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

async function makeAdmin(id: number): Promise<void> {
  await env.DB.prepare("UPDATE accounts SET role = 'admin' WHERE id = ?").bind(id).run();
}

describe("POST /api/users/logout/", () => {
  const logout = (token: string | undefined, body: unknown) =>
    ask("/api/users/logout/", { json: body, ...(token === undefined ? {} : { token }) });

  it("ends the caller's sign-in at once, access token and refresh token", async () => {
    const { access, refresh, user } = await registered();
    const again = await (await login({ email: user.email, password: printed.password1 })).json<SignedIn>();
    const answer = await logout(access, { refresh });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ message: "Logout successful" });
    expect(await profileStatus(access)).toBe(401);
    expect((await ask("/api/auth/token/refresh/", { json: { refresh } })).status).toBe(401);
    expect(await profileStatus(again.access), "another sign-in of the account").toBe(200);
  });

  it("refuses another account's refresh token and ends nothing", async () => {
    const own = await registered();
    const other = await registered();
    const answer = await logout(own.access, { refresh: other.refresh });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ refresh: ["This is not a refresh token of this sign-in."] });
    expect([await profileStatus(own.access), await profileStatus(other.access)]).toEqual([200, 200]);
    expect((await ask("/api/auth/token/refresh/", { json: { refresh: other.refresh } })).status).toBe(200);
  });

  it("refuses the refresh token of another sign-in of the account, and one that is none", async () => {
    const { access, refresh, user } = await registered();
    const again = await (await login({ email: user.email, password: printed.password1 })).json<SignedIn>();
    expect((await logout(access, { refresh: again.refresh })).status).toBe(400);
    expect((await logout(access, { refresh: access })).status).toBe(400);
    expect((await logout(access, { refresh: `${refresh}x` })).status).toBe(400);
    expect([await profileStatus(access), await profileStatus(again.access)]).toEqual([200, 200]);
  });

  it("refuses a body without one", async () => {
    const { access } = await registered();
    const answer = await logout(access, {});
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ refresh: required });
    expect(await profileStatus(access)).toBe(200);
  });

  it("needs a token", async () => {
    const { refresh, access } = await registered();
    const answer = await logout(undefined, { refresh });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer.json()).toEqual({
      error: "Authentication required",
      message: "A valid access token is needed.",
      details: "Send a valid token: Authorization: Bearer <access_token>.",
    });
    expect(await profileStatus(access)).toBe(200);
  });
});

describe("POST /api/users/check-email/", () => {
  const check = (body: unknown) => ask("/api/users/check-email/", { json: body, client: newClient() });

  it("answers the printed body, whatever the address's case", async () => {
    const { user } = await registered();
    const answer = await check({ email: user.email.toUpperCase() });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ exists: true });
    expect(await (await check({ email: `x${user.email}` })).json()).toEqual({ exists: false });
  });

  it("names what is wrong by field", async () => {
    const answer = await check({});
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ email: required });
  });
});

describe("GET /api/users/profile/", () => {
  it("answers the printed body", async () => {
    const { access, user } = await registered();
    const answer = await ask("/api/users/profile/", { token: access });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...user, created_at: time, updated_at: time });
  });

  it("takes the token of any reference, and joins its names", async () => {
    const json = { email: `${crypto.randomUUID()}@example.com`, password: "SecurePass123!" };
    const made = await ask("/api/auth/register", { json, client: newClient() });
    const { access_token: token } = await made.json<{ access_token: string }>();
    await env.DB.prepare("UPDATE accounts SET first_name = 'Ada', last_name = 'King' WHERE email_key = ?")
      .bind(json.email)
      .run();
    const answer = await ask("/api/users/profile", { token });
    expect(await answer.json()).toMatchObject({ email: json.email, name: "Ada King", role: "student", track: null });
  });

  it.each([undefined, "nonsense"])("needs a good token, not %s", async (token) => {
    const answer = await ask("/api/users/profile/", token === undefined ? {} : { token });
    expect(answer.status).toBe(401);
  });

  it("costs one round trip to the records, and two rows", async () => {
    const { access } = await registered();
    const { answer, use } = await askCounting(request("/api/users/profile/", { token: access }));
    expect(answer.status).toBe(200);
    expect(use).toEqual({ roundTrips: 1, rowsRead: 2, rowsWritten: 0 });
  });

  it("takes no refresh token", async () => {
    expect(await profileStatus((await registered()).refresh)).toBe(401);
  });
});

describe("POST /api/users/update-role/", () => {
  const update = (token: string, body: unknown) => ask("/api/users/update-role/", { json: body, token });
  const stored = (id: number) =>
    env.DB.prepare("SELECT role FROM accounts WHERE id = ?").bind(id).first<string>("role");

  it("answers the printed body, forth, again and back", async () => {
    const { access, user } = await registered();
    for (const role of ["trainer", "trainer", "student"]) {
      const answer = await update(access, { role });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ message: "Role updated successfully", user: { id: user.id, role } });
    }
  });

  it.each(["admin", "operator", "Student", "student "])("refuses %j", async (role) => {
    const { access, user } = await registered();
    const answer = await update(access, { role });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      error: "Unauthorized role access",
      detail: `You are registered as 'student' but tried to become '${role}'`,
      actual_role: "student",
    });
    expect(await stored(user.id)).toBe("student");
  });

  it.each(["student", "trainer", "admin"])("refuses an admin's %j", async (role) => {
    const { access, user } = await registered();
    await makeAdmin(user.id);
    const answer = await update(access, { role });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      error: "Unauthorized role access",
      detail: `You are registered as 'admin' but tried to become '${role}'`,
      actual_role: "admin",
    });
    expect(await stored(user.id)).toBe("admin");
  });

  it("names what is wrong by field, and changes nothing else", async () => {
    const { access, user } = await registered();
    for (const body of [{}, { role: 7 }, { role: "" }]) expect((await update(access, body)).status).toBe(400);
    await update(access, { role: "trainer", is_operator: true, is_approved: true, track: "FSD", plan: "pro" });
    const row = await env.DB.prepare("SELECT role, is_operator, is_approved, track, plan FROM accounts WHERE id = ?")
      .bind(user.id)
      .first();
    expect(row).toEqual({ role: "trainer", is_operator: 0, is_approved: 0, track: "DP", plan: "free" });
  });
});

describe("ApraNova's paths", () => {
  it("answer with and without the trailing slash", async () => {
    const { access } = await registered();
    expect((await ask("/api/users/profile", { token: access })).status).toBe(200);
    expect((await ask("/api/users/login", { json: {}, client: newClient() })).status).toBe(400);
  });

  it("answer what nobody serves, other methods, types and sizes in the standard format", async () => {
    const unknown = await ask("/api/users/nothing/");
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({
      error: "Not found",
      message: "There is nothing here.",
      details: "Check the path and the id.",
    });
    const method = await ask("/api/users/profile/", { method: "DELETE" });
    expect(method.status).toBe(405);
    expect(method.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    const type = await ask("/api/users/login/", { form: { email: "x" }, client: newClient() });
    expect(type.status).toBe(415);
    expect(await type.json()).toMatchObject({ error: "Unsupported media type" });
    const large = await ask("/api/users/login/", { json: { email: "x".repeat(300_000) }, client: newClient() });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ error: "Request too large" });
  });
});
