import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { type Ask, ask, newClient, request } from "../../support/api.ts";
import { askCounting } from "../../support/database-spy.ts";
import { mailsTo, signedInOperator } from "../../support/operators.ts";

let operator: TestAccount;
beforeAll(async () => {
  operator = await signedInOperator();
});

const admin = (path: string, options: Ask = {}) =>
  ask(`/api/platform/admin/${path}`, { token: operator.accessToken, ...options });
const act = (path: string, json: unknown = {}, headers: Record<string, string> = {}) => admin(path, { json, headers });
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const newAddress = () => `${crypto.randomUUID()}@example.com`;

interface AuditPage {
  entries: { id: number; actor: string; action: string; subject: string; detail: unknown; request_id: string }[];
  next_cursor: string | null;
}
async function auditOf(subject: string): Promise<AuditPage["entries"]> {
  return (await (await admin(`audit?subject=${encodeURIComponent(subject)}`)).json<AuditPage>()).entries;
}

describe("whoever is no operator", () => {
  it("is refused by every operation, whatever their role", async () => {
    const somebody = await signedInAccount();
    await env.DB.prepare("UPDATE accounts SET role = 'admin', is_approved = 1 WHERE uid = ?").bind(somebody.uid).run();
    const account = `accounts/${somebody.uid}`;
    const operations: [string, unknown?][] = [
      ["waiting-list"],
      ["invitations", { email: "user@example.com" }],
      ["accounts"],
      [`${account}/approve`, {}],
      [`${account}/role`, { role: "admin" }],
      [`${account}/credits`, { amount: 1 }],
      [`${account}/disable`, {}],
      [`${account}/enable`, {}],
      ["audit"],
    ];
    for (const [path, json] of operations) {
      const sent = json === undefined ? {} : { json };
      const answer = await admin(path, { ...sent, token: somebody.accessToken });
      expect([path, answer.status, await answer.json()]).toEqual([
        path,
        403,
        { detail: "Only operators may do this.", code: "not_permitted" },
      ]);
      expect((await ask(`/api/platform/admin/${path}`, { ...sent, client: newClient() })).status, path).toBe(401);
    }
    expect(await auditOf(somebody.uid)).toEqual([]);
  });
});

