import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { createServices } from "../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../support/accounts.ts";
import { newClient, request } from "../support/api.ts";
import { stopClock } from "../support/clock.ts";
import { askProbe, logged, thingsMade } from "../support/probe.ts";

beforeEach(() => {
  logged.length = 0;
});

describe("every answer", () => {
  it("carries the client's own request id where it is well formed, else a new one", async () => {
    const id = async (given?: string) => {
      const headers = given === undefined ? {} : { "x-request-id": given };
      return (await askProbe(request("/probe/open", { headers, client: newClient() }))).headers.get("x-request-id");
    };
    expect(await id("req_12.ab-CD:9")).toBe("req_12.ab-CD:9");
    const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
    for (const bad of [undefined, "", "a b", "x".repeat(129), "<script>", "\u00e9"])
      expect(await id(bad)).toMatch(uuid);
  });

  it("has it on errors, on what nobody serves, and on answers that came from elsewhere", async () => {
    for (const path of ["/probe/broken", "/nowhere", "/probe/elsewhere", "/probe/me"]) {
      const answer = await askProbe(request(path, { headers: { "x-request-id": "mine" }, client: newClient() }));
      expect(answer.headers.get("x-request-id"), path).toBe("mine");
      expect(answer.headers.get("access-control-allow-origin"), path).toBe("*");
      expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
      await answer.body?.cancel();
    }
  });

  it("keeps an object's WebSocket, and puts its headers on that answer too", async () => {
    const answer = await askProbe(
      request("/probe/socket", { headers: { upgrade: "websocket", "x-request-id": "mine" } }),
    );
    expect([answer.status, answer.headers.get("x-request-id")]).toEqual([101, "mine"]);
    answer.webSocket?.accept();
    answer.webSocket?.close();
    expect(answer.webSocket).not.toBeNull();
  });

  it("leaves one line in the log, without the query", async () => {
    const { uid, accessToken } = await signedInAccount();
    await askProbe(
      request("/probe/me?sig=secret&token=secret", { token: accessToken, headers: { "x-request-id": "mine" } }),
    );
    expect(logged).toEqual([
      {
        level: "info",
        event: "request",
        requestId: "mine",
        method: "GET",
        path: "/probe/me",
        status: 200,
        ms: expect.any(Number),
        account: uid,
      },
    ]);
  });

  it("lets any origin read it, without credentials", async () => {
    const answer = await askProbe(
      request("/probe/open", { client: newClient(), headers: { origin: "https://a.example" } }),
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    const exposed = answer.headers.get("access-control-expose-headers")?.split(", ") ?? [];
    for (const name of ["X-Request-ID", "X-RateLimit-Limit", "RateLimit", "Retry-After", "Link"]) {
      expect(exposed).toContain(name);
    }
  });
});

describe("OPTIONS", () => {
  it("is answered before authentication and limits", async () => {
    for (let n = 0; n < 10; n++) {
      const answer = await askProbe(
        request("/probe/me", {
          method: "OPTIONS",
          headers: {
            origin: "https://a.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "authorization,idempotency-key",
          },
        }),
      );
      expect(answer.status).toBe(204);
      expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,idempotency-key");
      expect(answer.headers.get("access-control-allow-methods")).toContain("DELETE");
      expect(answer.headers.get("x-request-id")).not.toBeNull();
      expect(answer.headers.get("ratelimit")).toBeNull();
    }
  });

  it("says what a path answers where no browser asks", async () => {
    const answer = await askProbe(request("/probe/open", { method: "OPTIONS" }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([204, "PUT, GET, HEAD, OPTIONS"]);
  });
});

describe("paths", () => {
  it("answer with and without a trailing slash, without a redirect", async () => {
    for (const path of ["/probe/open", "/probe/open/"]) {
      expect((await askProbe(request(path, { client: newClient() }))).status).toBe(200);
    }
    expect((await askProbe(request("/probe/open//", { client: newClient() }))).status).toBe(404);
  });

  it("that nobody serves are 404 in their owner's shape", async () => {
    const owned = await askProbe(request("/probe/nothing"));
    expect([owned.status, await owned.json()]).toEqual([404, { detail: "There is nothing here.", code: "not_found" }]);
    const nobodys = await askProbe(request("/nowhere"));
    expect([nobodys.status, await nobodys.json()]).toEqual([404, { detail: "There is nothing here." }]);
  });

  it("that are served by another method are 405 and say which", async () => {
    for (const method of ["DELETE", "POST", "PATCH"]) {
      const answer = await askProbe(request("/probe/open/", { method, ...(method === "POST" ? { json: {} } : {}) }));
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("PUT, GET, HEAD, OPTIONS");
      expect(await answer.json()).toEqual({
        detail: "This path answers PUT, GET, HEAD, OPTIONS.",
        code: "method_not_allowed",
      });
    }
  });

  it("answer HEAD as GET, without a body", async () => {
    const answer = await askProbe(request("/probe/open", { method: "HEAD", client: newClient() }));
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });

  it("with odd characters are paths like others", async () => {
    for (const path of [
      "/probe/%00",
      "/probe/%zz",
      "/probe/..%2f..%2fetc",
      "/%",
      "//probe/open",
      "/probe/\u00e9",
      "/probe/x?%=%&=&%00",
    ]) {
      expect((await askProbe(request(path))).status, path).toBe(404);
    }
  });
});

describe("an error that nobody threw on purpose", () => {
  it("is logged with its cause and answered with a fixed message", async () => {
    const answer = await askProbe(request("/probe/broken", { headers: { "x-request-id": "mine" } }));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ detail: "Something went wrong on our side.", code: "internal" });
    const failure = logged.find((line) => line.level === "error");
    expect(failure).toMatchObject({ requestId: "mine", path: "/probe/broken", cause: new Error("the secret cause") });
  });
});

describe("a Worker without its secrets", () => {
  it.each([
    { TOKEN_KEYS: "" },
    { TOKEN_KEYS: "{}" },
    { TOKEN_KEYS: '{"keys":[]}' },
    { SIGNING_SECRET: "" },
    { SIGNING_SECRET: "short" },
    { ENVIRONMENT: "", PUBLIC_URL: "" },
  ] as Partial<Env>[])("answers 503 to everything: %j", async (variables) => {
    for (const path of ["/probe/open", "/probe/me", "/nowhere"]) {
      const answer = await askProbe(request(path), variables);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ detail: "This server is not configured yet." });
    }
    expect(JSON.stringify(logged)).toContain("missing or malformed: ");
  });

  it("serves in production with them", async () => {
    const variables = { ENVIRONMENT: "", PUBLIC_URL: "https://api.example.com" };
    expect((await askProbe(request("/probe/open", { client: newClient() }), variables)).status).toBe(200);
  });
});

