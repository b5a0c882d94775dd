import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../../workers/services.ts";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { mailsTo } from "../../support/operators.ts";

/** Pixora, "Request password reset" and "Change password": the printed bodies. */
const asked = { message: "Password reset email sent" };
const changed = { message: "Password changed successfully" };
const password = "securepassword";
const newPassword = "new_secure_password";

const post = (path: string, json: unknown, token?: string) =>
  ask(`/api/v1/auth/${path}`, { json, client: newClient(), ...(token === undefined ? {} : { token }) });
const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const newAddress = () => `${crypto.randomUUID()}@example.com`;
const me = async (token: string) => (await ask("/api/v1/users/me", { token })).status;

async function registered(email = newAddress()): Promise<string> {
  expect((await post("register", { email, password })).status).toBe(201);
  return email;
}
async function loggedIn(email: string, secret = password): Promise<{ access_token: string; refresh_token: string }> {
  const answer = await post("login", { username: email, password: secret });
  expect(answer.status).toBe(200);
  return answer.json();
}
async function recoveryToken(email: string): Promise<string> {
  expect(await answerOf(await post("reset-password", { email }))).toEqual([200, asked]);
  const [mail] = await mailsTo(email);
  const token = /^recover_[\w-]{43}$/m.exec(mail?.text ?? "")?.[0];
  if (!token) throw new Error("no recovery token was mailed");
  return token;
}
const refusedToken = [401, { detail: "The recovery token is not valid." }];

describe("POST /api/v1/auth/reset-password", () => {
  it("answers alike for every address, and mails the owner alone, at the address as they wrote it", async () => {
    const email = `Owner.${crypto.randomUUID()}@Example.com`;
    await registered(email);
    expect(await answerOf(await post("reset-password", { email: email.toUpperCase() }))).toEqual([200, asked]);
    const unknown = newAddress();
    expect(await answerOf(await post("reset-password", { email: unknown }))).toEqual([200, asked]);
    expect(await mailsTo(unknown)).toEqual([]);
    const mails = await mailsTo(email);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[email, "Set a new Reelwright password"]]);
  });

  it("mails nobody whose address only looks alike", async () => {
    const email = await registered();
    await post("reset-password", { email: email.replace("e", "\u0435") });
    expect(await mailsTo(email)).toEqual([]);
  });

  it("takes the same half second for a known address, an unknown one and a disabled account", async () => {
    const known = await registered();
    const disabled = await registered();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(disabled).run();
    for (const email of [known, disabled, newAddress()]) {
      const began = performance.now();
      expect(await answerOf(await post("reset-password", { email }))).toEqual([200, asked]);
      expect(performance.now() - began).toBeGreaterThan(490);
    }
    expect(await mailsTo(disabled)).toEqual([]);
  });

  it("mails an address three times an hour, and answers alike beyond that", async () => {
    const clock = stopClock();
    const email = await registered();
    for (let n = 0; n < 5; n++) expect(await answerOf(await post("reset-password", { email }))).toEqual([200, asked]);
    expect(await mailsTo(email)).toHaveLength(3);
    clock.advance(3_600_000);
    await post("reset-password", { email });
    expect(await mailsTo(email)).toHaveLength(4);
  });

  it("stores no token, only its hash, and a new one replaces it", async () => {
    const email = await registered();
    const first = await recoveryToken(email);
    const second = await recoveryToken(email);
    const { results } = await env.DB.prepare("SELECT * FROM one_time_tokens").run();
    expect(JSON.stringify(results)).not.toContain(first.slice("recover_".length));
    expect(JSON.stringify(results)).not.toContain(second.slice("recover_".length));
    expect(await answerOf(await post("change-password", { password: newPassword }, first))).toEqual(refusedToken);
    expect(await answerOf(await post("change-password", { password: newPassword }, second))).toEqual([200, changed]);
  });

  it.each([
    [{}, "email: is missing"],
    [{ email: "nobody" }, "email: must be an email address"],
    [{ email: "user@example.com\nBcc: all@example.com" }, "email: must be an email address"],
    [{ email: ["user@example.com"] }, "email: must be text"],
  ])("answers 422 to %j", async (body, detail) => {
    expect(await answerOf(await post("reset-password", body))).toEqual([422, { detail }]);
  });
});

