import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { hashSecret } from "../../../src/domain/accounts/secrets.ts";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { ask, newClient, request } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { askCounting } from "../../support/database-spy.ts";

interface MadeKey {
  id: string;
  name: string;
  scopes: string[];
  key: string;
  created_at: string;
}
const path = "/api/platform/api-keys";

function make(me: TestAccount, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, { json: body, token: me.accessToken, headers });
}
async function made(me: TestAccount, ...scopes: string[]): Promise<MadeKey> {
  const answer = await make(me, { name: "A program", scopes: scopes.length === 0 ? ["cosmiv"] : scopes });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json<MadeKey>();
}
const end = (me: TestAccount, id: string) => ask(`${path}/${id}`, { method: "DELETE", token: me.accessToken });
const jobs = (key: string) => ask("/api/v2/jobs", { token: key, client: newClient() });

describe("/api/platform/api-keys", () => {
  it("makes a key, shows it once, and lists it without itself", async () => {
    const me = await signedInAccount();
    const answer = await make(me, { name: "  The build server ", scopes: ["cosmiv", "platform", "cosmiv"] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const key = await answer.json<MadeKey>();
    expect(key).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: "The build server",
      scopes: ["cosmiv", "platform"],
      key: expect.stringMatching(new RegExp(`^rwk_${me.uid.replaceAll("-", "")}_[\\w-]{43}$`)),
      created_at: expect.stringMatching(/^20\d\d-.*Z$/),
    });
    const { key: _, ...shown } = key;
    const second = await made(me, "film");
    const list = await ask(path, { token: me.accessToken });
    expect(list.status).toBe(200);
    expect(await list.json()).toEqual({
      api_keys: [{ id: second.id, name: "A program", scopes: ["film"], created_at: second.created_at }, shown],
    });
    const { results } = await env.DB.prepare("SELECT * FROM api_keys").run();
    expect(JSON.stringify(results)).not.toContain(key.key.slice(-43));
    expect(JSON.stringify(results)).toContain(hashSecret(key.key));
  });

  it("ends a key at once, and nobody else's", async () => {
    const [me, other] = [await signedInAccount(), await signedInAccount()];
    const key = await made(me);
    const missing = [404, { detail: "There is no such API key.", code: "not_found" }];
    const foreign = await end(other, key.id);
    expect([foreign.status, await foreign.json()]).toEqual(missing);
    expect((await jobs(key.key)).status).toBe(200);
    expect((await end(me, key.id)).status).toBe(204);
    expect((await jobs(key.key)).status).toBe(401);
    const again = await end(me, key.id);
    expect([again.status, await again.json()]).toEqual(missing);
    expect(await (await ask(path, { token: me.accessToken })).json()).toEqual({ api_keys: [] });
  });

  it("makes twenty, however many are asked for at once", async () => {
    const me = await signedInAccount();
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async () => (await make(me, { name: "x", scopes: ["film"] })).status),
    );
    expect(statuses.toSorted()).toEqual([...Array(20).fill(201), ...Array(5).fill(409)]);
    const refused = await make(me, { name: "x", scopes: ["film"] });
    expect(await refused.json()).toEqual({ detail: "An account has 20 API keys at most.", code: "conflict" });
    const [first] = (await (await ask(path, { token: me.accessToken })).json<{ api_keys: MadeKey[] }>()).api_keys;
    await end(me, first?.id ?? "");
    await made(me);
  });

  it("makes one for an Idempotency-Key, and does not keep what it was", async () => {
    const me = await signedInAccount();
    const body = { name: "Once", scopes: ["cosmiv"] };
    const first = await (await make(me, body, { "idempotency-key": "once" })).json<MadeKey>();
    const again = await make(me, body, { "idempotency-key": "once" });
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect(again.headers.get("cache-control")).toBe("no-store");
    expect(await again.json()).toEqual({ ...first, key: null });
    const { results } = await env.DB.prepare("SELECT body FROM idempotency_keys").run();
    expect(JSON.stringify(results)).not.toContain("rwk_");
    expect((await jobs(first.key)).status).toBe(200);
  });

  it.each([
    { scopes: ["cosmiv"] },
    { name: "", scopes: ["cosmiv"] },
    { name: "   ", scopes: ["cosmiv"] },
    { name: "x".repeat(101), scopes: ["cosmiv"] },
    { name: "two\r\nlines", scopes: ["cosmiv"] },
    { name: "two\u2028lines", scopes: ["cosmiv"] },
    { name: "half a \ud83d", scopes: ["cosmiv"] },
    { name: "x" },
    { name: "x", scopes: [] },
    { name: "x", scopes: ["everything"] },
    { name: "x", scopes: ["cosmiv", "*"] },
    { name: "x", scopes: "cosmiv" },
  ])("refuses %j", async (body) => {
    const answer = await make(await signedInAccount(), body);
    expect([answer.status, (await answer.json<{ code: string }>()).code]).toEqual([400, "invalid_input"]);
  });

  it("takes nothing else from a body", async () => {
    const [me, victim] = [await signedInAccount(), await signedInAccount()];
    const given = { name: "x", scopes: ["cosmiv"], id: "mine", account_id: victim.id, key: "rwk_mine", key_hash: "0" };
    const key = await (await make(me, given)).json<MadeKey>();
    expect(key.id).not.toBe("mine");
    const row = await env.DB.prepare("SELECT account_id FROM api_keys WHERE id = ?").bind(key.id).first();
    expect(row).toEqual({ account_id: me.id });
  });

  it("makes none for a sign-in that has ended meanwhile", async () => {
    const me = await signedInAccount();
    const services = createServices(env);
    const claims = await services.tokens.verifyAccess(me.accessToken, Date.now());
    const signInId = claims?.signInId ?? "";
    const key = {
      id: "late",
      name: "x",
      scopes: ["cosmiv"],
      keyHash: "late",
      createdAt: Date.now(),
      atMost: 20,
    } as const;
    const [, created] = await services.writer.commit(
      services.signIns.end(signInId, Date.now()),
      services.apiKeys.create({ ...key, accountUid: me.uid, signInId }),
    );
    expect(created).toBe(false);
  });
});

