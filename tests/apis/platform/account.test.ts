import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { hashSecret } from "../../../src/domain/accounts/secrets.ts";
import { createServices } from "../../../workers/services.ts";
import { ask, newClient, request } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { askCounting } from "../../support/database-spy.ts";
import { mailTo } from "../../support/mailbox.ts";
import { type RegisteredAccount, registered, signedInAgain, testPassword } from "../../support/registered.ts";

const services = createServices(env);
const newAddress = () => `${crypto.randomUUID()}@new.example`;
const minute = 60_000;

function change(me: RegisteredAccount, body: unknown): Promise<Response> {
  return ask("/api/platform/account/address", { json: body, token: me.accessToken, client: newClient() });
}
function confirm(me: RegisteredAccount, token: string): Promise<Response> {
  return ask("/api/platform/account/address/confirm", { json: { token }, token: me.accessToken });
}
async function tokenMailedTo(address: string): Promise<string> {
  const [mail] = await mailTo(address);
  return /^[\w-]{43}$/m.exec(mail?.text ?? "")?.[0] ?? "";
}
async function asked(me: RegisteredAccount, email = newAddress()): Promise<{ email: string; token: string }> {
  const answer = await change(me, { email, password: testPassword });
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  return { email, token: await tokenMailedTo(email) };
}
async function loginStatus(email: string): Promise<number> {
  const answer = await ask("/api/auth/login", { json: { email, password: testPassword }, client: newClient() });
  return answer.status;
}
async function answered(answer: Promise<Response>): Promise<[number, unknown]> {
  const { status, ...rest } = await answer.then(async (one) => ({ status: one.status, body: await one.json() }));
  return [status, rest.body];
}

