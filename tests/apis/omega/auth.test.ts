import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestAccount } from "../../support/accounts.ts";
import { ask, host, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { invited, mailsTo, signedInOperator, verificationCodeTo } from "../../support/operators.ts";

/** Omega, "Register User": the printed body, but for the token, whose form can be guessed (decisions.md section 2). */
const printed = {
  email: "user@example.com",
  first_name: "John",
  last_name: "Doe",
  password: "securepassword",
  password2: "securepassword",
};
const registered = {
  message: "User registered successfully. Please check your email to verify your account.",
};
const badInvitation = { invitation_token: ["Invalid or expired invitation token."] };
const badToken = { token: ["Invalid or expired verification token."] };
const days = 24 * 3600 * 1000;

let operator: TestAccount;
beforeAll(async () => {
  operator = await signedInOperator();
});

const post = (path: string, json: unknown) => ask(path, { json, client: newClient() });
const register = (body: object) => post("/api/auth/register/", body);
const login = (email: string, password = printed.password) => post("/api/auth/login/", { email, password });
const verify = (token: string) => post("/api/auth/verify-email/", { token });
const newAddress = () => `${crypto.randomUUID()}@example.com`;
const answerOf = async (answer: Response) => [answer.status, await answer.json()];

async function registerWith(email: string, password = printed.password): Promise<Response> {
  const invitation_token = await invited(operator, email);
  return register({ ...printed, email, password, password2: password, invitation_token });
}
async function accountOf(email: string) {
  return env.DB.prepare("SELECT * FROM accounts WHERE email_key = ?").bind(email).first<Record<string, unknown>>();
}
/** An account made by somebody through Cosmiv, where anybody may register any address. */
async function registeredElsewhere(email: string) {
  const answer = await post("/api/auth/register", { email, password: "the attacker's" });
  return answer.json<{ access_token: string; refresh_token: string }>();
}

describe("POST /api/auth/waiting-list/", () => {
  const body = {
    email: "user@example.com",
    name: "John Doe",
    reason: "I want to create mathematical animations",
  };

  it("echoes the printed body, and changes nothing when asked again", async () => {
    expect(await answerOf(await post("/api/auth/waiting-list/", body))).toEqual([201, body]);
    const again = { email: "USER@example.com", name: "Somebody else", reason: "" };
    expect(await answerOf(await post("/api/auth/waiting-list", again))).toEqual([201, again]);
    const { results } = await env.DB.prepare("SELECT email, name, reason FROM waiting_list").run();
    expect(results).toEqual([body]);
  });

  it("needs the address alone", async () => {
    const email = newAddress();
    expect(await answerOf(await post("/api/auth/waiting-list/", { email }))).toEqual([
      201,
      { email, name: "", reason: "" },
    ]);
  });

  it.each([
    [{}, { email: ["This field is required."] }],
    [{ email: "" }, { email: ["This field may not be blank."] }],
    [{ email: null }, { email: ["This field may not be null."] }],
    [
      { email: 7, name: ["x"] },
      { email: ["Not a valid string."], name: ["Not a valid string."] },
    ],
    [{ email: "user@example.com", name: "\ud800" }, { name: ["Not a valid string."] }],
    [{ email: "nobody" }, { email: ["Enter a valid email address."] }],
    [
      { email: "user@example.com", name: "x".repeat(201) },
      { name: ["Ensure this field has no more than 200 characters."] },
    ],
  ])("names what is wrong with %j", async (wrong, fields) => {
    expect(await answerOf(await post("/api/auth/waiting-list/", wrong))).toEqual([400, fields]);
  });
});

describe("registering with an invitation", () => {
  it("goes by the printed examples from the invitation to the profile", async () => {
    const { email } = printed;
    expect(await answerOf(await registerWith(email))).toEqual([201, registered]);

    expect(await answerOf(await login(email))).toEqual([
      403,
      { error: "Not authorized", message: "Email not verified.", details: "" },
    ]);
    const [verification, invitation] = await mailsTo(email);
    expect(invitation?.text).toContain(`POST ${host}/api/auth/register/, `);
    expect(verification?.text).toContain(`POST ${host}/api/auth/verify-email/.`);
    const code = await verificationCodeTo(email);
    expect(await answerOf(await verify(code))).toEqual([200, { message: "Email verified successfully" }]);
    expect(await answerOf(await verify(code)), "a code works once").toEqual([400, badToken]);

    const answer = await login(email);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const body = await answer.json<{ access: string; user: { date_joined: string } }>();
    const user = {
      id: expect.any(Number),
      email,
      first_name: "John",
      last_name: "Doe",
      email_verified: true,
      is_approved: true,
      date_joined: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    };
    const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(body).toEqual({ refresh: jwt, access: jwt, user });

    const profile = (method: string, json?: unknown) =>
      ask("/api/auth/profile/", { method, token: body.access, ...(json === undefined ? {} : { json }) });
    expect(await answerOf(await profile("GET"))).toEqual([200, user]);
    const renamed = { ...user, last_name: "Smith" };
    expect(await answerOf(await profile("PUT", { first_name: "John", last_name: "Smith" }))).toEqual([200, renamed]);
    expect(await answerOf(await profile("PATCH", { first_name: "Jane" }))).toEqual([
      200,
      { ...renamed, first_name: "Jane" },
    ]);
    expect(await answerOf(await profile("PATCH", {}))).toEqual([200, { ...renamed, first_name: "Jane" }]);
    expect(await answerOf(await profile("PATCH", { is_approved: false, email: "other@example.com" }))).toEqual([
      200,
      { ...renamed, first_name: "Jane" },
    ]);
    expect(await answerOf(await profile("PUT", { first_name: null, last_name: 7 }))).toEqual([
      400,
      { first_name: ["This field may not be null."], last_name: ["Not a valid string."] },
    ]);
  });

  it("needs no names, and takes no power from the body", async () => {
    const email = newAddress();
    const invitation_token = await invited(operator, email);
    const { password, password2 } = printed;
    const power = { is_operator: true, role: "admin", email_verified: true, plan: "pro" };
    expect((await register({ email, password, password2, invitation_token, ...power })).status).toBe(201);
    expect(await accountOf(email)).toMatchObject({
      first_name: null,
      is_approved: 1,
      is_operator: 0,
      role: "student",
      email_verified_at: null,
      plan: "free",
    });
  });

  it("takes an invitation once, for its address, within seven days, and only the latest", async () => {
    const clock = stopClock();
    const email = newAddress();
    const first = await invited(operator, email);
    const second = await invited(operator, email.toUpperCase());
    const late = newAddress();
    const third = await invited(operator, late);
    expect(first).toMatch(/^INVITATION_[\w-]{43}$/);

    const attempt = (invitation_token: string, address = email) =>
      register({ ...printed, email: address, invitation_token }).then(answerOf);
    const refused = [400, badInvitation];
    expect(await attempt(first), "replaced").toEqual(refused);
    expect(await attempt(second, newAddress()), "another's").toEqual(refused);
    expect(await attempt("INVITATION_1621478367.123456"), "the printed form").toEqual(refused);
    clock.advance(7 * days - 1);
    expect(await attempt(second)).toEqual([201, registered]);
    expect(await attempt(second), "used").toEqual(refused);

    clock.advance(1);
    expect(await attempt(third, late), "expired").toEqual(refused);
    expect(await accountOf(late)).toBe(null);
  });

  it("lets exactly one of ten at once in", async () => {
    const email = newAddress();
    const invitation_token = await invited(operator, email);
    const passwords = Array.from({ length: 10 }, (_, index) => `the password ${index}`);
    const answers = await Promise.all(
      passwords.map((password) => register({ ...printed, email, password, password2: password, invitation_token })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(400)]);
    const winner = passwords[answers.findIndex((answer) => answer.status === 201)];
    await verify(await verificationCodeTo(email));
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
      "Verify your email address",
      "Your invitation to Reelwright",
    ]);
    expect((await login(email, winner)).status).toBe(200);
  });

  it("ends codes after 24 hours, and keeps no token in the records", async () => {
    const clock = stopClock();
    const email = newAddress();
    const invitation = await invited(operator, email);
    const { results: invitations } = await env.DB.prepare("SELECT * FROM invitations").run();
    expect(JSON.stringify(invitations)).not.toContain(invitation);
    await register({ ...printed, email, invitation_token: invitation });
    const code = await verificationCodeTo(email);
    const { results: codes } = await env.DB.prepare("SELECT * FROM one_time_tokens").run();
    expect(JSON.stringify(codes)).not.toContain(code);
    clock.advance(days);
    expect(await answerOf(await verify(code))).toEqual([400, badToken]);
  });

  it.each([
    [
      { ...printed, password2: "another password", invitation_token: "x" },
      { password2: ["The two password fields didn't match."] },
    ],
    [
      { ...printed, password: "short", password2: "short", invitation_token: "x" },
      { password: ["Ensure this field has at least 8 characters."] },
    ],
    [
      {},
      {
        email: ["This field is required."],
        password: ["This field is required."],
        password2: ["This field is required."],
        invitation_token: ["This field is required."],
      },
    ],
    [{ ...printed, invitation_token: "INVITATION_nobody's" }, badInvitation],
  ])("names what is wrong with %j", async (body, fields) => {
    expect(await answerOf(await register(body))).toEqual([400, fields]);
  });
});

