import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signedInAccount } from "../../support/accounts.ts";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** Film, "Register User", "Login" and "Refresh Token": the printed bodies. */
const printed = { email: "user@example.com", username: "johndoe", password: "securepassword123" };
const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
const tokenFields = { access_token: jwt, refresh_token: jwt, token_type: "bearer", expires_in: 691_200 };

interface TokenFields {
  access_token: string;
  refresh_token: string;
}

const post = (path: string, body: unknown, client = newClient()) => ask(`/api/v1/auth/${path}`, { json: body, client });
const statusOf = async (answer: Promise<Response>) => {
  const { status, body } = await answer;
  await body?.cancel();
  return status;
};
let names = 0;
const someone = () => {
  names += 1;
  return { email: `${crypto.randomUUID()}@example.com`, username: `someone.${names}`, password: printed.password };
};

describe("POST /api/v1/auth/register with a user name", () => {
  it("answers the printed body, and signs nobody in", async () => {
    const answer = await post("register", printed);
    expect(answer.status).toBe(201);
    const body = await answer.json<{ id: number; created_at: string }>();
    expect(body).toEqual({
      id: expect.any(Number),
      email: "user@example.com",
      username: "johndoe",
      is_active: true,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
    });
    expect(Number.isSafeInteger(body.id)).toBe(true);
    expect(Math.abs(Date.parse(`${body.created_at}Z`) - Date.now())).toBeLessThan(60_000);
    expect(Object.keys(body)).toEqual(["id", "email", "username", "is_active", "created_at"]);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM sign_ins").first()).toEqual({ n: 0 });
  });

  it("refuses a taken address and a taken name with 400, whatever their case", async () => {
    const first = someone();
    expect(await statusOf(post("register", first))).toBe(201);
    const byEmail = await post("register", { ...someone(), email: first.email.toUpperCase() });
    expect([byEmail.status, await byEmail.json()]).toEqual([
      400,
      { detail: "An account with this email address already exists." },
    ]);
    const byName = await post("register", { ...someone(), username: first.username.toUpperCase() });
    expect([byName.status, await byName.json()]).toEqual([
      400,
      { detail: "An account with this user name already exists." },
    ]);
  });

  it("makes one account of ten registrations of one address or one name at once, and nine clean errors", async () => {
    for (const same of [{ email: "ten@example.com" }, { username: "ten" }]) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => post("register", { ...someone(), ...same })));
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(400)]);
      const details = await Promise.all(
        answers.filter(({ status }) => status === 400).map((answer) => answer.json<{ detail: string }>()),
      );
      expect(new Set(details.map(({ detail }) => detail)).size).toBe(1);
    }
    const { results } = await env.DB.prepare(
      "SELECT email_key = 'ten@example.com' AS by_email, username_key = 'ten' AS by_name FROM accounts WHERE by_email OR by_name",
    ).run();
    expect(results).toHaveLength(2);
  });

  it.each([
    [{ ...printed, username: null }, "username: must be text"],
    [{ username: "johndoe" }, "email: is missing"],
    [{ ...printed, username: "jo" }, "username: must have 3 to 50 letters, digits, dots, dashes or underscores"],
    [
      { ...printed, username: "jo@example.com" },
      "username: must have 3 to 50 letters, digits, dots, dashes or underscores",
    ],
    [
      { ...printed, username: "johndo\u0435" },
      "username: must have 3 to 50 letters, digits, dots, dashes or underscores",
    ],
    [
      { ...printed, username: "x".repeat(51) },
      "username: must have 3 to 50 letters, digits, dots, dashes or underscores",
    ],
    [{ ...printed, email: "nobody" }, "email: must be an email address"],
    [{ ...printed, email: "user@example.com\r\nBcc: all@example.com" }, "email: must be an email address"],
    [{ ...printed, password: "1234567" }, "password: must have 8 to 128 characters"],
    [{ ...printed, password: "x".repeat(129) }, "password: must have 8 to 128 characters"],
    [{ ...printed, password: 12345678 }, "password: must be text"],
  ])("answers 400 to %j", async (body, detail) => {
    const answer = await post("register", body);
    expect([answer.status, await answer.json()]).toEqual([400, { detail }]);
  });

  it("takes no role, approval, credits or operator's power from a body", async () => {
    const body = someone();
    const more = {
      is_active: false,
      is_operator: true,
      isOperator: true,
      role: "admin",
      credits: 1e6,
      id: 1,
      plan: "pro",
    };
    expect(await statusOf(post("register", { ...body, ...more }))).toBe(201);
    const row = await env.DB.prepare(
      `SELECT role, is_approved, is_operator, plan, email_verified_at, balance FROM accounts
       JOIN credit_balances ON account_id = accounts.id WHERE email_key = ?`,
    )
      .bind(body.email)
      .first();
    expect(row).toEqual({
      role: "student",
      is_approved: 0,
      is_operator: 0,
      plan: "free",
      email_verified_at: null,
      balance: 10,
    });
  });
});

