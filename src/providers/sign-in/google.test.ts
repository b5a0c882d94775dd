import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ReelwrightError } from "../../domain/errors.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { google } from "./google.ts";
import { client, type Issuer, json, startIssuer } from "./testing/issuer.ts";

const exchange = {
  code: "a code",
  redirectUri: "https://app.example/cb",
  codeVerifier: "a verifier",
  nonce: "a nonce",
};
const profile = { email: "john@gmail.com", email_verified: true, name: "John Doe", nonce: "a nonce" };

let issuer: Issuer;
let sound: Issuer["answers"];
beforeAll(async () => {
  issuer = await startIssuer();
  sound = { ...issuer.answers };
});
afterAll(() => issuer.stop());
beforeEach(() => {
  issuer.sent.length = 0;
  Object.assign(issuer.answers, sound);
});

function provider(bounds = { timeoutMs: 500, maxBytes: 64 * 1024 }) {
  return google(client, issuer.url, boundedFetch(bounds));
}
function answerWith(idToken: string | undefined): void {
  issuer.answers["/token"] = json({ access_token: "at", token_type: "Bearer", expires_in: 3599, id_token: idToken });
}
async function failure(work: Promise<unknown>): Promise<ReelwrightError> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ReelwrightError);
  return thrown as ReelwrightError;
}

describe("Google's code", () => {
  it("is exchanged with our secret, its redirect and its verifier", async () => {
    answerWith(await issuer.idToken(profile));
    expect(await provider().identify(exchange)).toEqual({
      provider: "google",
      subject: "10769150350006150715113082367",
      email: "john@gmail.com",
      emailIsVerified: true,
      name: "John Doe",
    });
    expect(Object.fromEntries(issuer.sent[0] ?? [])).toEqual({
      grant_type: "authorization_code",
      code: "a code",
      redirect_uri: "https://app.example/cb",
      code_verifier: "a verifier",
      client_id: client.id,
      client_secret: client.secret,
    });
  });

  it.each([
    [{ email_verified: false }, false],
    [{ email_verified: "false" }, false],
    [{ email_verified: undefined }, false],
    [{ email_verified: "true" }, true],
  ])("vouches for an address by %j alone", async (claims, verified) => {
    answerWith(await issuer.idToken({ ...profile, ...claims }));
    expect((await provider().identify(exchange)).emailIsVerified).toBe(verified);
  });

  it("is the caller's mistake where the provider refuses it", async () => {
    issuer.answers["/token"] = json({ error: "invalid_grant", error_description: "secret words" }, 400);
    const error = await failure(provider().identify(exchange));
    expect([error.code, error.issues]).toEqual([
      "invalid_input",
      [{ path: "code", message: "The provider does not accept this code." }],
    ]);
  });
});

describe("an ID token", () => {
  const past = Math.floor(Date.now() / 1000) - 120;
  it.each([
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "another client" }],
    ["two audiences and no party", { aud: [client.id, "another client"] }],
    ["an end in the past", { exp: past }],
    ["another nonce", { nonce: "another" }],
    ["no nonce", { nonce: undefined }],
    ["no subject", { sub: undefined }],
  ])("with %s lets nobody in", async (_what, claims) => {
    answerWith(await issuer.idToken({ ...profile, ...claims }));
    expect((await failure(provider().identify(exchange))).code).toBe("unavailable");
  });

  it("may have any nonce where a client asked for the code", async () => {
    answerWith(await issuer.idToken({ ...profile, nonce: "the client's" }));
    expect((await provider().identify({ ...exchange, nonce: null })).email).toBe("john@gmail.com");
  });

  it("by another's key, without a signature, by a shared secret or absent lets nobody in", async () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...profile, iss: issuer.url, aud: client.id, sub: "1", iat: now, exp: now + 300 };
    const shared = new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "1" });
    for (const token of [
      await issuer.idToken(profile, { foreign: true }),
      await issuer.idToken(profile, { header: { kid: "2" } }),
      new UnsecuredJWT(claims).encode(),
      await shared.sign(new TextEncoder().encode(client.secret)),
      undefined,
    ]) {
      answerWith(token);
      expect((await failure(provider().identify(exchange))).code).toBe("unavailable");
    }
  });
});

describe("a provider that fails", () => {
  const whatever: [string, string, Issuer["answers"][string]][] = [
    ["refuses our secret", "/token", json({ error: "invalid_client", error_description: "secret words" }, 401)],
    ["answers 500", "/token", json({ error: "secret words" }, 500)],
    [
      "answers HTML",
      "/token",
      (response) => response.writeHead(200, { "content-type": "text/html" }).end("secret words"),
    ],
    [
      "answers no JSON",
      "/token",
      (response) => response.writeHead(200, { "content-type": "application/json" }).end("{"),
    ],
    ["sends us elsewhere", "/token", (response) => response.writeHead(307, { location: "/elsewhere" }).end()],
    ["never answers", "/token", () => {}],
    ["never ends", "/token", (response) => response.writeHead(200, { "content-type": "application/json" }).write("{")],
    [
      "answers without end",
      "/token",
      (response) => response.writeHead(200, { "content-type": "application/json" }).end(" ".repeat(100_000)),
    ],
    ["shows no keys", "/keys", json({}, 500)],
    [
      "is not the issuer that it should be",
      "/.well-known/openid-configuration",
      json({ issuer: "https://evil.example" }),
    ],
    ["has no discovery document", "/.well-known/openid-configuration", json({}, 404)],
  ];
  it.each(whatever)("because it %s is unavailable, in our words", async (_what, path, answer) => {
    answerWith(await issuer.idToken(profile));
    issuer.answers[path] = answer;
    const error = await failure(provider().identify(exchange));
    expect([error.code, error.message]).toEqual([
      "unavailable",
      "Google does not answer as it should. Try again later.",
    ]);
    const cause = error.cause as Error;
    expect(cause.cause, "may hold tokens, and would be logged").toBeUndefined();
    expect(cause.message).not.toContain("secret words");
  });

  it("that cannot be reached is unavailable at the start, too", async () => {
    const nobody = google(client, "http://127.0.0.1:9", boundedFetch());
    const request = { redirectUri: exchange.redirectUri, state: "s", codeChallenge: "c", nonce: "n" };
    expect((await failure(nobody.authorizationUrl(request))).code).toBe("unavailable");
  });

  it("is asked again after it failed", async () => {
    const one = provider();
    issuer.answers["/.well-known/openid-configuration"] = json({}, 500);
    await failure(one.identify(exchange));
    Object.assign(issuer.answers, sound);
    answerWith(await issuer.idToken(profile));
    expect((await one.identify(exchange)).email).toBe("john@gmail.com");
  });

  it("is not spoken to without TLS, save on this machine", async () => {
    const plain = google(client, "http://issuer.example", boundedFetch());
    expect((await failure(plain.identify(exchange))).code).toBe("unavailable");
  });
});

describe("the page to send a browser to", () => {
  it("asks for a code with state, PKCE and nonce", async () => {
    const url = await provider().authorizationUrl({
      redirectUri: "https://api.example/callback",
      state: "s",
      codeChallenge: "c",
      nonce: "n",
    });
    expect(url.startsWith(`${issuer.url}/auth?`)).toBe(true);
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      response_type: "code",
      client_id: client.id,
      redirect_uri: "https://api.example/callback",
      scope: "openid email profile",
      state: "s",
      code_challenge: "c",
      code_challenge_method: "S256",
      nonce: "n",
    });
  });
});
