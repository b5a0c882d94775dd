import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addCredits } from "../../../src/domain/credits/add-credits.ts";
import worker from "../../../workers/api.ts";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount } from "../../support/accounts.ts";
import { ask, request } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { signedInOperator } from "../../support/operators.ts";

/** Pixora, "Get user credits" and "Add credits": the printed body. */
const printed = { amount: 5, description: "Promotional credits" };
const uuid = expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const add = (token: string, json: unknown, key?: string) =>
  ask("/api/v1/users/credits/add", {
    json,
    token,
    ...(key === undefined ? {} : { headers: { "idempotency-key": key } }),
  });
const creditsOf = async (token: string) =>
  (await (await ask("/api/v1/users/credits", { token })).json<{ credits: number }>()).credits;
const onlyOperators = [403, { detail: "Only operators grant credits." }];

describe("POST /api/v1/users/credits/add", () => {
  it("answers the printed body, and the balance is what the ledger says", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    expect(await answerOf(await ask("/api/v1/users/credits", { token }))).toEqual([200, { credits: 10 }]);
    expect(await answerOf(await add(token, printed))).toEqual([
      200,
      { credits: 15, transaction: { id: uuid, ...printed, created_at: time } },
    ]);
    expect(await answerOf(await add(token, { amount: 1 }))).toEqual([
      200,
      { credits: 16, transaction: { id: uuid, amount: 1, created_at: time } },
    ]);
    expect(await creditsOf(token)).toBe(16);
    const { results } = await env.DB.prepare(
      `SELECT kind, amount, balance FROM credit_entries
       WHERE account_id = (SELECT id FROM accounts WHERE uid = ?) ORDER BY balance`,
    )
      .bind(uid)
      .run();
    expect(results).toEqual([
      { kind: "welcome", amount: 10, balance: 10 },
      { kind: "self-grant", amount: 5, balance: 15 },
      { kind: "self-grant", amount: 1, balance: 16 },
    ]);
  });

  it("lets an account in development grant itself 100 a day (UTC), however many ask at once", async () => {
    const clock = stopClock();
    const { accessToken: token } = await signedInAccount();
    const tooMany = [403, { detail: "An account may grant itself 100 credits a day." }];
    expect(await answerOf(await add(token, { amount: 101 }))).toEqual(tooMany);
    const answers = await Promise.all(Array.from({ length: 15 }, () => add(token, { amount: 10 })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(10).fill(200), ...Array(5).fill(403)]);
    expect(await creditsOf(token)).toBe(110);

    const midnight = 86_400_000 - (clock.now() % 86_400_000);
    clock.advance(midnight - 1000);
    const { accessToken: late } = await signedInAccount();
    expect((await add(late, { amount: 100 })).status).toBe(200);
    clock.advance(999);
    expect(await answerOf(await add(late, { amount: 1 }))).toEqual(tooMany);
    clock.advance(1);
    expect((await add(late, { amount: 100 })).status).toBe(200);
  });

  it("lets operators grant to themselves and to anyone, in the audit log", async () => {
    const operator = await signedInOperator();
    const other = await signedInAccount();
    expect(await answerOf(await add(operator.accessToken, { amount: 1_000_000 }))).toMatchObject([
      200,
      { credits: 1_000_010 },
    ]);
    const answer = await add(operator.accessToken, { ...printed, user_id: other.uid.toUpperCase() });
    const body = await answer.json<{ transaction: { id: string } }>();
    expect(body).toEqual({ credits: 15, transaction: { id: uuid, ...printed, created_at: time } });
    expect(await creditsOf(other.accessToken)).toBe(15);
    const logged = await env.DB.prepare("SELECT actor, action, detail FROM audit_log WHERE subject = ?")
      .bind(other.uid)
      .first<{ detail: string }>();
    expect(logged).toMatchObject({ actor: operator.uid, action: "grant-credits" });
    expect(JSON.parse(logged?.detail ?? "")).toEqual({ ...printed, entry: body.transaction.id });
    const nobody = await add(operator.accessToken, { ...printed, user_id: crypto.randomUUID() });
    expect(await answerOf(nobody)).toEqual([404, { detail: "There is no such account." }]);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM audit_log").first()).toEqual({ n: 2 });
  });

  it("is 403 for anybody else: to others, in production, and from another host's page", async () => {
    const [one, other] = [await signedInAccount(), await signedInAccount()];
    expect(await answerOf(await add(one.accessToken, { ...printed, user_id: other.uid }))).toEqual(onlyOperators);
    expect((await add(one.accessToken, { ...printed, user_id: one.uid })).status).toBe(200);
    const asking = async (url: string, variables: Partial<Env>, token = one.accessToken) => {
      const context = createExecutionContext();
      const asked = request(url, { json: printed, token });
      const answer = await worker.fetch(asked as never, { ...env, ...variables }, context);
      await waitOnExecutionContext(context);
      return answerOf(answer);
    };
    const path = "/api/v1/users/credits/add";
    const production = { ENVIRONMENT: "production", PUBLIC_URL: "http://127.0.0.1:8787" };
    expect(await asking(path, production)).toEqual(onlyOperators);
    expect(await asking(`http://reelwright.example${path}`, {})).toEqual(onlyOperators);
    const operator = await signedInOperator();
    expect((await asking(path, production, operator.accessToken))[0]).toBe(200);
    expect(await creditsOf(other.accessToken)).toBe(10);
  });

  it("grants once for one key, whether asked again or all at once, and even where the first answer was lost", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    const first = await add(token, printed, "key-1");
    const body = await first.json();
    const again = await add(token, printed, "key-1");
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await answerOf(again)).toEqual([200, body]);
    expect(await answerOf(await add(token, { ...printed, amount: 6 }, "key-1"))).toEqual([
      409,
      { detail: "This Idempotency-Key was used with a different request before." },
    ]);
    await Promise.all(Array.from({ length: 10 }, () => add(token, printed, "key-2")));
    expect(await creditsOf(token)).toBe(20);

    await env.DB.prepare("UPDATE idempotency_keys SET status = NULL, body = NULL, created_at = 0").run();
    expect(await answerOf(await add(token, printed, "key-1"))).toEqual([200, body]);
    expect(await creditsOf(token)).toBe(20);
    const other = await signedInAccount();
    expect((await add(other.accessToken, printed, "key-1")).status).toBe(200);
    expect(await creditsOf(other.accessToken)).toBe(15);
    expect(uid).not.toBe(other.uid);
  });

  it.each([
    [{}, "amount: is missing"],
    [{ amount: 0 }, "amount: must be 1 or more"],
    [{ amount: -5 }, "amount: must be 1 or more"],
    [{ amount: 1_000_001 }, "amount: must be 1,000,000 or less"],
    [{ amount: 1.5 }, "amount: must be a whole number"],
    [{ amount: "5" }, "amount: must be a whole number"],
    [{ amount: null }, "amount: must be a whole number"],
    [{ amount: 5, description: 7 }, "description: must be text"],
    [{ amount: 5, description: "x".repeat(501) }, "description: is too long"],
    [{ amount: 5, user_id: "1" }, "user_id: must be a user's id"],
    [null, "The body must be an object."],
  ])("answers 422 to %j", async (body, detail) => {
    const { accessToken: token } = await signedInAccount();
    expect(await answerOf(await add(token, body))).toEqual([422, { detail }]);
  });
});

