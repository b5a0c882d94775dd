import { describe, expect, it } from "vitest";
import { env } from "cloudflare:workers";
import { logIn } from "../../../src/domain/accounts/log-in.ts";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount } from "../../support/accounts.ts";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** Pixora, "Register a new user", "Login with email and password" and "Logout": the printed bodies. */
const printed = { email: "user@example.com", password: "securepassword", name: "John Doe" };
const uuid = expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);

const post = (path: string, json: unknown) => ask(`/api/v1/auth/${path}`, { json, client: newClient() });
const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const newAddress = () => `${crypto.randomUUID()}@example.com`;
async function loggedIn(): Promise<{ email: string; access_token: string; refresh_token: string }> {
  const email = newAddress();
  await post("register", { ...printed, email });
  const answer = await post("login", { username: email, password: printed.password });
  return { email, ...(await answer.json<{ access_token: string; refresh_token: string }>()) };
}

describe("POST /api/v1/auth/register without a user name", () => {
  it("answers the printed body, and signs nobody in", async () => {
    const answer = await post("register", printed);
    expect(answer.status).toBe(201);
    const body = await answer.json<{ created_at: string }>();
    expect(body).toEqual({ id: uuid, email: "user@example.com", name: "John Doe", created_at: time });
    expect(Object.keys(body)).toEqual(["id", "email", "name", "created_at"]);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM sign_ins").first()).toEqual({ n: 0 });
  });

  it("takes no name for an empty one, and any name byte for byte", async () => {
    for (const [given, name] of [
      [{}, ""],
      [{ name: null }, ""],
      [{ name: "" }, ""],
      [
        { name: "  Zoe\u0308 <b>O'Neil\u0000</b>\u202e \ud83c\udfac\n" },
        "  Zoe\u0308 <b>O'Neil\u0000</b>\u202e \ud83c\udfac\n",
      ],
    ] as const) {
      const email = newAddress();
      const answer = await post("register", { email, password: printed.password, ...given });
      expect(await answerOf(answer)).toEqual([201, { id: uuid, email, name, created_at: time }]);
      const { access_token: token } = await (
        await post("login", { username: email, password: printed.password })
      ).json<{ access_token: string }>();
      expect(await (await ask("/api/v1/users/me", { token })).json()).toMatchObject({ name });
    }
  });

  it("refuses a taken address with 422, in every spelling, and no look-alike", async () => {
    const local = crypto.randomUUID();
    const email = `Zo\u00eb.${local}@b\u00fccher.example`;
    expect((await post("register", { ...printed, email })).status).toBe(201);
    const taken = [422, { detail: "An account with this email address already exists." }];
    for (const variant of [email.toUpperCase(), email.normalize("NFD"), `zo\u00eb.${local}@xn--bcher-kva.example`]) {
      expect(await answerOf(await post("register", { ...printed, email: variant })), variant).toEqual(taken);
    }
    expect((await post("register", { ...printed, email: email.replace("Z", "\u0396") })).status).toBe(201);
  });

  it("makes one account of ten registrations at once, and nine clean errors", async () => {
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post("register", { ...printed, email })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(422)]);
    const { results } = await env.DB.prepare("SELECT 1 FROM accounts WHERE email_key = ?").bind(email).run();
    expect(results).toHaveLength(1);
  });

  it.each([
    [{}, "email: is missing"],
    [{ ...printed, name: 7 }, "name: must be text"],
    [{ ...printed, name: "\ud800" }, "name: must be well-formed Unicode"],
    [{ ...printed, name: "x".repeat(256) }, "name: is too long"],
    [{ ...printed, email: "a b@example.com" }, "email: must be an email address"],
    [{ ...printed, password: "1234567" }, "password: must have 8 to 128 characters"],
    [[printed], "The body must be an object."],
    ["username", "The body must be an object."],
    [null, "The body must be an object."],
  ])("answers 422 to %j", async (body, detail) => {
    expect(await answerOf(await post("register", body))).toEqual([422, { detail }]);
  });

  it("answers 422 to what is no JSON, and 413 to what is too large", async () => {
    const headers = { "content-type": "application/json" };
    const at = "/api/v1/auth/register";
    expect(await answerOf(await ask(at, { body: '{"username":', headers, client: newClient() }))).toEqual([
      422,
      { detail: "The body is not valid JSON." },
    ]);
    expect(await answerOf(await ask(at, { method: "POST", client: newClient() }))).toEqual([
      422,
      { detail: "The body must be sent as application/json." },
    ]);
    const large = JSON.stringify({ ...printed, name: "x".repeat(300_000) });
    expect((await ask(at, { body: large, headers, client: newClient() })).status).toBe(413);
  });
});