describe("JSON bodies", () => {
  const sent = async (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) => {
    const { accessToken } = await signedInAccount();
    const answer = await askProbe(request("/probe/things", { body, headers, token: accessToken }));
    return [answer.status, (await answer.json<{ detail: string }>()).detail] as const;
  };

  it.each([
    ["{", "The body is not valid JSON."],
    ["", "The body is not valid JSON."],
    ['{"name":"x"} {}', "The body is not valid JSON."],
    [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), "The body is not UTF-8."],
    ["[".repeat(100_000), "The body is nested too deeply."],
    [`{"name":${"[".repeat(200)}${"]".repeat(200)}}`, "The body is nested too deeply."],
  ])("that are none are refused: %#", async (body, detail) => {
    expect(await sent(body)).toEqual([400, detail]);
  });

  it.each(["null", "[]", "7", '"text"', "true", '{"name":null}', '{"__proto__":{"name":"x"}}', '{"name":{"a":1}}'])(
    "of another shape are refused: %s",
    async (body) => expect((await sent(body))[0]).toBe(400),
  );

  it("may hold brackets in their texts, and say that they are UTF-8", async () => {
    const name = '[{"'.repeat(1_000);
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await sent(JSON.stringify({ name }), headers))[0]).toBe(201);
    expect((await sent(JSON.stringify({ name }), { "content-type": "application/vnd.api+json" }))[0]).toBe(201);
  });

  it("of another content type are refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json"]) {
      expect(await sent('{"name":"x"}', { "content-type": type })).toEqual([
        415,
        "The body must be sent as application/json.",
      ]);
    }
  });

  it("that are too large are refused, whether they say so or not", async () => {
    const large = JSON.stringify({ name: "x".repeat(300_000) });
    const tooLarge = [413, "The body is larger than 262144 bytes."];
    expect(await sent(large)).toEqual(tooLarge);
    const unannounced = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    expect(await sent(unannounced)).toEqual(tooLarge);
  });
});

