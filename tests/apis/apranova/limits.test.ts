import { describe, expect, it } from "vitest";
import { signedInAccount } from "../../support/accounts.ts";
import { type Ask, ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** ApraNova, "Rate Limiting" and decisions.md section 5. */

async function statuses(times: number, path: string, options: Ask): Promise<number[]> {
  const all = [];
  for (let n = 0; n < times; n++) {
    const answer = await ask(path, options);
    await answer.body?.cancel();
    all.push(answer.status);
  }
  return all;
}

describe("anonymous: 100 an hour for a client address", () => {
  it("admits a hundred, whatever they ask and with or without a bad token, and a hundred more an hour later", async () => {
    const clock = stopClock();
    const client = newClient();
    for (let hour = 0; hour < 2; hour++) {
      const first = await ask("/api/users/check-email/", { json: {}, client });
      expect(first.headers.get("ratelimit-policy")).toBe('"apranova-anonymous";q=100;w=3600');
      expect(first.headers.get("ratelimit")).toBe('"apranova-anonymous";r=99;t=3600');
      expect(await statuses(49, "/api/users/login/", { json: {}, client })).toEqual(Array(49).fill(400));
      expect(await statuses(25, "/api/users/profile/", { client })).toEqual(Array(25).fill(401));
      expect(await statuses(25, "/api/users/profile/", { client, token: "bad" })).toEqual(Array(25).fill(401));

      clock.advance(1_800_000);
      const refused = await ask("/api/auth/registration/", { json: {}, client });
      expect(refused.status).toBe(429);
      expect(refused.headers.get("retry-after")).toBe("1800");
      expect(await refused.json()).toEqual({
        error: "Rate limit exceeded",
        message: "Too many requests. Try again in 1800 s.",
        details: "The Retry-After header says when to try again, in seconds.",
      });
      expect((await ask("/api/auth/google/", { json: {}, client })).status).toBe(429);
      expect((await ask("/api/users/check-email/", { json: {}, client: newClient() })).status).toBe(400);
      clock.advance(1_800_000);
    }
  });
});

describe("signed in: 1000 an hour for an account", () => {
  it("admits a thousand, from wherever, and counts no refresh", async () => {
    const clock = stopClock();
    const { accessToken: token, refreshToken } = await signedInAccount();
    const first = await ask("/api/users/profile/", { token });
    expect(first.headers.get("ratelimit")).toBe('"apranova-signed-in";r=999;t=3600');
    const refreshed = await ask("/api/auth/token/refresh/", { json: { refresh: refreshToken } });
    expect(refreshed.headers.get("ratelimit")).toBe('"token-refresh";r=59;t=60');
    for (let tens = 0; tens < 99; tens++) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask("/api/users/profile/", { token })));
      expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
    }
    expect(await statuses(9, "/api/users/update-role/", { token, json: {} })).toEqual(Array(9).fill(400));
    expect((await ask("/api/users/profile/", { token, client: newClient() })).status).toBe(429);
    clock.advance(1_800_000);
    const { refresh } = await refreshed.json<{ refresh: string }>();
    const later = await ask("/api/auth/token/refresh/", { json: { refresh } });
    const { access } = await later.json<{ access: string }>();
    expect((await ask("/api/users/profile/", { token: access })).status, "another token, the same account").toBe(429);
    clock.advance(1_800_000);
    expect((await ask("/api/users/profile/", { token: access })).status).toBe(200);
  });
});