describe("POST /api/v1/auth/login with the printed body", () => {
  it("answers the printed fields beside Film's, for eight days, and works for every reference", async () => {
    const email = newAddress();
    await post("register", { ...printed, email });
    const answer = await post("login", { username: email, password: printed.password });
    expect(answer.status).toBe(200);
    const body = await answer.json<{ access_token: string }>();
    expect(body).toEqual({ access_token: jwt, refresh_token: jwt, token_type: "bearer", expires_in: 691_200 });
    const claims = JSON.parse(Buffer.from(body.access_token.split(".")[1] ?? "", "base64url").toString()) as Record<
      string,
      number
    >;
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(691_200);
    expect((await ask("/api/v2/jobs", { token: body.access_token })).status).toBe(200);
    const { accessToken } = await signedInAccount();
    expect((await ask("/api/v1/users/me", { token: accessToken })).status).toBe(200);
  });

  it("lets nobody in whose password was removed while it was being hashed", async () => {
    const { email } = await loggedIn();
    const services = createServices(env);
    const removing = {
      ...services,
      passwords: {
        ...services.passwords,
        matches: async () => {
          await env.DB.prepare("UPDATE accounts SET password_hash = NULL WHERE email_key = ?").bind(email).run();
          return true;
        },
      },
    };
    const attempt = logIn(removing, { email, password: printed.password, client: newClient() }, "pixora");
    await expect(attempt).rejects.toMatchObject({ code: "invalid_credentials" });
    const { results } = await env.DB.prepare(
      "SELECT 1 FROM sign_ins JOIN accounts ON accounts.id = account_id WHERE email_key = ?",
    )
      .bind(email)
      .run();
    expect(results, "the sign-in of before").toHaveLength(1);
  });
});

describe("POST /api/v1/auth/logout", () => {
  it("ends the sign-in at once, and no other", async () => {
    const one = await loggedIn();
    const other = await post("login", { username: one.email, password: printed.password });
    const { access_token: kept } = await other.json<{ access_token: string }>();
    const me = (token: string) => ask("/api/v1/users/me", { token });
    expect((await me(one.access_token)).status).toBe(200);

    const answer = await ask("/api/v1/auth/logout", { method: "POST", token: one.access_token });
    expect(await answerOf(answer)).toEqual([200, { message: "Successfully logged out" }]);
    const refused = await me(one.access_token);
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answerOf(refused)).toEqual([401, { detail: "A valid access token is needed." }]);
    expect((await ask("/api/v1/auth/logout", { method: "POST", token: one.access_token })).status).toBe(401);
    expect((await post("refresh", { refresh_token: one.refresh_token })).status).toBe(401);
    expect((await me(kept)).status).toBe(200);
  });

  it("takes a token, and nothing of the body", async () => {
    expect((await ask("/api/v1/auth/logout", { method: "POST" })).status).toBe(401);
    const { access_token: token } = await loggedIn();
    const answer = await ask("/api/v1/auth/logout", { body: "{", token });
    expect(answer.status).toBe(200);
  });
});

describe("/api/v1/auth", () => {
  it("answers what it does not know as its references do", async () => {
    expect(await answerOf(await ask("/api/v1/auth/nothing"))).toEqual([404, { detail: "There is nothing here." }]);
    const other = await ask("/api/v1/auth/login");
    expect(other.headers.get("allow")).toBe("POST, OPTIONS");
    expect(await answerOf(other)).toEqual([405, { detail: "This path answers POST, OPTIONS." }]);
  });

  it("answers with and without a trailing slash", async () => {
    expect((await ask("/api/v1/auth/login/", { json: {}, client: newClient() })).status).toBe(422);
  });
});

describe("the clock", () => {
  it("ends an access token after eight days", async () => {
    const clock = stopClock();
    const { access_token: token } = await loggedIn();
    clock.advance(691_199_000);
    expect((await ask("/api/v1/users/me", { token })).status).toBe(200);
    clock.advance(1000);
    expect((await ask("/api/v1/users/me", { token })).status).toBe(401);
  });
});
