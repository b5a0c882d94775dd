import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { createServices } from "../../../workers/services.ts";
import { startSignIn } from "../../../src/domain/accounts/start-sign-in.ts";
import { type RegisteredAccount, registered, signedInAgain } from "../../support/registered.ts";

const services = createServices(env);

interface Listed {
  sign_ins: { id: string; reference: string; current: boolean; created_at: string }[];
  next_cursor: string | null;
}
const list = (me: RegisteredAccount, query = "") => ask(`/api/platform/sign-ins${query}`, { token: me.accessToken });
const listed = async (me: RegisteredAccount, query = "") => (await list(me, query)).json<Listed>();
const end = (me: RegisteredAccount, id = "") =>
  ask(`/api/platform/sign-ins${id === "" ? "" : `/${id}`}`, { method: "DELETE", token: me.accessToken });
const status = async ({ accessToken }: { accessToken: string }) =>
  (await ask("/api/platform/account", { token: accessToken })).status;
const refreshStatus = async ({ refreshToken }: RegisteredAccount) =>
  (await ask("/api/auth/refresh", { form: { refresh_token: refreshToken } })).status;

describe("/api/platform/sign-ins", () => {
  it("lists those that are live, newest first, and says which is the caller's", async () => {
    const clock = stopClock();
    const me = await registered();
    const at = clock.now();
    clock.advance(1000);
    const other = await signedInAgain(me);
    await registered();
    const answer = await list(me);
    expect(answer.status).toBe(200);
    const iso = (time: number) => new Date(time).toISOString();
    const days = 30 * 24 * 3600 * 1000;
    expect(await answer.json()).toEqual({
      sign_ins: [
        {
          id: expect.any(String),
          reference: "cosmiv",
          current: false,
          created_at: iso(at + 1000),
          refreshed_at: iso(at + 1000),
          expires_at: iso(at + 1000 + days),
        },
        {
          id: expect.any(String),
          reference: "cosmiv",
          current: true,
          created_at: iso(at),
          refreshed_at: iso(at),
          expires_at: iso(at + days),
        },
      ],
      next_cursor: null,
    });
    expect((await listed(other)).sign_ins.map(({ current }) => current)).toEqual([true, false]);
    expect(JSON.stringify(await listed(me))).not.toContain("hash");
  });

  it("ends one at once, with all its tokens; the caller's own, too", async () => {
    const me = await registered();
    const other = await signedInAgain(me);
    const [theirs, own] = (await listed(me)).sign_ins;
    const ended = await end(me, theirs?.id);
    expect([ended.status, await ended.text()]).toEqual([204, ""]);
    expect([await status(other), await refreshStatus(other), await status(me)]).toEqual([401, 401, 200]);
    expect((await listed(me)).sign_ins.map(({ id }) => id)).toEqual([own?.id]);
    expect((await end(me, theirs?.id)).status, "it has ended").toBe(404);
    expect((await end(me, own?.id)).status).toBe(204);
    expect([await status(me), await refreshStatus(me)]).toEqual([401, 401]);
  });

  it("ends nobody else's", async () => {
    const [me, victim] = [await registered(), await registered()];
    const [theirs] = (await listed(victim)).sign_ins;
    for (const id of [theirs?.id ?? "", crypto.randomUUID(), "x"]) {
      const answer = await end(me, id);
      expect([answer.status, await answer.json()]).toEqual([
        404,
        { detail: "There is no such sign-in.", code: "not_found" },
      ]);
    }
    expect(await status(victim)).toBe(200);
  });

  it("ends all but the caller's", async () => {
    const [me, stranger] = [await registered(), await registered()];
    const others = [await signedInAgain(me), await signedInAgain(me)];
    expect((await end(me)).status).toBe(204);
    expect((await end(me)).status, "again").toBe(204);
    expect(await Promise.all([...others, me, stranger].map(status))).toEqual([401, 401, 200, 200]);
    expect((await listed(me)).sign_ins.map(({ current }) => current)).toEqual([true]);
  });

  it("lists in pages, however many have ended", async () => {
    const me = await registered();
    for (let n = 0; n < 6; n++) {
      const { write, tokens } = await startSignIn(services, me.uid, "omega");
      await services.writer.commit(write);
      const claims = await services.tokens.verifyAccess(tokens.accessToken, Date.now());
      if (n % 2 === 0) await services.writer.commit(services.signIns.end(claims?.signInId ?? "", Date.now()));
    }
    const all = (await listed(me)).sign_ins.map(({ id }) => id);
    expect(all).toHaveLength(4);
    const first = await listed(me, "?limit=3");
    const second = await listed(me, `?limit=3&cursor=${first.next_cursor}`);
    expect([...first.sign_ins, ...second.sign_ins].map(({ id }) => id)).toEqual(all);
    expect(second.next_cursor).toBeNull();
    expect((await list(me, "?cursor=nonsense")).status).toBe(400);
    expect((await list(me, "?limit=0")).status).toBe(400);
  });
});
