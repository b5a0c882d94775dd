import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { startSignIn } from "../../../src/domain/accounts/start-sign-in.ts";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount } from "../../support/accounts.ts";
import { type Ask, ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** Pixora, "Rate Limiting", Film, "Rate Limiting", and decisions.md section 5. */

async function statuses(times: number, path: string, options: Ask): Promise<number[]> {
  const all = [];
  for (let n = 0; n < times; n++) {
    const answer = await ask(path, options);
    await answer.body?.cancel();
    all.push(answer.status);
  }
  return all;
}
const times = (count: number, status: number) => Array<number>(count).fill(status);

describe("/api/v1/auth: Pixora's 10 a minute, and Film's 100 a minute and 1000 an hour", () => {
  it("admits ten of a client, whatever they ask, and ten more a minute later", async () => {
    const clock = stopClock();
    const client = newClient();
    for (let minute = 0; minute < 3; minute++) {
      const first = await ask("/api/v1/auth/login", { json: {}, client });
      expect(first.status).toBe(422);
      expect(first.headers.get("ratelimit-policy")).toBe(
        '"pixora-authentication";q=10;w=60, "film-minute";q=100;w=60, "film-hour";q=1000;w=3600',
      );
      const remainingOfHour = 999 - 10 * minute;
      expect(first.headers.get("ratelimit")).toBe(
        `"pixora-authentication";r=9;t=60, "film-minute";r=99;t=60, "film-hour";r=${remainingOfHour};t=${3600 - 60 * minute}`,
      );
      expect(await statuses(3, "/api/v1/auth/register", { json: {}, client })).toEqual(times(3, 422));
      expect(await statuses(2, "/api/v1/auth/register", { json: { username: null }, client })).toEqual(times(2, 400));
      expect(await statuses(2, "/api/v1/auth/reset-password", { json: {}, client })).toEqual(times(2, 422));
      expect(await statuses(1, "/api/v1/auth/exchange-token", { json: {}, client })).toEqual([422]);
      const recovery = { json: {}, client, token: `recover_${"A".repeat(43)}` };
      expect(await statuses(1, "/api/v1/auth/change-password", recovery)).toEqual([401]);

      clock.advance(30_000);
      const refused = await ask("/api/v1/auth/register", { json: { username: "johndoe" }, client });
      expect(refused.status).toBe(429);
      expect(await refused.json()).toEqual({ detail: "Too many requests. Try again in 30 s." });
      expect(refused.headers.get("retry-after")).toBe("30");
      clock.advance(29_999);
      expect(await statuses(1, "/api/v1/auth/login", { json: {}, client })).toEqual([429]);
      expect(await statuses(1, "/api/v1/auth/login", { json: {}, client: newClient() })).toEqual([422]);
      clock.advance(1);
    }
  });

  it("counts Film's thousand an hour, of which refused ones are none", async () => {
    const clock = stopClock();
    const client = newClient();
    const options = { json: {}, client };
    for (let minute = 0; minute < 50; minute++) {
      expect(await statuses(10, "/api/v1/auth/login", options)).toEqual(times(10, 422));
      expect(await statuses(1, "/api/v1/auth/login", options)).toEqual([429]);
      clock.advance(60_000);
    }
    // 500 so far, ten minutes before the hour ends; the other 500 by what counts under no other policy of ten a minute
    // cannot be asked for in ten minutes, so the hour is seen in its standing.
    const last = await ask("/api/v1/auth/login", options);
    expect(last.headers.get("ratelimit")).toContain('"film-hour";r=499;t=600');
    clock.advance(600_000);
    const next = await ask("/api/v1/auth/login", options);
    expect(next.headers.get("ratelimit")).toContain('"film-hour";r=999;t=3600');
  });

  it("counts whoever is signed in by their account, not their address", async () => {
    stopClock();
    const { accessToken: token } = await signedInAccount();
    const path = "/api/v1/auth/change-password";
    for (let n = 0; n < 10; n++) {
      expect(await statuses(1, path, { json: {}, token, client: newClient() })).toEqual([422]);
    }
    expect(await statuses(1, path, { json: {}, token, client: newClient() })).toEqual([429]);
    expect(await statuses(1, "/api/v1/auth/logout", { method: "POST", token })).toEqual([429]);
    const other = await signedInAccount();
    expect(await statuses(1, "/api/v1/auth/logout", { method: "POST", token: other.accessToken })).toEqual([200]);
  });

  it("counts a token refresh for its sign-in alone: 60 a minute", async () => {
    const clock = stopClock();
    const { refreshToken } = await signedInAccount();
    const client = newClient();
    const options = { json: { refresh_token: refreshToken }, client };
    expect(await statuses(60, "/api/v1/auth/refresh", options)).toEqual(times(60, 200));
    const refused = await ask("/api/v1/auth/refresh", options);
    expect([refused.status, await refused.json()]).toEqual([429, { detail: "Too many requests. Try again in 60 s." }]);
    expect(await statuses(10, "/api/v1/auth/login", { json: {}, client })).toEqual(times(10, 422));
    clock.advance(60_000);
    const { refreshToken: other } = await signedInAccount();
    expect(await statuses(1, "/api/v1/auth/refresh", { json: { refresh_token: other }, client })).toEqual([200]);
  });
});

describe("/api/v1/users: Pixora's 60 a minute, for an account", () => {
  it("counts a token of a sign-in that ended for whoever sends it", async () => {
    stopClock();
    const { uid, accessToken: token } = await signedInAccount();
    const services = createServices(env);
    const again = await startSignIn(services, uid, "pixora");
    await services.writer.commit(again.write);
    expect(await statuses(1, "/api/v1/auth/logout", { method: "POST", token })).toEqual([200]);
    const thief = { token, client: newClient() };
    expect(await statuses(61, "/api/v1/users/me", thief)).toEqual([...times(60, 401), 429]);
    const owner = await ask("/api/v1/users/me", { token: again.tokens.accessToken });
    expect([owner.status, owner.headers.get("ratelimit")]).toEqual([200, '"pixora-users";r=59;t=60']);
  });

  it("admits sixty, and sixty more a minute later, however many ask at once", async () => {
    const clock = stopClock();
    const { uid, accessToken: token } = await signedInAccount();
    for (let minute = 0; minute < 2; minute++) {
      const answers = await Promise.all(
        Array.from({ length: 70 }, (_, n) =>
          n % 2 === 0
            ? ask("/api/v1/users/me", { token })
            : ask(`/api/v1/users/${uid}`, { method: "PUT", json: {}, token }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...times(60, 200), ...times(10, 429)]);
      const refused = await ask("/api/v1/users/credits", { token });
      expect(refused.headers.get("ratelimit-policy")).toBe('"pixora-users";q=60;w=60');
      expect(await refused.json()).toEqual({ detail: "Too many requests. Try again in 60 s." });
      clock.advance(60_000);
    }
  });

  it("counts a client address where nobody is signed in", async () => {
    stopClock();
    const client = newClient();
    expect(await statuses(60, "/api/v1/users/me", { client })).toEqual(times(60, 401));
    expect(await statuses(1, "/api/v1/users/me", { client, token: "x" })).toEqual([429]);
    expect(await statuses(1, "/api/v1/users/me", { client: newClient() })).toEqual([401]);
  });
});