describe("somebody who registered another's address first", () => {
  it("has nothing after the owner registers with an invitation", async () => {
    const email = newAddress();
    const attacker = await registeredElsewhere(email);
    expect(await answerOf(await registerWith(email, "the owner's password"))).toEqual([201, registered]);

    expect((await ask("/api/auth/profile/", { token: attacker.access_token })).status).toBe(401);
    expect((await ask("/api/auth/refresh", { form: { refresh_token: attacker.refresh_token } })).status).toBe(401);
    expect((await post("/api/auth/login", { email, password: "the attacker's" })).status).toBe(401);
    const owner = await login(email, "the owner's password");
    expect(owner.status).toBe(200);
    expect(await owner.json()).toMatchObject({ user: { first_name: "John", email_verified: true, is_approved: true } });

    const [newest] = await mailsTo(email);
    expect(newest?.text).toContain("this address had an account already");
    expect((await verify(await verificationCodeTo(email))).status, "for programs that ask for a code").toBe(200);
    expect((await login(email, "the owner's password")).status, "which changes nothing").toBe(200);
  });

  it("has nothing after the owner verifies the address, whoever asked for the code", async () => {
    const email = newAddress();
    const attacker = await registeredElsewhere(email);
    await post("/api/platform/auth/resend-verification", { email });
    expect((await verify(await verificationCodeTo(email))).status).toBe(200);

    expect((await ask("/api/auth/profile/", { token: attacker.access_token })).status).toBe(401);
    expect((await post("/api/auth/login", { email, password: "the attacker's" })).status).toBe(401);
    expect((await mailsTo(email))[0]?.subject).toBe("Your Reelwright account is now yours alone");
    expect(await accountOf(email)).toMatchObject({ password_hash: null, email_verified_at: expect.any(Number) });

    expect((await registerWith(email, "the owner's password")).status).toBe(201);
    expect((await login(email, "the owner's password")).status).toBe(200);
  });

  it("has nothing by registering while the owner does", async () => {
    const email = newAddress();
    const [owner] = await Promise.all([registerWith(email, "the owner's password"), registeredElsewhere(email)]);
    expect(owner.status).toBe(201);
    await verify(await verificationCodeTo(email));
    expect((await login(email, "the owner's password")).status).toBe(200);
    expect((await post("/api/auth/login", { email, password: "the attacker's" })).status).toBe(401);
  });

  it("keeps nothing of a verified account either, whose owner registers with an invitation", async () => {
    const email = newAddress();
    await registerWith(email);
    await verify(await verificationCodeTo(email));
    const before = await (await login(email)).json<{ access: string }>();
    expect((await registerWith(email, "a new password")).status).toBe(201);
    expect((await ask("/api/auth/profile/", { token: before.access })).status).toBe(401);
    expect((await login(email)).status).toBe(401);
    expect((await login(email, "a new password")).status).toBe(200);
  });

  it("gives exactly one of five invited registrations at once the account", async () => {
    const email = newAddress();
    await registeredElsewhere(email);
    const invitation_token = await invited(operator, email);
    const passwords = Array.from({ length: 5 }, (_, index) => `the password ${index}`);
    const answers = await Promise.all(
      passwords.map((password) => register({ ...printed, email, password, password2: password, invitation_token })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 400, 400, 400, 400]);
    const winner = passwords[answers.findIndex((answer) => answer.status === 201)];
    expect((await login(email, winner)).status).toBe(200);
    expect(await mailsTo(email)).toHaveLength(2);
    expect((await verify(await verificationCodeTo(email))).status).toBe(200);
  });
});