describe("form bodies", () => {
  it("are read as forms are written, and the last of a repeated field counts", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await askProbe(request("/probe/form", { body: "a=1+%26+2&b=x&b=y&=&c", headers }));
    expect(await answer.json()).toEqual({ a: "1 & 2", b: "y", "": "", c: "" });
  });
});

describe("Idempotency-Key", () => {
  const claimsOf = async ({ accessToken, uid }: TestAccount) => {
    const claims = await createServices(env).tokens.verifyAccess(accessToken, 0);
    return { accountUid: uid, signInId: claims?.signInId ?? "" };
  };
  const post = (token: string, key: string, body: unknown = { name: "x" }, path = "/probe/things") =>
    askProbe(request(path, { json: body, token, headers: { "idempotency-key": key } }));

  it("gives the first answer again, and does the work once", async () => {
    const { accessToken } = await signedInAccount();
    const before = thingsMade();
    const first = await post(accessToken, "a");
    const again = await post(accessToken, "a", { name: "x" }, "/probe/things/");
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.text()).toBe(await first.text());
    expect(thingsMade()).toBe(before + 1);
  });

  it("is each account's own", async () => {
    const [one, other] = [await signedInAccount(), await signedInAccount()];
    const before = thingsMade();
    await post(one.accessToken, "a");
    await post(other.accessToken, "a");
    expect(thingsMade()).toBe(before + 2);
  });

  it("refuses another body", async () => {
    const { accessToken } = await signedInAccount();
    await post(accessToken, "a");
    const answer = await post(accessToken, "a", { name: "y" });
    expect([answer.status, await answer.json()]).toEqual([
      409,
      { detail: "This Idempotency-Key was used with a different request before.", code: "idempotency_mismatch" },
    ]);
  });

  it("lets one of many at once through", async () => {
    const { accessToken } = await signedInAccount();
    const before = thingsMade();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(accessToken, "a")));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.find((answer) => answer.status === 409)?.headers.get("retry-after")).toBe("1");
    expect(thingsMade()).toBe(before + 1);
  });

  it("is taken over from a request that died, after a minute", async () => {
    const clock = stopClock();
    const { id, accessToken } = await signedInAccount();
    await post(accessToken, "b");
    // As a process leaves it that was killed before it answered.
    await env.DB.prepare("UPDATE idempotency_keys SET status = NULL, body = NULL WHERE account_id = ?").bind(id).run();
    clock.advance(59_999);
    expect((await post(accessToken, "b")).status).toBe(409);
    clock.advance(1);
    expect((await post(accessToken, "b", { name: "y" })).status, "another body is never let in").toBe(409);
    expect((await post(accessToken, "b")).status).toBe(201);
  });

  it("is kept for a day, and then means nothing", async () => {
    const clock = stopClock();
    const account = await signedInAccount();
    const services = createServices(env);
    await post(account.accessToken, "a");
    clock.advance(24 * 3600 * 1000 - 1);
    const later = await services.tokens.issueAccess(await claimsOf(account), clock.now(), 3600);
    expect((await post(later, "a")).headers.get("idempotency-replayed")).toBe("true");
    clock.advance(1);
    const answer = await post(later, "a", { name: "y" });
    expect([answer.status, answer.headers.get("idempotency-replayed")]).toEqual([201, null]);
  });

  it("is free again after an answer that made nothing", async () => {
    const { accessToken } = await signedInAccount();
    const before = thingsMade();
    expect((await post(accessToken, "a", { name: "x", fail: true })).status).toBe(422);
    expect((await post(accessToken, "a", { name: "x", fail: true })).status).toBe(422);
    expect(thingsMade()).toBe(before + 2);
    expect((await post(accessToken, "a")).status).toBe(201);
  });

  it("is refused where it is malformed", async () => {
    const { accessToken } = await signedInAccount();
    for (const key of ["", "a b", "x".repeat(256)]) expect((await post(accessToken, key)).status).toBe(400);
  });
});
