import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./support/browser.ts";
import { clientRedirect, LocalProviders } from "./support/local-providers.ts";
import { Stack } from "./support/stack.ts";

// The real stack, and a real OpenID provider in Google's and GitHub's place.

let providers: LocalProviders;
let stack: Stack;
beforeAll(async () => {
  providers = await LocalProviders.start();
  stack = await Stack.start(providers.variables);
  providers.serve(stack.url);
});
afterAll(async () => {
  await stack?.remove();
  await providers?.stopAll();
});

const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
const both = ["google", "github"] as const;
type Name = (typeof both)[number];
let people = 0;

/** Somebody with an account at the providers. */
function newPerson(given: { email?: string; verified?: boolean } = {}) {
  people += 1;
  const login = `person-${people}`;
  const person = {
    id: String(1000 + people),
    email: `${login}@example.com`,
    verified: true,
    name: "John Doe",
    ...given,
  };
  providers.people.set(login, person);
  return { login, ...person };
}

async function ask(path: string, json?: unknown, token?: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${stack.url}${path}`, {
    method: json === undefined ? "GET" : "POST",
    headers: {
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** A code of the provider's, as a client program gets it. */
async function codeOf(provider: Name, login: string, further: Record<string, string> = {}): Promise<string> {
  const { url } = await new Browser().logIn(providers.clientStart(provider, further), login, clientRedirect);
  const code = new URL(url).searchParams.get("code");
  if (code === null) throw new Error(`no code came: ${url}`);
  return code;
}
const exchange = (provider: Name, code: string, redirectUri = clientRedirect) =>
  ask(`/api/auth/${provider}/`, { code, redirect_uri: redirectUri });

interface Entered {
  access: string;
  refresh: string;
  user: { id: number; email: string };
}

describe.each(both)("POST /api/auth/%s/", (provider) => {
  it("answers the printed body, makes a student without a track, and knows the person the next time", async () => {
    const { login, email } = newPerson();
    const first = await exchange(provider, await codeOf(provider, login));
    expect(first).toEqual({
      status: 200,
      body: {
        access: jwt,
        refresh: jwt,
        user: { id: expect.any(Number), email, name: "John Doe", role: "student" },
      },
    });
    const { access, user } = first.body as Entered;
    const profile = await ask("/api/users/profile/", undefined, access);
    expect(profile.body).toMatchObject({ id: user.id, role: "student", track: null });
    const again = await exchange(provider, await codeOf(provider, login));
    expect((again.body as Entered).user).toEqual(user);
  });

  it("knows a person by subject, whatever their address has become", async () => {
    const { login, id, name } = newPerson();
    const { user } = (await exchange(provider, await codeOf(provider, login))).body as Entered;
    providers.people.set(login, { id, name, email: `moved-${login}@example.com`, verified: false });
    const again = await exchange(provider, await codeOf(provider, login));
    expect(again).toMatchObject({ status: 200, body: { user } });
  });

  it("refuses a code that is used up, invented, or bound to a verifier that did not come", async () => {
    const { login } = newPerson();
    const code = await codeOf(provider, login);
    expect((await exchange(provider, code)).status).toBe(200);
    const challenge = createHash("sha256").update(randomBytes(32).toString("base64url")).digest("base64url");
    const bound = await codeOf(provider, login, { code_challenge: challenge, code_challenge_method: "S256" });
    for (const bad of [code, "invented", bound]) {
      expect(await exchange(provider, bad)).toEqual({
        status: 400,
        body: { code: ["The provider does not accept this code."] },
      });
    }
  });

  it("refuses a redirect that is not listed, and uses no code up for it", async () => {
    const { login } = newPerson();
    const code = await codeOf(provider, login);
    for (const uri of [
      "https://evil.example/",
      `${clientRedirect}/`,
      `${clientRedirect}?x`,
      `${stack.url}/api/platform/oauth/${provider}/callback`,
    ]) {
      expect(await exchange(provider, code, uri), uri).toEqual({
        status: 400,
        body: { redirect_uri: ["This URI is not one that is allowed here."] },
      });
    }
    expect((await exchange(provider, code)).status).toBe(200);
  });

  it("links no account to an address that is not verified, and makes none", async () => {
    const email = `unverified-${provider}@example.com`;
    const { login } = newPerson({ email, verified: false });
    const refused = {
      status: 409,
      body: {
        error: "Conflict",
        message: expect.stringContaining("does not say that you hold the mailbox"),
        details: "Something else stands in the way of this request.",
      },
    };
    expect(await exchange(provider, await codeOf(provider, login))).toEqual(refused);
    const owner = { email, password: "the owner's password" };
    expect((await ask("/api/auth/register", owner)).status, "nobody has the address").toBe(201);
    expect(await exchange(provider, await codeOf(provider, login))).toEqual(refused);
    expect((await ask("/api/auth/login", owner)).status).toBe(200);
  });

  it("gives the victim of a registration ahead of them their account, and the attacker nothing", async () => {
    const { login, email } = newPerson();
    const attacker = { email: email.toUpperCase(), password: "the attacker's password" };
    const registered = (await ask("/api/auth/register", attacker)).body as Record<string, string>;
    const token = registered["access_token"];
    const before = await ask("/api/users/profile/", undefined, token);
    expect(before.status).toBe(200);

    const entered = (await exchange(provider, await codeOf(provider, login))).body as Entered;
    expect(entered.user.id, "the same account").toBe((before.body as { id: number }).id);
    expect((await ask("/api/users/profile/", undefined, entered.access)).status).toBe(200);

    expect((await ask("/api/users/profile/", undefined, token)).status, "the attacker's token").toBe(401);
    const refresh = { refresh: registered["refresh_token"] };
    expect((await ask("/api/auth/token/refresh/", refresh)).status, "their refresh token").toBe(401);
    expect((await ask("/api/auth/login", attacker)).status, "their password").toBe(401);
    const mails = (await ask(`/dev/mail?to=${encodeURIComponent(attacker.email)}`)).body as { subject: string }[];
    expect(mails.map((mail) => mail.subject)).toEqual(["Your Reelwright account is now yours alone"]);
  });

  it("links a second provider to an address that was proved before, and mails nobody", async () => {
    const { login, email } = newPerson();
    const other: Name = provider === "google" ? "github" : "google";
    const { user } = (await exchange(provider, await codeOf(provider, login))).body as Entered;
    const linked = (await exchange(other, await codeOf(other, login))).body as Entered;
    expect(linked.user.id).toBe(user.id);
    expect((await ask(`/dev/mail?to=${encodeURIComponent(email)}`)).body).toEqual([]);
  });

  it("makes one account of ten people at once who are one", async () => {
    const { login } = newPerson();
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(provider, login)));
    const answers = await Promise.all(codes.map((code) => exchange(provider, code)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map((answer) => (answer.body as Entered).user.id)).size).toBe(1);
  });
});

describe.each(both)("GET /api/platform/oauth/%s/start", (provider) => {
  const start = (query = "") => `${stack.url}/api/platform/oauth/${provider}/start${query}`;
  const redeem = (code: string | null, verifier?: string) =>
    ask("/api/platform/oauth/token", { code, ...(verifier === undefined ? {} : { code_verifier: verifier }) });

  it("ends at a page with a code for one sign-in", async () => {
    const { login, email } = newPerson();
    const browser = new Browser();
    const { page, status } = await browser.logIn(start(), login, "never:");
    expect(status).toBe(200);
    const code = /<code[^>]*>([\w-]{43})<\/code>/.exec(page)?.[1] ?? null;
    const [first] = browser.visited.filter((url) => url.includes("code_challenge"));
    expect(new URL(first ?? "").searchParams.get("code_challenge_method")).toBe("S256");
    expect(browser.cookie(`reelwright-oauth-${provider}`), "the attempt is over").toBeUndefined();

    const answer = await redeem(code);
    expect(answer).toEqual({
      status: 200,
      body: { access_token: jwt, refresh_token: jwt, token_type: "bearer", expires_in: 3600 },
    });
    const { access_token: token } = answer.body as { access_token: string };
    expect((await ask("/api/users/profile/", undefined, token)).body).toMatchObject({ email, name: "John Doe" });
    expect(await redeem(code), "a second time").toEqual({
      status: 400,
      body: { detail: "The code is not valid (any more).", code: "invalid_input" },
    });
  });

  it("ends at the client's own address, with its state, for a code that only it can redeem", async () => {
    const { login } = newPerson();
    const verifier = randomBytes(32).toString("base64url");
    const query = new URLSearchParams({
      redirect_uri: clientRedirect,
      state: "the client's",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const walk = async () => {
      const { url } = await new Browser().logIn(start(`?${query}`), login, clientRedirect);
      const { searchParams } = new URL(url);
      expect([...searchParams.keys()]).toEqual(["code", "state"]);
      expect(searchParams.get("state")).toBe("the client's");
      return searchParams.get("code");
    };
    expect((await redeem(await walk(), verifier)).status).toBe(200);
    expect((await redeem(await walk(), randomBytes(32).toString("base64url"))).status, "another verifier").toBe(400);
    expect((await redeem(await walk())).status, "none").toBe(400);
  });

  it("refuses what comes back to another browser, without a state, or with another's", async () => {
    const { login } = newPerson();
    const browser = new Browser();
    const { url } = await browser.logIn(start(), login, `${stack.url}/api/platform/oauth/${provider}/callback`);
    const refused = {
      detail: "This sign-in was begun in another browser, or too long ago. Begin again.",
      code: "invalid_input",
    };
    expect(await ask(url.slice(stack.url.length)), "another browser").toEqual({ status: 400, body: refused });

    const other = new Browser();
    await other.open(start(), `${providers[provider]}/`);
    expect(JSON.parse((await other.open(url, "never:")).page), "a state of another's").toEqual(refused);
    const bare = new URL(url);
    bare.searchParams.delete("state");
    const third = new Browser();
    await third.open(start(), `${providers[provider]}/`);
    expect(JSON.parse((await third.open(bare.href, "never:")).page), "no state").toEqual(refused);

    expect((await browser.open(url, "never:")).status, "the browser that asked").toBe(200);
    expect((await browser.open(url, "never:")).status, "the same answer again").toBe(400);
  });

  it("tells the client in its redirect what went wrong", async () => {
    const { login } = newPerson({ verified: false });
    const query = new URLSearchParams({ redirect_uri: clientRedirect, state: "s" });
    const { url } = await new Browser().logIn(start(`?${query}`), login, clientRedirect);
    const { searchParams } = new URL(url);
    expect([searchParams.get("error"), searchParams.get("state"), searchParams.get("code")]).toEqual([
      "access_denied",
      "s",
      null,
    ]);
  });

  it("refuses a redirect that is not listed", async () => {
    const answer = await ask(`/api/platform/oauth/${provider}/start?redirect_uri=https://evil.example/`);
    expect(answer).toEqual({
      status: 400,
      body: { detail: "redirect_uri: is not one that is allowed here", code: "invalid_input" },
    });
  });
});

describe("a provider that does not answer", () => {
  it.each(both)("is 503 in the reference's shape (%s)", async (provider) => {
    const { login } = newPerson();
    const code = await codeOf(provider, login);
    await providers.stop(provider);
    const label = provider === "google" ? "Google" : "GitHub";
    expect(await exchange(provider, code)).toEqual({
      status: 503,
      body: {
        error: "Service unavailable",
        message: `${label} does not answer as it should. Try again later.`,
        details: "Try again later.",
      },
    });
    expect(stack.output.join("\n"), "no secrets in the log").not.toContain("the secret of the client");
  });
});