describe("POST /api/v1/auth/change-password by a recovery token", () => {
  it("sets the password, ends every sign-in, proves the mailbox and tells the owner", async () => {
    const email = await registered();
    const before = await loggedIn(email);
    const token = await recoveryToken(email);
    expect(await answerOf(await post("change-password", { password: newPassword }, token))).toEqual([200, changed]);

    expect(await me(before.access_token)).toBe(401);
    expect((await post("refresh", { refresh_token: before.refresh_token })).status).toBe(401);
    expect((await post("login", { username: email, password })).status).toBe(401);
    await loggedIn(email, newPassword);
    expect((await mailsTo(email))[0]?.subject).toBe("Your Reelwright password was changed");
    const row = await env.DB.prepare("SELECT email_verified_at FROM accounts WHERE email_key = ?").bind(email).first();
    expect(row?.["email_verified_at"]).toEqual(expect.any(Number));
  });

  it("ends every sign-in of an address that was verified before, too, and leaves identities", async () => {
    const email = await registered();
    await env.DB.batch([
      env.DB.prepare("UPDATE accounts SET email_verified_at = 1 WHERE email_key = ?").bind(email),
      env.DB.prepare(
        `INSERT INTO identities (provider, subject, account_id, created_at)
         SELECT 'google', email_key, id, 0 FROM accounts WHERE email_key = ?`,
      ).bind(email),
    ]);
    const before = await loggedIn(email);
    const token = await recoveryToken(email);
    expect(await answerOf(await post("change-password", { password: newPassword }, token))).toEqual([200, changed]);
    expect(await me(before.access_token)).toBe(401);
    const kept = await env.DB.prepare(
      "SELECT email_verified_at FROM identities JOIN accounts ON accounts.id = account_id WHERE subject = ?",
    )
      .bind(email)
      .first();
    expect(kept).toEqual({ email_verified_at: 1 });
  });

  it("works once, there alone, and for an hour", async () => {
    const clock = stopClock();
    const email = await registered();
    const token = await recoveryToken(email);
    for (const [method, path] of [
      ["GET", "/api/v1/users/me"],
      ["GET", "/api/v1/users/credits"],
      ["POST", "/api/v1/auth/logout"],
      ["GET", "/api/v2/jobs"],
      ["GET", "/api/auth/profile/"],
      ["GET", "/api/platform/uploads/x"],
    ] as const) {
      expect((await ask(path, { method, token, client: newClient() })).status, path).toBe(401);
    }
    expect((await post("refresh", { refresh_token: token })).status).toBe(401);
    expect((await post("exchange-token", { supabase_token: token })).status).toBe(401);
    clock.advance(3_599_999);
    expect((await post("change-password", { password: newPassword }, token)).status).toBe(200);
    expect(await answerOf(await post("change-password", { password: newPassword }, token))).toEqual(refusedToken);

    const late = await recoveryToken(email);
    clock.advance(3_600_000);
    expect(await answerOf(await post("change-password", { password: newPassword }, late))).toEqual(refusedToken);
  });

  it("is not used up by an attempt that fails", async () => {
    const token = await recoveryToken(await registered());
    for (const body of [{}, { password: "short" }, { password: "x".repeat(129) }, null, []]) {
      expect((await post("change-password", body, token)).status).toBe(422);
    }
    const at = "/api/v1/auth/change-password";
    expect((await ask(at, { body: "{", token, client: newClient() })).status).toBe(422);
    expect(await answerOf(await post("change-password", { password: newPassword }, token))).toEqual([200, changed]);
  });

  it("sets one password of five at once", async () => {
    const email = await registered();
    const token = await recoveryToken(email);
    const passwords = Array.from({ length: 5 }, (_, n) => `${newPassword}.${n}`);
    const answers = await Promise.all(passwords.map((one) => post("change-password", { password: one }, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401]);
    const set = passwords[answers.findIndex(({ status }) => status === 200)] ?? "";
    await loggedIn(email, set);
    const notices = (await mailsTo(email)).filter(({ subject }) => subject === "Your Reelwright password was changed");
    expect(notices).toHaveLength(1);
  });

  it("refuses one that nobody was mailed, and that of a disabled account", async () => {
    const made = `recover_${"A".repeat(43)}`;
    expect(await answerOf(await post("change-password", { password: newPassword }, made))).toEqual(refusedToken);
    const email = await registered();
    const token = await recoveryToken(email);
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(email).run();
    expect(await answerOf(await post("change-password", { password: newPassword }, token))).toEqual(refusedToken);
  });
});

describe("POST /api/v1/auth/change-password by an access token", () => {
  it("ends every other sign-in and every recovery token, and tells the owner", async () => {
    const email = await registered();
    const own = await loggedIn(email);
    const other = await loggedIn(email);
    const recovery = await recoveryToken(email);
    const answer = await post("change-password", { password: newPassword }, own.access_token);
    expect(await answerOf(answer)).toEqual([200, changed]);
    expect(await me(own.access_token)).toBe(200);
    expect(await me(other.access_token)).toBe(401);
    expect((await post("refresh", { refresh_token: other.refresh_token })).status).toBe(401);
    expect(await answerOf(await post("change-password", { password }, recovery))).toEqual(refusedToken);
    expect((await mailsTo(email))[0]?.subject).toBe("Your Reelwright password was changed");
    expect((await post("login", { username: email, password })).status).toBe(401);
    await loggedIn(email, newPassword);
  });

  it("is no proof of the mailbox", async () => {
    const email = await registered();
    const { access_token: token } = await loggedIn(email);
    await post("change-password", { password: newPassword }, token);
    const row = await env.DB.prepare("SELECT email_verified_at FROM accounts WHERE email_key = ?").bind(email).first();
    expect(row).toEqual({ email_verified_at: null });
  });

  it("asks for a token before it looks at the body", async () => {
    for (const token of [undefined, "not-a-token"]) {
      expect(await answerOf(await post("change-password", { password: "x" }, token))).toEqual([
        401,
        { detail: "A valid access token is needed." },
      ]);
    }
    const { refresh_token: refresh } = await loggedIn(await registered());
    expect((await post("change-password", { password: newPassword }, refresh)).status).toBe(401);
  });

  it("changes nothing where the sign-in ends while the password is being hashed", async () => {
    const email = await registered();
    const { access_token: token } = await loggedIn(email);
    const services = createServices(env);
    const { signInId = "" } = (await services.tokens.verifyAccess(token, Date.now())) ?? {};
    const attempts = [1, 2, 3].map((n) => post("change-password", { password: `the attacker's ${n}` }, token));
    while ((await env.DB.prepare("SELECT 1 FROM mails WHERE recipient_key = ?").bind(email).first()) === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // One has been changed; two wait for their turn.
    await services.writer.commit(services.signIns.end(signInId, Date.now()));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 401, 401]);
    expect((await mailsTo(email)).length).toBe(1);
    expect((await post("login", { username: email, password: "the attacker's 3" })).status).toBe(401);
  });
});

describe("whoever registered a victim's address first", () => {
  it("is out once the victim has recovered the account", async () => {
    const email = newAddress();
    await registered(email);
    const attacker = await loggedIn(email);
    const attackers = await recoveryToken(email); // Goes to the victim's mailbox, as all of them do.
    await env.DB.prepare(
      "INSERT INTO identities (provider, subject, account_id, created_at) SELECT 'https://evil.example', 'x', id, 0 FROM accounts WHERE email_key = ?1",
    )
      .bind(email)
      .run();
    expect((await post("change-password", { password: newPassword }, attackers)).status).toBe(200);
    expect(await me(attacker.access_token)).toBe(401);
    expect((await post("refresh", { refresh_token: attacker.refresh_token })).status).toBe(401);
    expect((await post("login", { username: email, password })).status).toBe(401);
    const left = await env.DB.prepare(
      "SELECT count(*) AS n FROM identities JOIN accounts ON accounts.id = account_id WHERE email_key = ?",
    )
      .bind(email)
      .first();
    expect(left).toEqual({ n: 0 });
    await loggedIn(email, newPassword);
  });
});
