import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { d1OperatorBootstrap } from "../../../src/cloudflare/d1/operator-bootstrap.ts";
import { bootstrapOperator } from "../../../src/domain/accounts/admin-bootstrap.ts";
import { createServices } from "../../../workers/services.ts";
import { ask, newClient } from "../../support/api.ts";
import { mailsTo } from "../../support/operators.ts";

const services = { ...createServices(env), operatorBootstrap: d1OperatorBootstrap(env.DB) };
const apply = (email: string, password: string) => bootstrapOperator(services, { email, password });
const post = (path: string, json: unknown) => ask(path, { json, client: newClient() });
const list = (token: string) => ask("/api/platform/admin/accounts", { token });

it("takes over an account that somebody else made of the operator's address, even a disabled one", async () => {
  const email = "operator@example.com";
  const made = await post("/api/auth/register", { email, password: "the attacker's" });
  const attacker = await made.json<{ access_token: string }>();
  await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE email_key = ?").bind(email).run();
  expect(await apply("Operator@Example.com", "the operator's")).toBe("taken over");

  expect((await list(attacker.access_token)).status).toBe(401);
  expect((await post("/api/auth/login", { email, password: "the attacker's" })).status).toBe(401);
  const answer = await post("/api/auth/login/", { email, password: "the operator's" });
  const operator = await answer.json<{ access: string }>();
  expect((await list(operator.access)).status).toBe(200);
  expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
    "Your Reelwright account is an operator's now",
  ]);

  expect(await apply(email, "the operator's")).toBe("unchanged");
  expect((await list(operator.access)).status, "and nobody is signed out").toBe(200);
});

it("leaves a password that the operator has changed since, until the pair is another", async () => {
  const email = "second@example.com";
  expect(await apply(email, "the first password")).toBe("made");
  const hash = await services.passwords.hash("one of their own");
  await env.DB.prepare("UPDATE accounts SET password_hash = ? WHERE email_key = ?").bind(hash, email).run();
  const login = async (password: string) => (await post("/api/auth/login/", { email, password })).status;
  expect(await apply(email, "the first password")).toBe("unchanged");
  expect([await login("the first password"), await login("one of their own")]).toEqual([401, 200]);
  expect(await apply(email, "the second password")).toBe("taken over");
  expect([await login("the second password"), await login("one of their own")]).toEqual([200, 401]);
});

it("keeps a salted scrypt hash of the pair, and lets one of two at once make the account", async () => {
  const email = "third@example.com";
  const outcomes = await Promise.allSettled([apply(email, "the password"), apply(email, "the password")]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { results } = await env.DB.prepare("SELECT * FROM operator_bootstrap").run();
  expect(results).toEqual([
    { id: 1, email_key: email, password_hash: expect.stringMatching(/^\$scrypt\$/), applied_at: expect.any(Number) },
  ]);
});