describe("the waiting list", () => {
  it("is listed in its order by cursor, and notes invitations", async () => {
    const emails = [newAddress(), newAddress(), newAddress()];
    for (const email of emails) {
      await ask("/api/auth/waiting-list/", { json: { email, name: "John Doe" }, client: newClient() });
    }
    await act("invitations", { email: emails[1] });
    const seen: unknown[] = [];
    let cursor: string | null = "";
    for (let pages = 1; cursor !== null; pages++) {
      const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page: { entries: unknown[]; next_cursor: string | null } = await (
        await admin(`waiting-list?limit=2${query}`)
      ).json();
      seen.push(...page.entries);
      cursor = page.next_cursor;
      expect(pages).toBeLessThan(3);
    }
    expect(seen).toEqual(
      emails.map((email, index) => ({
        email,
        name: "John Doe",
        reason: "",
        created_at: time,
        invited_at: index === 1 ? time : null,
      })),
    );
  });

  it("refuses limits and cursors that are none", async () => {
    for (const query of ["limit=101", "limit=0", "limit=x", "cursor=x", `cursor=${btoa("audit:1")}`]) {
      const answer = await admin(`waiting-list?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(await answer.json()).toMatchObject({ code: "invalid_input" });
    }
  });
});

describe("an invitation", () => {
  it("is answered, mailed and written down, its token nowhere else", async () => {
    const email = newAddress();
    const before = Date.now();
    const answer = await admin("invitations", { json: { email }, headers: { "x-request-id": "an-invitation" } });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const body = await answer.json<{ invitation_token: string; expires_at: string }>();
    expect(body).toEqual({
      email,
      invitation_token: expect.stringMatching(/^INVITATION_[\w-]{43}$/),
      expires_at: time,
    });
    const lastsMs = Date.parse(body.expires_at) - before;
    expect(lastsMs).toBeGreaterThanOrEqual(7 * 24 * 3600 * 1000);
    expect(lastsMs).toBeLessThan(7 * 24 * 3600 * 1000 + 60_000);

    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ to: email, subject: "Your invitation to Reelwright" });
    expect(mail?.text).toContain(`\n${body.invitation_token}\n`);
    const entries = await auditOf(email);
    expect(entries).toEqual([
      {
        id: expect.any(Number),
        at: time,
        actor: operator.uid,
        action: "invite",
        subject: email,
        detail: {},
        request_id: "an-invitation",
      },
    ]);
  });

  it("needs an address", async () => {
    expect(await (await act("invitations", { email: "nobody" })).json()).toEqual({
      detail: "email: must be an email address",
      code: "invalid_input",
    });
  });
});

describe("accounts", () => {
  const shown = (account: TestAccount) => ({
    uid: account.uid,
    id: account.id,
    email: account.email,
    email_verified: false,
    username: null,
    name: "",
    role: "student",
    track: null,
    plan: "free",
    credits: 10,
    is_approved: false,
    is_operator: false,
    disabled_at: null,
    created_at: time,
    updated_at: time,
  });

  it("are listed newest first by cursor, and found by their address whatever its case", async () => {
    const [first, second] = [await signedInAccount(), await signedInAccount()];
    const page = await (await admin("accounts?limit=1")).json<{ next_cursor: string }>();
    expect(page).toEqual({ accounts: [shown(second)], next_cursor: expect.any(String) });
    const next = await (await admin(`accounts?limit=1&cursor=${page.next_cursor}`)).json();
    expect(next).toEqual({ accounts: [shown(first)], next_cursor: expect.any(String) });

    const found = await (await admin(`accounts?email=${encodeURIComponent(first.email.toUpperCase())}`)).json();
    expect(found).toEqual({ accounts: [shown(first)], next_cursor: null });
    expect(await (await admin("accounts?email=nobody@example.com")).json()).toEqual({
      accounts: [],
      next_cursor: null,
    });
  });

  it("cost few rows to list, however many there are", async () => {
    for (let made = 0; made < 40; made++) await signedInAccount();
    const { answer, use } = await askCounting(
      request("/api/platform/admin/accounts?limit=5", { token: operator.accessToken }),
    );
    expect(answer.status).toBe(200);
    expect(use).toMatchObject({ roundTrips: 2, rowsWritten: 0 });
    // Three of each account (itself, its balance, whether it is being erased), one more account, and the sign-in.
    expect(use.rowsRead).toBeLessThanOrEqual(3 * 6 + 2);
  });

  it("are approved, and given a role, each act written down", async () => {
    const account = await signedInAccount();
    const approved = { ...shown(account), is_approved: true };
    expect(await (await act(`accounts/${account.uid}/approve`)).json()).toEqual(approved);
    const answer = await act(`accounts/${account.uid.toUpperCase()}/role`, { role: "admin", is_operator: true });
    expect(await answer.json()).toEqual({ ...approved, role: "admin" });
    expect((await act(`accounts/${account.uid}/role`, { role: "operator" })).status).toBe(400);
    expect((await auditOf(account.uid)).map(({ action, detail }) => [action, detail])).toEqual([
      ["set-role", { role: "admin" }],
      ["approve", {}],
    ]);
  });

  it("are shut out at once and let in again, their sign-ins ended", async () => {
    const account = await signedInAccount();
    const profile = async () => (await ask("/api/auth/profile/", { token: account.accessToken })).status;
    expect(await profile()).toBe(200);
    expect(await (await act(`accounts/${account.uid}/disable`)).json()).toEqual({
      ...shown(account),
      disabled_at: time,
    });
    expect(await profile()).toBe(401);
    expect(await (await act(`accounts/${account.uid}/enable`)).json()).toEqual(shown(account));
    expect(await profile(), "a sign-in that was ended stays so").toBe(401);
    expect((await auditOf(account.uid)).map(({ action }) => action)).toEqual(["enable", "disable"]);
  });

  it("that are the operator's own cannot be disabled", async () => {
    const answer = await act(`accounts/${operator.uid}/disable`);
    expect([answer.status, await answer.json()]).toEqual([
      409,
      { detail: "You cannot disable your own account.", code: "conflict" },
    ]);
  });

  it("get credits once for an Idempotency-Key, with a ledger's entry and an act written down", async () => {
    const account = await signedInAccount();
    const path = `accounts/${account.uid}/credits`;
    const key = { "idempotency-key": crypto.randomUUID() };
    const first = await act(path, { amount: 25, description: "for a workshop" }, key);
    const grant = await first.json<{ id: string }>();
    expect([first.status, grant]).toEqual([
      201,
      {
        id: expect.any(String),
        account_uid: account.uid,
        amount: 25,
        description: "for a workshop",
        created_at: time,
      },
    ]);
    const again = await act(path, { amount: 25, description: "for a workshop" }, key);
    expect([again.headers.get("idempotency-replayed"), await again.json()]).toEqual(["true", grant]);
    expect((await act(path, { amount: 26 }, key)).status).toBe(409);

    const { results } = await env.DB.prepare(
      "SELECT kind, amount, balance FROM credit_entries WHERE account_id = ? ORDER BY rowid",
    )
      .bind(account.id)
      .run();
    expect(results).toEqual([
      { kind: "welcome", amount: 10, balance: 10 },
      { kind: "grant", amount: 25, balance: 35 },
    ]);
    expect((await auditOf(account.uid)).map(({ action, detail }) => [action, detail])).toEqual([
      ["grant-credits", { amount: 25, description: "for a workshop", entry: grant.id }],
    ]);
  });

  it("get from 1 to 1,000,000 credits at a time", async () => {
    for (const amount of [0, -1, 1.5, 1_000_001, "5", null]) {
      expect([amount, (await act(`accounts/${operator.uid}/credits`, { amount })).status]).toEqual([amount, 400]);
    }
    expect((await act(`accounts/${operator.uid}/credits`, { amount: 1_000_000 })).status).toBe(201);
  });

  it("that are not there are not found, and nothing is written down", async () => {
    const nobody = crypto.randomUUID();
    const acts = { approve: {}, role: { role: "student" }, credits: { amount: 1 }, disable: {}, enable: {} };
    for (const [name, json] of Object.entries(acts)) {
      const answer = await act(`accounts/${nobody}/${name}`, json, { "idempotency-key": crypto.randomUUID() });
      expect([name, answer.status, await answer.json()]).toEqual([
        name,
        404,
        { detail: "There is no such account.", code: "not_found" },
      ]);
    }
    expect(await auditOf(nobody)).toEqual([]);
  });

  it("are not found from the moment on at which their owner erased them", async () => {
    const gone = await signedInAccount();
    const erased = await ask("/api/platform/account", { method: "DELETE", token: gone.accessToken });
    expect(erased.status).toBe(204);
    expect((await act(`accounts/${gone.uid}/enable`)).status).toBe(404);
    expect((await act(`accounts/${gone.uid}/credits`, { amount: 1 })).status).toBe(404);
    const listed = await (await admin("accounts?limit=100")).json<{ accounts: { uid: string }[] }>();
    expect(listed.accounts.map(({ uid }) => uid)).not.toContain(gone.uid);
    expect(await auditOf(gone.uid)).toEqual([]);
  });
});

describe("the audit log", () => {
  it("is listed newest first by cursor", async () => {
    const emails = [newAddress(), newAddress(), newAddress()];
    for (const email of emails) await act("invitations", { email });
    const page = await (await admin("audit?limit=2")).json<AuditPage>();
    expect(page.entries.map(({ subject }) => subject)).toEqual([emails[2], emails[1]]);
    const next = await (await admin(`audit?limit=2&cursor=${page.next_cursor}`)).json<AuditPage>();
    expect(next.entries[0]?.subject).toBe(emails[0]);
  });
});
