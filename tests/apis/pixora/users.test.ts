import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signedInAccount } from "../../support/accounts.ts";
import { ask, request } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { askCounting } from "../../support/database-spy.ts";

/** Pixora, "Users": the printed bodies. */
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const printedUpdate = { name: "John Smith", avatar_url: "https://example.com/new-avatar.jpg" };
const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const put = (path: string, json: unknown, token: string) =>
  ask(`/api/v1/users/${path}`, { method: "PUT", json, token });

describe("GET /api/v1/users/me", () => {
  it("answers the printed body, and leaves out what is absent", async () => {
    const { uid, email, accessToken: token } = await signedInAccount();
    const answer = await ask("/api/v1/users/me", { token });
    expect(await answerOf(answer)).toEqual([200, { id: uid, email, name: "", credits: 10, created_at: time }]);

    await env.DB.prepare(
      "UPDATE accounts SET name = 'John Doe', avatar_url = 'https://example.com/avatar.jpg', created_at = 1744970400000 WHERE uid = ?",
    )
      .bind(uid)
      .run();
    expect(await (await ask("/api/v1/users/me/", { token })).text()).toBe(
      JSON.stringify({
        id: uid,
        email,
        name: "John Doe",
        avatar_url: "https://example.com/avatar.jpg",
        credits: 10,
        created_at: "2025-04-18T10:00:00Z",
      }),
    );
  });

  it("joins first and last name where no name was ever set", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    await env.DB.prepare("UPDATE accounts SET first_name = 'John', last_name = 'Doe' WHERE uid = ?").bind(uid).run();
    expect(await (await ask("/api/v1/users/me", { token })).json()).toMatchObject({ name: "John Doe" });
  });

  it("makes one round trip and reads a handful of rows, however much the account owns", async () => {
    const { id, accessToken: token } = await signedInAccount();
    const many = Array.from({ length: 200 }, (_, n) =>
      env.DB.prepare(
        `INSERT INTO credit_entries (id, account_id, kind, subject, amount, balance, created_at)
         VALUES (?1, ?2, 'refund', ?1, 0, 10, 0)`,
      ).bind(`entry ${n}`, id),
    );
    const signIns = Array.from({ length: 200 }, (_, n) =>
      env.DB.prepare(
        `INSERT INTO sign_ins (id, account_id, reference, refresh_hash, rotated_at, created_at, expires_at)
         VALUES (?1, ?2, 'pixora', '', 0, ?3, 9e15)`,
      ).bind(`sign-in ${n}`, id, n),
    );
    await env.DB.batch([...many, ...signIns]);
    for (const path of ["/api/v1/users/me", "/api/v1/users/credits"]) {
      const { answer, use } = await askCounting(request(path, { token }));
      expect(answer.status).toBe(200);
      expect(use.roundTrips).toBe(1);
      expect(use.rowsRead).toBe(4);
      expect(use.rowsWritten).toBe(0);
    }
  });

  it("answers 401 without a token", async () => {
    expect(await answerOf(await ask("/api/v1/users/me"))).toEqual([401, { detail: "A valid access token is needed." }]);
  });
});

describe("PUT /api/v1/users/{user_id}", () => {
  it("answers the printed body", async () => {
    const clock = stopClock();
    const { uid, email, accessToken: token } = await signedInAccount();
    clock.advance(1_800_000);
    const updatedAt = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
    const answer = await put(uid, printedUpdate, token);
    const body = { id: uid, email, ...printedUpdate, credits: 10, created_at: time, updated_at: updatedAt };
    expect(await answerOf(answer)).toEqual([200, body]);
    const { updated_at: _, ...shown } = body;
    expect(await answerOf(await ask("/api/v1/users/me", { token }))).toEqual([200, shown]);
  });

  it("changes what it is given alone, byte for byte, and null clears the avatar", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    await put(uid, printedUpdate, token);
    const name = " Zoe\u0308 \ud83c\udfac ";
    expect(await (await put(uid, { name }, token)).json()).toMatchObject({ ...printedUpdate, name });
    expect(await (await put(uid, {}, token)).json()).toMatchObject({ ...printedUpdate, name });
    const cleared = await (await put(uid.toUpperCase(), { avatar_url: null }, token)).json<object>();
    expect(cleared).toMatchObject({ name });
    expect(cleared).not.toHaveProperty("avatar_url");
    expect(await (await put(uid, { name: "" }, token)).json()).toMatchObject({ name: "" });
  });

  it("takes no power, plan, credits or other address from a body", async () => {
    const { uid, email, accessToken: token } = await signedInAccount();
    const before = await env.DB.prepare("SELECT * FROM accounts WHERE uid = ?").bind(uid).first();
    const answer = await put(
      uid,
      {
        id: "x",
        email: "x@example.com",
        credits: 1e6,
        role: "admin",
        is_operator: true,
        plan: "pro",
        password_hash: "",
      },
      token,
    );
    expect(await answer.json()).toMatchObject({ id: uid, email, credits: 10 });
    const after = await env.DB.prepare("SELECT * FROM accounts WHERE uid = ?").bind(uid).first();
    expect({ ...after, updated_at: 0 }).toEqual({ ...before, updated_at: 0 });
  });

  it("answers 403 to any other id, and changes nothing", async () => {
    const [one, other] = [await signedInAccount(), await signedInAccount()];
    for (const id of [other.uid, crypto.randomUUID(), "me", "1", "credits"]) {
      expect(await answerOf(await put(id, printedUpdate, one.accessToken)), id).toEqual([
        403,
        { detail: "Only your own account can be updated." },
      ]);
    }
    expect(await (await ask("/api/v1/users/me", { token: other.accessToken })).json()).toMatchObject({ name: "" });
  });

  it.each([
    [{ name: null }, "name: must be text"],
    [{ name: "x".repeat(256) }, "name: is too long"],
    [{ avatar_url: "javascript:alert(1)" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: "//example.com/a.jpg" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: "https://" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: "https://example.com/a b.jpg" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: "https://example.com/\n" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: "" }, "avatar_url: must be an http or https URL"],
    [{ avatar_url: 7 }, "avatar_url: must be text"],
    [{ avatar_url: `https://example.com/${"x".repeat(2048)}` }, "avatar_url: is too long"],
    [[], "The body must be an object."],
  ])("answers 422 to %j", async (body, detail) => {
    const { uid, accessToken: token } = await signedInAccount();
    expect(await answerOf(await put(uid, body, token))).toEqual([422, { detail }]);
  });
});

describe("Pixora's other paths", () => {
  it("answer 404 and 405 as Pixora words them", async () => {
    const { uid, accessToken: token } = await signedInAccount();
    for (const path of ["users", "videos/", "videos/1", "scenes", "generation/analyze", "users/credits/nothing"]) {
      expect(await answerOf(await ask(`/api/v1/${path}`, { token })), path).toEqual([
        404,
        { detail: "There is nothing here." },
      ]);
    }
    const other = await ask(`/api/v1/users/${uid}`, { token });
    expect(other.headers.get("allow")).toBe("PUT, OPTIONS");
    expect(await answerOf(other)).toEqual([405, { detail: "This path answers PUT, OPTIONS." }]);
  });
});