describe("an API key", () => {
  it("opens what its scopes name, in one D1 round trip", async () => {
    const me = await signedInAccount();
    const { key } = await made(me, "cosmiv");
    const { answer, use } = await askCounting(request("/api/v2/jobs", { token: key }));
    expect([answer.status, use.roundTrips]).toEqual([200, 1]);
    expect(await answer.json()).toMatchObject({ success: true, data: { jobs: [], total: 0 } });
    expect((await ask("/api/v2/jobs", { headers: { authorization: `bearer ${key}` } })).status).toBe(200);
  });

  it("opens nothing else", async () => {
    const me = await signedInAccount();
    const [cosmiv, platform] = [await made(me, "cosmiv"), await made(me, "platform", "film")];
    const foreign = await jobs(platform.key);
    expect(foreign.status).toBe(403);
    expect(await foreign.json()).toEqual({
      success: false,
      error: { code: "INSUFFICIENT_PERMISSIONS", message: "This API key does not open this.", data: {} },
    });
    const upload = (key: string) =>
      ask("/api/platform/uploads", {
        method: "POST",
        token: key,
        headers: { "tus-resumable": "1.0.0", "upload-length": "1" },
      });
    const refused = await upload(cosmiv.key);
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { detail: "This API key does not open this.", code: "not_permitted" },
    ]);
    expect((await upload(platform.key)).status).not.toBe(403);
  });

  it("never opens what an account does with itself, nor what operators do", async () => {
    const me = await signedInAccount();
    await env.DB.prepare("UPDATE accounts SET is_operator = 1, is_approved = 1, email_verified_at = 1 WHERE id = ?")
      .bind(me.id)
      .run();
    const every = await made(me, "omega", "film", "cosmiv", "apranova", "pixora", "platform");
    const asked: [string, string, unknown?][] = [
      ["GET", "/api/platform/account"],
      ["DELETE", "/api/platform/account"],
      ["POST", "/api/platform/account/address", { email: "eve@example.com", password: "x" }],
      ["POST", "/api/platform/account/address/confirm", { token: "x" }],
      ["GET", path],
      ["POST", path, { name: "x", scopes: ["cosmiv"] }],
      ["DELETE", `${path}/${every.id}`],
      ["GET", "/api/platform/sign-ins"],
      ["DELETE", "/api/platform/sign-ins"],
      ["DELETE", `/api/platform/sign-ins/${crypto.randomUUID()}`],
      ["GET", "/api/platform/admin/accounts"],
      ["POST", "/api/platform/admin/invitations", { email: "eve@example.com" }],
      ["POST", `/api/platform/admin/accounts/${me.uid}/credits`, { amount: 1 }],
      ["PUT", "/api/auth/profile", { first_name: "Eve" }],
      ["POST", "/api/v1/auth/change-password", { new_password: "another password" }],
      ["POST", "/api/v1/auth/logout"],
      ["PUT", `/api/v1/users/${me.uid}`, { name: "Eve" }],
    ];
    for (const [method, url, json] of asked) {
      const answer = await ask(url, { method, token: every.key, ...(json === undefined ? {} : { json }) });
      expect(answer.status, `${method} ${url}`).toBe(403);
    }
    expect((await ask("/api/platform/account", { token: every.key })).status).toBe(403);
    expect((await ask("/api/platform/account", { token: me.accessToken })).status).toBe(200);
  });

  it("ends with its account, and where that is disabled", async () => {
    const [deleted, disabled] = [await signedInAccount(), await signedInAccount()];
    const keys = [await made(deleted), await made(disabled)];
    await env.DB.prepare("DELETE FROM accounts WHERE id = ?").bind(deleted.id).run();
    await env.DB.prepare("UPDATE accounts SET disabled_at = 1 WHERE id = ?").bind(disabled.id).run();
    for (const { key } of keys) expect((await jobs(key)).status).toBe(401);
  });

  it("lives on when its sign-in ends", async () => {
    const me = await signedInAccount();
    const { key } = await made(me);
    await env.DB.prepare("UPDATE sign_ins SET ended_at = 1 WHERE account_id = ?").bind(me.id).run();
    expect((await jobs(key)).status).toBe(200);
  });

  it("is taken from nobody who made it up, and uses up no limits of whom it names", async () => {
    stopClock();
    const me = await signedInAccount();
    const { key } = await made(me);
    const remaining = async () => (await jobs(key)).headers.get("x-ratelimit-remaining");
    expect(await remaining()).toBe("99");
    const other = await signedInAccount();
    const uid = (account: TestAccount) => account.uid.replaceAll("-", "");
    for (const forged of [
      `rwk_${uid(me)}_${"A".repeat(43)}`,
      key.replace(uid(me), uid(other)),
      key.replace("rwk_", "rwK_"),
      key.slice(0, -1),
      `${key}A`,
      hashSecret(key),
    ]) {
      const answer = await jobs(forged);
      expect(answer.status, forged).toBe(401);
    }
    expect(await remaining()).toBe("98");
  });

  it("is limited as its account is, and where it is unknown as its client is", async () => {
    stopClock();
    const me = await signedInAccount();
    const { key } = await made(me);
    await jobs(key);
    const signedIn = await ask("/api/v2/jobs", { token: me.accessToken });
    expect(signedIn.headers.get("x-ratelimit-remaining")).toBe("98");
    const client = newClient();
    const forged = () => ask("/api/v2/jobs", { token: `rwk_${"0".repeat(32)}_${"A".repeat(43)}`, client });
    const statuses = [];
    for (let n = 0; n < 101; n++) statuses.push((await forged()).status);
    expect(statuses).toEqual([...Array(100).fill(401), 429]);
  });

  it("is no access token elsewhere: not in a query, not as a refresh token", async () => {
    const { key } = await made(await signedInAccount());
    expect((await ask(`/api/v2/jobs?access_token=${key}`)).status).toBe(401);
    expect((await ask("/api/auth/refresh", { form: { refresh_token: key } })).status).toBe(401);
  });
});
