import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signedInAccount } from "../../support/accounts.ts";
import { type Ask, ask, newClient } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";

/** Cosmiv, "Rate Limiting" and decisions.md section 5. */

async function statuses(times: number, path: string, options: Ask): Promise<number[]> {
  const all = [];
  for (let n = 0; n < times; n++) {
    const answer = await ask(path, options);
    await answer.body?.cancel();
    all.push(answer.status);
  }
  return all;
}

function shown(answer: Response): (string | null)[] {
  return ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"].map((name) => answer.headers.get(name));
}

const refusal = (seconds: number) => ({
  success: false,
  error: {
    code: "RATE_LIMIT_EXCEEDED",
    message: `Too many requests. Try again in ${seconds} s.`,
    data: { retry_after: seconds },
  },
});

describe("authentication: 10 a minute for a client address", () => {
  it("admits ten, whatever they ask and wherever, and ten more a minute later", async () => {
    const clock = stopClock();
    const client = newClient();
    for (let minute = 0; minute < 2; minute++) {
      const reset = String(Math.ceil((clock.now() + 60_000) / 1000));
      const first = await ask("/api/auth/login", { json: {}, client });
      expect(shown(first)).toEqual(["10", "9", reset]);
      expect(await statuses(4, "/api/auth/login", { json: {}, client })).toEqual(Array(4).fill(400));
      expect(await statuses(5, "/api/auth/register", { json: {}, client })).toEqual(Array(5).fill(400));

      clock.advance(30_000);
      const refused = await ask("/api/auth/register", { json: {}, client });
      expect(refused.status).toBe(429);
      expect(await refused.json()).toEqual(refusal(30));
      expect(shown(refused)).toEqual(["10", "0", reset]);
      expect(refused.headers.get("retry-after")).toBe("30");
      expect(refused.headers.get("ratelimit-policy")).toBe('"cosmiv-authentication";q=10;w=60');
      expect(refused.headers.get("ratelimit")).toBe('"cosmiv-authentication";r=0;t=30');

      clock.advance(29_999);
      expect((await ask("/api/auth/login", { json: {}, client })).status).toBe(429);
      clock.advance(1);
    }
    expect((await ask("/api/auth/login", { json: {}, client: newClient() })).status).toBe(400);
  });

  it("hashes no password for a refused request", async () => {
    stopClock();
    const client = newClient();
    await statuses(10, "/api/auth/register", { json: {}, client });
    const email = `${crypto.randomUUID()}@example.com`;
    const body = { email, password: "SecurePassword123!" };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask("/api/auth/register", { json: body, client })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([429]));
    expect(await env.DB.prepare("SELECT 1 FROM accounts WHERE email_key = ?").bind(email).first()).toBeNull();
  });

  it("counts every client of one /64 together", async () => {
    stopClock();
    await statuses(10, "/api/auth/login", { json: {}, client: "2001:db8:5:6:aaaa::1" });
    const status = async (client: string) => (await ask("/api/auth/login", { json: {}, client })).status;
    expect(await status("2001:db8:5:6:bbbb::2")).toBe(429);
    expect(await status("2001:db8:5:7::1")).toBe(400);
  });

  it("counts clients that only say who they are as one", async () => {
    stopClock();
    for (let n = 0; n < 10; n++) {
      await ask("/api/auth/login", { json: {}, headers: { "cf-connecting-ip": `192.0.2.${n}` } });
    }
    const answer = await ask("/api/auth/login", {
      json: {},
      headers: { "cf-connecting-ip": "192.0.2.99", "x-forwarded-for": "192.0.2.98", "x-proxy-secret": "guessed" },
    });
    expect(answer.status).toBe(429);
  });
});

describe("uploads: 5 a minute for an account", () => {
  it("admits five, and five more a minute later, beside everything else", async () => {
    const clock = stopClock();
    const { accessToken: token } = await signedInAccount();
    for (let minute = 0; minute < 2; minute++) {
      const first = await ask("/api/v2/jobs", { method: "POST", token });
      expect(first.status).toBe(400);
      expect(shown(first)).toEqual(["5", "4", String(Math.ceil((clock.now() + 60_000) / 1000))]);
      expect(await statuses(5, "/api/v2/jobs", { method: "POST", token })).toEqual([400, 400, 400, 400, 429]);
      const general = await ask("/api/v2/jobs", { token });
      expect([general.status, ...shown(general).slice(0, 2)]).toEqual([200, "100", "99"]);
      clock.advance(60_000);
    }
  });
});

