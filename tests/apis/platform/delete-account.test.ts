import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { erase, sweepErasures } from "../../../src/domain/accounts/erase.ts";
import { sweepMedia } from "../../../src/domain/media/sweep-media.ts";
import { writeMail } from "../../../src/domain/mail/write-mail.ts";
import { createServices } from "../../../workers/services.ts";
import { ask, newClient } from "../../support/api.ts";
import { montageForm, sampleClip } from "../../support/clips.ts";
import { stopClock } from "../../support/clock.ts";
import { type RegisteredAccount, registered, signedInAgain, testPassword } from "../../support/registered.ts";

const services = createServices(env);
const minute = 60_000;

/** The sweep looks after all accounts: none is left to it by another test. */
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM accounts WHERE id IN (SELECT account_id FROM erasures)").run();
});

function deletion(me: { accessToken: string }, body?: unknown): Promise<Response> {
  const options = { method: "DELETE", token: me.accessToken, client: newClient() };
  return ask("/api/platform/account", body === undefined ? options : { ...options, json: body });
}

async function createJob(me: RegisteredAccount): Promise<string> {
  const answer = await ask("/api/v2/jobs", { body: montageForm(["files", sampleClip()]), token: me.accessToken });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json<{ data: { job_id: string } }>()).data.job_id;
}

async function idOf({ uid }: { uid: string }): Promise<number> {
  return (await env.DB.prepare("SELECT id FROM accounts WHERE uid = ?").bind(uid).first<number>("id")) ?? 0;
}

/** Every table's rows that hold one of the words, or that number as their account. */
async function mentions(words: readonly string[], accountId: number): Promise<Record<string, number>> {
  const { results: tables } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations'",
  ).run<{ name: string }>();
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).run();
    const rows = results.filter((row) => {
      const text = JSON.stringify(row).toLowerCase();
      return row["account_id"] === accountId || words.some((word) => text.includes(word.toLowerCase()));
    });
    if (rows.length > 0) found[name] = rows.length;
  }
  return found;
}

async function objectsOf({ uid }: { uid: string }): Promise<string[]> {
  return (await env.MEDIA.list({ prefix: `${uid}/` })).objects.map(({ key }) => key);
}