describe("POST /api/v1/auth/login", () => {
  it("answers the union of both references' fields, by email, by name, and by both of one account", async () => {
    const { email, username, password } = someone();
    await post("register", { email, username, password });
    const bodies = [
      { email },
      { username },
      { username: email },
      { username: username.toUpperCase() },
      { email: email.toUpperCase(), username },
      { email, username: email },
      { email: null, username },
    ];
    for (const body of bodies) {
      const answer = await post("login", { ...body, password });
      expect(answer.status, JSON.stringify(body)).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toEqual(tokenFields);
    }
  });

  it("refuses identifiers that name two accounts, or one and none, with the bytes of a wrong password", async () => {
    const [one, other] = [someone(), someone()];
    await post("register", one);
    await post("register", other);
    const { password } = printed;
    const bodies = [
      { email: one.email, password: "not the password" },
      { email: `x${one.email}`, password },
      { email: one.email, username: other.username, password },
      { email: one.email, username: "nobody.at.all", password },
      { email: `x${one.email}`, username: one.username, password },
      { username: `${one.username}@`, password },
      { username: one.email.replace("e", "\u0435"), password },
    ];
    for (const body of bodies) {
      const answer = await post("login", body);
      expect([answer.status, await answer.json()], JSON.stringify(body)).toEqual([
        401,
        { detail: "The email address or the password is wrong." },
      ]);
    }
  });

  it.each([
    [{ password: "securepassword123" }, "email: is missing"],
    [{ email: null, username: null, password: "securepassword123" }, "email: is missing"],
    [{ email: "user@example.com" }, "password: is missing"],
    [{ email: "johndoe", password: "securepassword123" }, "email: must be an email address"],
    [{ username: "", password: "securepassword123" }, "username: is missing"],
    [{ username: ["johndoe"], password: "securepassword123" }, "username: must be text"],
    [[], "The body must be an object."],
    [null, "The body must be an object."],
  ])("answers 422 to %j", async (body, detail) => {
    const answer = await post("login", body);
    expect([answer.status, await answer.json()]).toEqual([422, { detail }]);
  });
});

describe("POST /api/v1/auth/refresh", () => {
  it("rotates: the token fields of login, and the old token ends the sign-in once its grace is over", async () => {
    const clock = stopClock();
    const body = someone();
    await post("register", body);
    const first = await (await post("login", body)).json<TokenFields>();
    const answer = await post("refresh", { refresh_token: first.refresh_token });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const second = await answer.json<TokenFields>();
    expect(second).toEqual(tokenFields);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    clock.advance(10_001);
    const reused = await post("refresh", { refresh_token: first.refresh_token });
    expect([reused.status, await reused.json()]).toEqual([401, { detail: "The refresh token is not valid." }]);
    expect(await statusOf(ask("/api/v1/users/me", { token: second.access_token }))).toBe(401);
  });

  it("takes the refresh token of any reference, and no access token", async () => {
    const { refreshToken, accessToken } = await signedInAccount();
    expect(await statusOf(post("refresh", { refresh_token: refreshToken }))).toBe(200);
    expect(await statusOf(post("refresh", { refresh_token: accessToken }))).toBe(401);
    expect(await statusOf(ask("/api/v1/users/me", { token: refreshToken }))).toBe(401);
  });

  it.each([
    [{}, "refresh_token: is missing"],
    [{ refresh_token: null }, "refresh_token: must be text"],
    [{ refresh_token: "" }, "refresh_token: is missing"],
    ["text", "The body must be an object."],
  ])("answers 400 to %j", async (body, detail) => {
    const answer = await post("refresh", body);
    expect([answer.status, await answer.json()]).toEqual([400, { detail }]);
  });

  it("answers 400 to what is no JSON", async () => {
    const form = await ask("/api/v1/auth/refresh", { form: { refresh_token: "x" } });
    expect([form.status, await form.json()]).toEqual([400, { detail: "The body must be sent as application/json." }]);
    const broken = await ask("/api/v1/auth/refresh", { body: "{", headers: { "content-type": "application/json" } });
    expect([broken.status, await broken.json()]).toEqual([400, { detail: "The body is not valid JSON." }]);
  });
});

describe("Film's other paths", () => {
  it("answer 404 as Film words it", async () => {
    const { accessToken: token } = await signedInAccount();
    for (const path of ["/api/v1/projects/", "/api/v1/projects/1", "/api/v1/jobs/", "/api/v1/jobs/estimate-cost"]) {
      const answer = await ask(path, { token });
      expect([answer.status, await answer.json()]).toEqual([404, { detail: "There is nothing here." }]);
    }
  });
});
