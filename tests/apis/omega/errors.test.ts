import { describe, expect, it } from "vitest";
import { ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

const post = (path: string, json: unknown) => ask(path, { json, client: newClient() });

describe("Omega's errors", () => {
  it("have its shape for everything", async () => {
    const shaped = async (answer: Response) => {
      expect(await answer.json()).toEqual({
        error: expect.any(String),
        message: expect.any(String),
        details: expect.any(String),
      });
      return answer.status;
    };
    expect(await shaped(await ask("/api/auth/profile/"))).toBe(401);
    expect(await shaped(await ask("/api/auth/profile/", { token: "not a token" }))).toBe(401);
    expect(await shaped(await ask("/api/auth/login/", { method: "DELETE" }))).toBe(405);
    expect(await shaped(await ask("/api/auth/waiting-list/", { form: { email: "user@example.com" } }))).toBe(415);
    expect(await shaped(await post("/api/auth/login/", { email: "x".repeat(300_000) }))).toBe(413);
    expect(await shaped(await post("/api/auth/login/", ["user@example.com"]))).toBe(400);
    const headers = { "content-type": "application/json" };
    expect(await shaped(await ask("/api/auth/register/", { body: "{", headers, client: newClient() }))).toBe(400);
    expect(await shaped(await ask("/api/scripts/nowhere/at/all"))).toBe(404);
  });

  it.each([
    [["/api/auth/register/", "/api/auth/login/", "/api/auth/verify-email/"], 10],
    [["/api/auth/waiting-list/"], 30],
  ])("limit %j together to %i a minute", async (paths, limit) => {
    const clock = stopClock();
    const client = newClient();
    let turn = 0;
    const next = () => ask(paths[turn++ % paths.length] ?? "", { json: {}, client });
    const attempt = async () => (await next()).status;
    for (let time = 1; time <= limit; time++) expect(await attempt()).toBe(400);
    const refused = await next();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await refused.json()).toEqual({
      error: "Too many requests",
      message: "Too many requests. Try again in 60 s.",
      details: "Retry after 60 seconds.",
    });
    clock.advance(60_000);
    expect(await attempt()).toBe(400);
  });
});