describe("DELETE /api/platform/account", () => {
  it("takes the password, or a sign-in of the last ten minutes", async () => {
    const clock = stopClock();
    const me = await registered();
    const wrong = await deletion(me, { password: "not the password" });
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { detail: "The password is wrong.", code: "invalid_credentials" },
    ]);
    clock.advance(10 * minute);
    const stale = await deletion(me);
    expect([stale.status, await stale.json()]).toEqual([
      403,
      { detail: "The password is needed.", code: "not_permitted" },
    ]);
    expect((await deletion(me, {})).status).toBe(403);
    expect((await deletion(await signedInAgain(me))).status).toBe(204);

    const other = await registered();
    clock.advance(20 * minute);
    const answer = await deletion(other, { password: testPassword });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  it("passes over no password that comes without a content type", async () => {
    const me = await registered();
    const body = new TextEncoder().encode(JSON.stringify({ password: "not the password" }));
    const answer = await ask("/api/platform/account", { method: "DELETE", token: me.accessToken, body });
    expect(answer.status).toBe(415);
    expect((await ask("/api/platform/account", { token: me.accessToken })).status).toBe(200);
  });

  it("ends every way in at once, and frees the address and nothing of anybody else", async () => {
    const [me, neighbour] = [await registered(), await registered()];
    const other = await signedInAgain(me);
    const key = await ask("/api/platform/api-keys", { json: { name: "x", scopes: ["cosmiv"] }, token: me.accessToken });
    const { key: apiKey } = await key.json<{ key: string }>();
    const signed = services.signedUrls.sign(`/api/v2/jobs/${crypto.randomUUID()}/download`, me.uid);
    expect((await deletion(me)).status).toBe(204);

    for (const token of [me.accessToken, other.accessToken, apiKey]) {
      expect((await ask("/api/v2/jobs", { token, client: newClient() })).status).toBe(401);
    }
    const refreshed = await ask("/api/auth/refresh", { form: { refresh_token: other.refreshToken } });
    expect(refreshed.status).toBe(401);
    expect((await ask(signed)).status).toBe(401);
    const login = { email: me.email, password: testPassword };
    expect((await ask("/api/auth/login", { json: login, client: newClient() })).status).toBe(401);
    expect((await deletion(me)).status, "again").toBe(401);
    expect((await ask("/api/platform/account", { token: neighbour.accessToken })).status).toBe(200);
    expect((await registered(me.email)).uid).not.toBe(me.uid);
  });

  it("stops jobs, erases rows and objects, and keeps the ledger and the audit log", async () => {
    const clock = stopClock();
    const me = await registered();
    const accountId = await idOf(me);
    await env.DB.prepare("UPDATE accounts SET email_verified_at = 1, username = 'ada_l', name = 'Ada L.' WHERE uid = ?")
      .bind(me.uid)
      .run();
    const [running, over] = [await createJob(me), await createJob(me)];
    await ask(`/api/v2/jobs/${over}/cancel`, { method: "POST", token: me.accessToken });
    const headers = { "tus-resumable": "1.0.0", "upload-length": "1000" };
    const upload = await ask("/api/platform/uploads", { method: "POST", token: me.accessToken, headers });
    expect(upload.status).toBe(201);
    await ask(upload.headers.get("location") ?? "", {
      method: "PATCH",
      token: me.accessToken,
      headers: { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      body: new Uint8Array(10),
    });
    await ask("/api/platform/api-keys", { json: { name: "Ada L.", scopes: ["film"] }, token: me.accessToken });
    await ask("/api/platform/account/address", {
      json: { email: "ada-new@example.com", password: testPassword },
      token: me.accessToken,
    });
    await env.DB.prepare("INSERT INTO waiting_list (email, email_key, created_at) VALUES (?1, ?1, 0)")
      .bind(me.email)
      .run();
    await env.DB.prepare(
      "INSERT INTO audit_log (at, actor, action, subject, detail) VALUES (0, 'terminal', 'approve', ?, '{}')",
    )
      .bind(me.uid)
      .run();
    expect((await objectsOf(me)).length).toBeGreaterThan(0);

    expect((await deletion(me, { password: testPassword })).status).toBe(204);
    const words = [me.email, "Ada L.", "ada_l", testPassword];
    expect(await mentions(words, -1), "who it was is gone at once").toEqual({});
    expect(await objectsOf(me)).toEqual([]);
    const { results: statuses } = await env.DB.prepare("SELECT uid, status FROM jobs ORDER BY id").run();
    expect(statuses).toEqual([
      { uid: running, status: "cancelled" },
      { uid: over, status: "cancelled" },
    ]);

    // A request that was let in before: its object has no row any more.
    await env.MEDIA.put(`${me.uid}/sources/stray/tail`, "late");
    clock.advance(19 * minute);
    await sweepErasures(services);
    expect(Object.keys(await mentions([], accountId))).toContain("jobs");
    clock.advance(minute);
    expect(await sweepErasures(services)).toEqual({ erased: 1, underWay: 0 });
    expect(await mentions([...words, me.uid, running, over], accountId)).toEqual({ credit_entries: 1, audit_log: 1 });
    expect(await objectsOf(me)).toEqual([]);
    expect(await sweepErasures(services)).toEqual({ erased: 0, underWay: 0 });
  });

  it("is finished by the sweep where it was interrupted, and where something came after it", async () => {
    const clock = stopClock();
    const me = await registered();
    const accountId = await idOf(me);
    await createJob(me);
    const claims = await services.tokens.verifyAccess(me.accessToken, Date.now());
    const begin = { accountUid: me.uid, signInId: claims?.signInId ?? "", at: clock.now() };
    expect(await services.writer.commit(services.erasures.begin(begin))).toEqual([true]);
    expect(await services.writer.commit(services.erasures.begin(begin)), "once").toEqual([false]);

    const broken = {
      ...services,
      files: { ...services.files, delete: () => Promise.reject(new Error("the store is away")) },
    };
    const erasure = { accountUid: me.uid, beganAt: clock.now() };
    expect(await erase(broken, erasure)).toBe("under way");
    clock.advance(30 * minute);
    expect(await sweepErasures(broken)).toEqual({ erased: 0, underWay: 1 });
    expect(await objectsOf(me), "the store kept it").toHaveLength(1);
    await env.DB.prepare(
      `INSERT INTO jobs (uid, account_id, kind, status, input, pipeline_version, created_at, updated_at, heartbeat_at, deadline_at)
       VALUES ('late', ?, 'montage', 'pending', '{}', 1, 0, 0, 0, 0)`,
    )
      .bind(accountId)
      .run();
    expect(await sweepErasures(services)).toEqual({ erased: 0, underWay: 1 });
    expect(await env.DB.prepare("SELECT status FROM jobs WHERE uid = 'late'").first("status")).toBe("cancelled");
    expect(await sweepErasures(services)).toEqual({ erased: 1, underWay: 0 });
    expect(await mentions([me.uid, me.email], accountId)).toEqual({ credit_entries: 1 });
    expect(await sweepMedia(services)).toEqual({ expired: 0, purged: 0, kept: 0 });
  });

  it("leaves alone what was written to an address that the account never proved", async () => {
    const me = await registered();
    const mail = writeMail({ to: me.email, subject: "An invitation", paragraphs: ["x"], at: Date.now() });
    await services.writer.commit(services.mails.enqueue(mail));
    await env.DB.prepare("INSERT INTO waiting_list (email, email_key, created_at) VALUES (?1, ?1, 0)")
      .bind(me.email)
      .run();
    expect((await deletion(me)).status).toBe(204);
    expect(await mentions([me.email], -1)).toEqual({ mails: 1, waiting_list: 1 });
  });

  it("is done once by many at once, and not by a sign-in that has ended meanwhile", async () => {
    const me = await registered();
    const statuses = await Promise.all(
      [1, 2, 3, 4].map(async () => (await deletion(me, { password: testPassword })).status),
    );
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 204)).toEqual([401, 401, 401]);

    const other = await registered();
    const claims = await services.tokens.verifyAccess(other.accessToken, Date.now());
    const [, begun] = await services.writer.commit(
      services.signIns.end(claims?.signInId ?? "", Date.now()),
      services.erasures.begin({ accountUid: other.uid, signInId: claims?.signInId ?? "", at: Date.now() }),
    );
    expect(begun).toBe(false);
    const login = { email: other.email, password: testPassword };
    expect((await ask("/api/auth/login", { json: login, client: newClient() })).status).toBe(200);
  });
});