describe("GET /api/platform/account", () => {
  it("answers all that is stored about the caller, in one D1 round trip", async () => {
    const me = await registered();
    const { answer, use } = await askCounting(request("/api/platform/account", { token: me.accessToken }));
    expect([answer.status, use.roundTrips]).toEqual([200, 1]);
    expect(await answer.json()).toEqual({
      uid: me.uid,
      id: expect.any(Number),
      email: me.email,
      email_verified: false,
      username: null,
      name: null,
      first_name: null,
      last_name: null,
      avatar_url: null,
      role: "student",
      track: null,
      plan: "free",
      credits: 10,
      is_approved: false,
      is_operator: false,
      created_at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
  });

  it("answers nobody else", async () => {
    expect(await answered(ask("/api/platform/account"))).toEqual([
      401,
      { detail: "A valid access token is needed.", code: "not_authenticated" },
    ]);
  });
});

describe("a change of address", () => {
  it("is confirmed by a code that is mailed to the new one, and the old one is told twice", async () => {
    const clock = stopClock();
    const me = await registered();
    const { email, token } = await asked(me);
    const [toNew] = await mailTo(email);
    expect(toNew).toEqual({
      id: expect.any(String),
      to: email,
      subject: "Confirm your new email address",
      text: `Somebody asked for this to be the address of their Reelwright account. If it was you, enter this code where you asked:\n\n${token}\n\nPrograms send it as the token of POST http://127.0.0.1:8787/api/platform/account/address/confirm.\n\nIt works once, within 60 minutes, and only while you are signed in. If it was not you, ignore this mail: nothing happens.\n`,
      html: expect.stringContaining(token),
      created_at: new Date(clock.now()).toISOString(),
    });
    const [requested] = await mailTo(me.email);
    expect(requested?.subject).toBe("Your Reelwright account is to have another address");
    expect(JSON.stringify(requested)).not.toContain(token);
    expect(JSON.stringify(requested)).not.toContain(email);
    expect([await loginStatus(me.email), await loginStatus(email)]).toEqual([200, 401]);

    const answer = await confirm(me, token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ uid: me.uid, email, email_verified: true, credits: 10 });
    expect([await loginStatus(me.email), await loginStatus(email)]).toEqual([401, 200]);
    expect((await mailTo(me.email)).map(({ subject }) => subject)).toEqual([
      "The address of your Reelwright account was changed",
      "Your Reelwright account is to have another address",
    ]);
    expect((await mailTo(email)).length).toBe(1);
    expect((await ask("/api/platform/account", { token: me.accessToken })).status, "still signed in").toBe(200);
    const again = await registered(me.email);
    expect(again.uid, "the old address is free").not.toBe(me.uid);
  });

  it("answers what it did, and to the same Idempotency-Key the same, without another mail", async () => {
    const me = await registered();
    const email = newAddress();
    const options = {
      json: { email, password: testPassword },
      token: me.accessToken,
      headers: { "idempotency-key": "once" },
    };
    const body = { detail: "A code was sent to the new address. It is good for an hour." };
    expect(await answered(ask("/api/platform/account/address", options))).toEqual([202, body]);
    expect(await answered(ask("/api/platform/account/address", options))).toEqual([202, body]);
    expect(await mailTo(email)).toHaveLength(1);
  });

  it("needs the password", async () => {
    const me = await registered();
    const email = newAddress();
    expect(await answered(change(me, { email, password: "not the password" }))).toEqual([
      401,
      { detail: "The password is wrong.", code: "invalid_credentials" },
    ]);
    expect(await answered(change(me, { email }))).toEqual([
      403,
      { detail: "The password is needed.", code: "not_permitted" },
    ]);
    expect([...(await mailTo(email)), ...(await mailTo(me.email))]).toEqual([]);
  });

  it("needs a fresh sign-in where there is no password", async () => {
    const clock = stopClock();
    const me = await registered();
    await env.DB.prepare("UPDATE accounts SET password_hash = NULL WHERE uid = ?").bind(me.uid).run();
    expect((await change(me, { email: newAddress(), password: testPassword })).status).toBe(401);
    clock.advance(10 * minute - 1);
    expect((await change(me, { email: newAddress() })).status).toBe(202);
    clock.advance(1);
    expect(await answered(change(me, { email: newAddress() }))).toEqual([
      403,
      { detail: "Sign in again first.", code: "not_permitted" },
    ]);
  });

  it.each([
    [{}, "email: Invalid input: expected string, received undefined"],
    [{ email: "nobody" }, "email: must be an email address"],
    [{ email: "ada@example.com\r\nBcc: all@example.com" }, "email: must be an email address"],
    [{ email: "ada@example.com, eve@example.com" }, "email: must be an email address"],
    [{ email: "Ada <ada@example.com>" }, "email: must be an email address"],
    [{ email: "ada\u2028@example.com" }, "email: must be an email address"],
  ])("refuses %j", async (body, detail) => {
    const me = await registered();
    const [status, answer] = await answered(change(me, { password: testPassword, ...body }));
    expect([status, answer]).toEqual([400, { detail, code: "invalid_input" }]);
  });

  it("goes to no address of another account, nor to its own", async () => {
    const [me, other] = [await registered(), await registered()];
    expect(await answered(change(me, { email: other.email.toUpperCase(), password: testPassword }))).toEqual([
      409,
      { detail: "An account with this email address already exists.", code: "email_taken" },
    ]);
    expect(await answered(change(me, { email: me.email.toUpperCase(), password: testPassword }))).toEqual([
      409,
      { detail: "That is the account's address.", code: "conflict" },
    ]);
  });

  it("is refused where the address was taken meanwhile", async () => {
    const me = await registered();
    const { email, token } = await asked(me);
    await registered(email);
    expect(await answered(confirm(me, token))).toEqual([
      409,
      { detail: "An account with this email address already exists.", code: "email_taken" },
    ]);
    expect(await loginStatus(me.email)).toBe(200);
    expect((await mailTo(me.email)).map(({ subject }) => subject)).toEqual([
      "Your Reelwright account is to have another address",
    ]);
  });

  it("is confirmed once, of many at once, within the hour, and by the account itself", async () => {
    const clock = stopClock();
    const [me, other] = [await registered(), await registered()];
    const invalid = [400, { detail: "token: is not valid", code: "invalid_input" }];
    const first = await asked(me);
    expect(await answered(confirm(other, first.token)), "a stranger who reads the mail").toEqual(invalid);
    expect(await answered(confirm(me, `${first.token}x`))).toEqual(invalid);
    const second = await asked(me);
    expect(await answered(confirm(me, first.token)), "replaced by the next").toEqual(invalid);
    clock.advance(60 * minute);
    const fresh = await signedInAgain(me);
    expect(await answered(confirm(fresh, second.token)), "expired").toEqual(invalid);

    const third = await asked(fresh);
    const statuses = await Promise.all([1, 2, 3, 4, 5].map(async () => (await confirm(fresh, third.token)).status));
    expect(statuses.toSorted()).toEqual([200, 400, 400, 400, 400]);
    const told = (await mailTo(me.email)).filter(({ subject }) => subject.includes("was changed"));
    expect(told).toHaveLength(1);
  });

  it("needs a sign-in that is live when it is made", async () => {
    const me = await registered();
    const { email, token } = await asked(me);
    const signIn = await services.tokens.verifyAccess(me.accessToken, Date.now());
    const [applied] = await services.writer
      .commit(
        services.signIns.end(signIn?.signInId ?? "", Date.now()),
        services.addressChanges.apply({
          accountUid: me.uid,
          signInId: signIn?.signInId ?? "",
          tokenHash: hashSecret(token),
          email,
          emailKey: email,
          at: Date.now(),
          notice: {
            id: crypto.randomUUID(),
            to: me.email,
            toKey: me.email,
            subject: "Never",
            text: "",
            html: "",
            createdAt: Date.now(),
          },
        }),
      )
      .then(([, change]) => [change]);
    expect(applied).toBeNull();
    expect(await loginStatus(me.email)).toBe(200);
    expect((await mailTo(me.email)).map(({ subject }) => subject)).not.toContain("Never");
  });

  it("voids every token that was mailed to the old address", async () => {
    const me = await registered();
    const old = "a-token-that-was-mailed";
    const token = { kind: "recover", accountUid: me.uid, tokenHash: hashSecret(old), createdAt: 0 } as const;
    await services.writer.commit(services.oneTimeTokens.put({ ...token, expiresAt: Date.now() + 60 * minute }));
    const find = () => services.reader.together(services.oneTimeTokens.find("recover", hashSecret(old), Date.now()));
    const { token: code } = await asked(me);
    expect((await find())[0]).not.toBeNull();
    expect((await confirm(me, code)).status).toBe(200);
    expect((await find())[0]).toBeNull();
  });

  it("mails one address three times an hour at most, whoever asks", async () => {
    const clock = stopClock();
    const email = newAddress();
    for (let n = 0; n < 3; n++)
      expect((await change(await registered(), { email, password: testPassword })).status).toBe(202);
    const refused = await change(await registered(), { email: email.toUpperCase(), password: testPassword });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3600");
    expect(await mailTo(email)).toHaveLength(3);
    clock.advance(60 * minute);
    expect((await change(await registered(), { email, password: testPassword })).status).toBe(202);
  });
});