describe("POST /api/auth/login/", () => {
  it("answers a wrong password and an unknown address with the same bytes", async () => {
    const email = newAddress();
    await registerWith(email);
    const wrong = await login(email, "not the password");
    const unknown = await login(newAddress());
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.headers.get("www-authenticate")).toBe("Bearer");
    const body = await wrong.text();
    expect(await unknown.text()).toBe(body);
    expect(JSON.parse(body)).toEqual({
      error: "Invalid credentials",
      message: "The email address or the password is wrong.",
      details: "",
    });
  });

  it("says only after the right password that an account is not approved", async () => {
    const email = newAddress();
    await registeredElsewhere(email);
    await env.DB.prepare("UPDATE accounts SET email_verified_at = 1 WHERE email_key = ?").bind(email).run();
    expect((await login(email)).status).toBe(401);
    expect(await answerOf(await login(email, "the attacker's"))).toEqual([
      403,
      { error: "Not authorized", message: "User not approved.", details: "" },
    ]);
  });

  it("is Omega's with a trailing slash only", async () => {
    const email = newAddress();
    await registeredElsewhere(email);
    const answer = await post("/api/auth/login", { email, password: "the attacker's" });
    expect(Object.keys(await answer.json<object>())).toContain("access_token");
  });
});

describe("POST /api/platform/auth/resend-verification", () => {
  const resend = (email: string) => post("/api/platform/auth/resend-verification", { email });

  it("replaces the code, and an invited account keeps its password by the new one", async () => {
    const clock = stopClock();
    const email = newAddress();
    await registerWith(email);
    const first = await verificationCodeTo(email);
    clock.advance(30 * days);
    expect((await resend(email)).status).toBe(200);
    const second = await verificationCodeTo(email);
    expect(second).not.toBe(first);
    expect((await verify(first)).status).toBe(400);
    expect((await verify(second.toUpperCase())).status).toBe(200);
    expect((await login(email)).status).toBe(200);
  });

  it("answers alike whatever is known of the address, and writes at most three mails an hour", async () => {
    const [unverified, verified, unknown] = [newAddress(), newAddress(), newAddress()];
    await registeredElsewhere(unverified);
    await registeredElsewhere(verified);
    await env.DB.prepare("UPDATE accounts SET email_verified_at = 1 WHERE email_key = ?").bind(verified).run();
    const answers = new Set<string>();
    for (let time = 1; time <= 4; time++) {
      for (const email of [unverified, verified, unknown]) {
        const answer = await resend(email);
        answers.add(`${answer.status} ${await answer.text()}`);
      }
    }
    expect(answers.size).toBe(1);
    expect(await mailsTo(unverified)).toHaveLength(3);
    expect([...(await mailsTo(verified)), ...(await mailsTo(unknown))]).toEqual([]);
  });
});