describe("everything else: 100 a minute for an account", () => {
  it("admits a hundred, and a hundred more a minute later, however many ask at once", async () => {
    const clock = stopClock();
    const { accessToken: token } = await signedInAccount();
    for (let minute = 0; minute < 2; minute++) {
      const answers = await Promise.all(Array.from({ length: 120 }, () => ask("/api/v2/jobs", { token })));
      const admitted = answers.filter((answer) => answer.status === 200);
      expect(admitted).toHaveLength(100);
      expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20);
      const remaining = admitted.map((answer) => Number(answer.headers.get("x-ratelimit-remaining")));
      expect(remaining.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n));
      clock.advance(60_000);
    }
  });

  it("counts each account for itself", async () => {
    stopClock();
    const [one, other] = [await signedInAccount(), await signedInAccount()];
    await statuses(101, "/api/v2/jobs", { token: one.accessToken });
    expect((await ask("/api/v2/jobs", { token: other.accessToken })).status).toBe(200);
  });
});

describe("token refresh: 60 a minute for a sign-in, and under no other policy", () => {
  it("admits sixty, and more a minute later", async () => {
    const clock = stopClock();
    const { refreshToken } = await signedInAccount();
    const options = { form: { refresh_token: refreshToken }, client: newClient() };
    const first = await ask("/api/auth/refresh", options);
    const reset = String(Math.ceil((clock.now() + 60_000) / 1000));
    expect([first.status, ...shown(first)]).toEqual([200, "60", "59", reset]);
    expect(new Set(await statuses(59, "/api/auth/refresh", options))).toEqual(new Set([200]));
    const refused = await ask("/api/auth/refresh", options);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual(refusal(60));
    clock.advance(60_000);
    expect((await ask("/api/auth/refresh", options)).status, "used up long ago").toBe(401);
  });
});

describe("failed sign-ins: 300 an hour", () => {
  const failed = { name: "failed-sign-ins", limit: 300, windowSeconds: 3600 };
  const fail = async (subject: string, times: number) => {
    const object = env.LIMITS.get(env.LIMITS.idFromName(subject)) as unknown as {
      count(policies: (typeof failed)[]): Promise<unknown>;
    };
    for (let n = 0; n < times; n++) await object.count([failed]);
  };
  const attempt = async (email: string, client = newClient(), password = "SecurePassword123!") => {
    const answer = await ask("/api/auth/login", { json: { email, password }, client });
    await answer.body?.cancel();
    return answer;
  };

  it("are counted for an identifier in all its spellings, whether it exists or not, and end within the hour", async () => {
    const clock = stopClock();
    for (const exists of [true, false]) {
      const email = `${crypto.randomUUID()}@example.com`;
      if (exists) {
        await ask("/api/auth/register", { json: { email, password: "SecurePassword123!" }, client: newClient() });
      }
      await fail(`identifier:${email}`, 299);
      expect((await attempt(email, newClient(), "wrong password")).status).toBe(401);
      const refused = await attempt(email.toUpperCase());
      expect(refused.status).toBe(429);
      expect(refused.headers.get("retry-after")).toBe("3600");
      expect(shown(refused).slice(0, 2)).toEqual(["300", "0"]);
      clock.advance(3_600_000);
      expect((await attempt(email)).status).toBe(exists ? 200 : 401);
    }
  });

  it("are counted for a client address, whomever it tries", async () => {
    stopClock();
    const client = newClient();
    await fail(`address:${client}`, 300);
    expect((await attempt("anybody@example.com", client)).status).toBe(429);
    expect((await attempt("anybody@example.com")).status).toBe(401);
  });

  it("do not count those that succeed", async () => {
    stopClock();
    const email = `${crypto.randomUUID()}@example.com`;
    await ask("/api/auth/register", { json: { email, password: "SecurePassword123!" }, client: newClient() });
    await fail(`identifier:${email}`, 299);
    expect((await attempt(email)).status).toBe(200);
    expect((await attempt(email)).status).toBe(200);
    expect((await attempt(email, newClient(), "wrong password")).status).toBe(401);
    expect((await attempt(email)).status).toBe(429);
  });
});

describe("what counts under no policy", () => {
  it("is answered however often it is asked", async () => {
    const client = newClient();
    for (const [path, status] of [
      ["/nowhere", 404],
      ["/api/v2/nowhere", 404],
      ["/.well-known/jwks.json", 200],
    ] as const) {
      expect(new Set(await statuses(110, path, { client }))).toEqual(new Set([status]));
    }
  });
});
