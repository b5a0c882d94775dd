import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ReelwrightError } from "../../domain/errors.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { github } from "./github.ts";
import { client, type Issuer, json, startIssuer } from "./testing/issuer.ts";

const exchange = { code: "a code", redirectUri: "https://app.example/cb", codeVerifier: null, nonce: null };
const primary = { email: "john@github.com", primary: true, verified: true };
const other = { email: "old@github.com", primary: false, verified: true };

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
beforeEach(() => {
  issuer.answers["/login/oauth/access_token"] = json({
    access_token: "gho_x",
    token_type: "bearer",
    scope: "user:email",
  });
  issuer.answers["/user"] = json({ id: 583231, login: "octocat", name: "John Doe", email: "public@example.com" });
  issuer.answers["/user/emails"] = json([other, primary]);
});

const identify = () =>
  github(client, { web: issuer.url, api: issuer.url }, boundedFetch({ timeoutMs: 500, maxBytes: 64 * 1024 })).identify(
    exchange,
  );
async function failure(work: Promise<unknown>): Promise<ReelwrightError> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ReelwrightError);
  return thrown as ReelwrightError;
}

describe("GitHub's code", () => {
  it("gives the primary verified address alone, and the id as subject", async () => {
    expect(await identify()).toEqual({
      provider: "github",
      subject: "583231",
      email: "john@github.com",
      emailIsVerified: true,
      name: "John Doe",
    });
  });

  it.each([
    ["a primary address that is not verified", [other, { ...primary, verified: false }]],
    ["no primary address", [other]],
    ["no address", []],
  ])("gives no address where there is %s", async (_what, emails) => {
    issuer.answers["/user/emails"] = json(emails);
    expect(await identify()).toMatchObject({ email: null, emailIsVerified: false });
  });

  it.each([null, ""])("takes the login for a name where that is %j", async (name) => {
    issuer.answers["/user"] = json({ id: 1, login: "octocat", name });
    expect((await identify()).name).toBe("octocat");
  });

  it.each([
    ["bad_verification_code", "code"],
    ["redirect_uri_mismatch", "redirect_uri"],
  ])("is the caller's mistake where GitHub answers 200 and %s", async (name, field) => {
    issuer.answers["/login/oauth/access_token"] = json({ error: name, error_description: "secret words" });
    const error = await failure(identify());
    expect([error.code, error.issues[0]?.path]).toEqual(["invalid_input", field]);
  });

  const whatever: [string, string, Issuer["answers"][string]][] = [
    ["refuses our secret", "/login/oauth/access_token", json({ error: "incorrect_client_credentials" })],
    ["answers a form", "/login/oauth/access_token", (response) => response.writeHead(200).end("access_token=x")],
    ["shows no user", "/user", json({ message: "secret words" }, 401)],
    ["shows another kind of user", "/user", json({ id: "583231", login: "octocat" })],
    ["shows no addresses", "/user/emails", json({ message: "secret words" }, 404)],
    ["never shows the addresses", "/user/emails", () => {}],
    ["shows too many addresses", "/user/emails", json(Array(2000).fill(other))],
  ];
  it.each(whatever)("is worth nothing where GitHub %s, and that is told in our words", async (_what, path, answer) => {
    issuer.answers[path] = answer;
    const error = await failure(identify());
    expect([error.code, error.message]).toEqual([
      "unavailable",
      "GitHub does not answer as it should. Try again later.",
    ]);
    expect((error.cause as Error).message).not.toMatch(/secret words|gho_x/);
  });
});

describe("the page to send a browser to", () => {
  it("asks for a code with state and PKCE", async () => {
    const provider = github(client, { web: "https://github.com", api: "https://api.github.com" });
    const url = await provider.authorizationUrl({
      redirectUri: "https://a.example/cb",
      state: "s",
      codeChallenge: "c",
      nonce: "n",
    });
    expect(url.startsWith("https://github.com/login/oauth/authorize?")).toBe(true);
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      response_type: "code",
      client_id: client.id,
      redirect_uri: "https://a.example/cb",
      scope: "read:user user:email",
      state: "s",
      code_challenge: "c",
      code_challenge_method: "S256",
    });
  });
});