describe("credits", () => {
  const services = createServices(env);
  const spend = (accountUid: string, subject: string, amount = -1) =>
    services.writer.commit(
      services.credits.move({
        id: crypto.randomUUID(),
        accountUid,
        kind: "reserve",
        subject,
        amount,
        description: null,
        at: Date.now(),
      }),
    );

  it("cannot go below zero: of fifty who spend the last one at once, one does", async () => {
    const { id, uid, accessToken: token } = await signedInAccount();
    await spend(uid, "all but one", -9);
    const spent = await Promise.all(Array.from({ length: 50 }, (_, n) => spend(uid, `spend ${n}`)));
    expect(spent.filter(([moved]) => moved !== null)).toEqual([[{ balance: 0 }]]);
    expect(await creditsOf(token)).toBe(0);
    const row = await env.DB.prepare(
      "SELECT sum(amount) AS sum, count(*) AS n FROM credit_entries WHERE account_id = ?",
    )
      .bind(id)
      .first();
    expect(row).toEqual({ sum: 0, n: 3 });
  });

  it("move once for one subject, of fifty at once", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    const moves = await Promise.all(Array.from({ length: 50 }, () => spend(uid, "the same")));
    expect(moves.filter(([moved]) => moved !== null)).toHaveLength(1);
    expect(await creditsOf(token)).toBe(9);
  });

  it("are granted to nobody by whoever is no operator, whatever their order says", async () => {
    const one = await signedInAccount();
    const [account] = await services.reader.together(services.accounts.find(one.uid));
    if (!account) throw new Error("the account is not there");
    const order = { accountUid: one.uid, amount: 1, description: null, idempotencyKey: null, requestId: "" };
    await expect(addCredits(services, account, { ...order, mayGrantItself: false })).rejects.toMatchObject({
      code: "not_permitted",
    });
  });
});
