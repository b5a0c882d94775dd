import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../domain/studio/answer.ts";
import { OpenAIServer } from "../openai/testing/openai-server.ts";
import { chosenStudio, type StudioVariables } from "./studio.ts";
import { noBuiltins } from "./testing/no-builtins.ts";
import { kinds, prices } from "./testing/kinds.ts";

const never = new AbortController().signal;

let server: OpenAIServer;
beforeAll(async () => {
  server = await OpenAIServer.start();
});
afterAll(() => server.stop());
afterEach(() => {
  expect(server.turns, "turns that nobody asked for").toEqual([]);
});

function studio(more: StudioVariables = {}) {
  const variables: StudioVariables = {
    OPENAI_API_KEY: server.apiKey,
    OPENAI_BASE_URL: `${server.url}/v1`,
    OPENAI_PRICES: prices,
    ...Object.fromEntries(kinds.map(({ prefix }) => [`${prefix}_PROVIDER`, "openai"])),
    ...more,
  };
  return chosenStudio(variables, noBuiltins, null);
}

describe.each(kinds)("OpenAI's $name", ({ ask, good, costMicrodollars, cut, path, prefix }) => {
  const asked = (more: StudioVariables = {}, signal = never): Promise<Answer<unknown>> => ask(studio(more), signal);
  const requests = () => server.requests.length + server.asked.length;
  const lastAbandoned = () => (path.endsWith("completions") ? server.requests : server.asked).at(-1)?.abandoned;

  it("serves, and says so and what it cost", async () => {
    server.turns.push(good);
    expect(await asked()).toMatchObject({ outcome: "served", servedBy: "openai", costMicrodollars });
  });

  it.each([
    { status: 400, code: "moderation_blocked" },
    { status: 400, code: "content_policy_violation" },
  ])("refuses: $code", async (turn) => {
    server.turns.push(turn);
    const answer = await asked();
    expect(answer).toMatchObject({ outcome: "refused", servedBy: "openai", costMicrodollars: 0 });
    expect(answer).toHaveProperty("message", expect.stringMatching(/refuses to .+moderation_blocked|content_policy/));
  });

  it("is waited for when it is busy, as long as it asks", async () => {
    const busy = { status: 429, code: "rate_limit_exceeded", headers: { "retry-after": "1" } };
    server.turns.push(busy, good);
    const before = Date.now();
    expect(await asked()).toMatchObject({ outcome: "served", costMicrodollars });
    // It may take any time longer, never less.
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
  });

  it("is not waited for longer than a request may take, and how long it asks for is reported", async () => {
    server.turns.push({ status: 429, headers: { "retry-after": "3600" } });
    expect(await asked()).toMatchObject({ outcome: "failed", code: "unavailable", retryAfterMs: 3_600_000 });
  });

  it("is asked three times at most", async () => {
    const down = { status: 503, headers: { "retry-after-ms": "5" } };
    server.turns.push(down, down, down);
    const before = requests();
    expect(await asked()).toMatchObject({ outcome: "failed", code: "unavailable", retryAfterMs: 5 });
    expect(requests() - before).toBe(3);
  });

  it.each([
    [{ status: 401, code: "invalid_api_key" }, /does not accept the key/],
    [{ status: 429, code: "insufficient_quota" }, /no quota left/],
    [{ status: 404, code: "model_not_found" }, /404 model_not_found/],
    [{ status: 302, headers: { location: "http://127.0.0.1:9/" } }, /answered 302/],
  ])("is not asked again after %j", async (turn, message) => {
    server.turns.push(turn);
    const answer = await asked();
    expect(answer).toMatchObject({ outcome: "failed", code: "unavailable", retryAfterMs: null });
    expect(answer).toHaveProperty("message", expect.stringMatching(message));
    expect(JSON.stringify(answer)).not.toContain(server.apiKey);
  });

  it.each(["end", "destroy"] as const)("is asked again when its answer is cut off (%s)", async (how) => {
    server.turns.push(cut(how), good);
    expect(await asked()).toMatchObject({ outcome: "served" });
  });

  it("never has half an answer taken for a whole one", async () => {
    server.turns.push(cut("end"), cut("destroy"), cut("end"));
    expect(await asked()).toMatchObject({ outcome: "failed", code: "unavailable" });
  });

  it("is asked again for an answer that is somebody else's page", async () => {
    server.turns.push({ status: 200, body: "<html>Hello</html>" }, good);
    expect(await asked()).toMatchObject({ outcome: "served" });
  });

  it.each(["silent", "slow"] as const)("is not waited for when it is %s, and learns of it", async (forever) => {
    server.turns.push({ forever });
    expect(await asked({ [`${prefix}_TIMEOUT_SECONDS`]: "0.4" })).toMatchObject({ outcome: "failed", code: "timeout" });
    await expect.poll(lastAbandoned, { timeout: 5000 }).toBe(true);
  });

  it("is hung up on when its answer grows without bounds", async () => {
    server.turns.push({ forever: "endless" });
    const answer = await asked();
    expect(answer).toMatchObject({ outcome: "failed", code: "malformed" });
    expect(answer).toHaveProperty("message", expect.stringContaining("answered with more than a"));
    await expect.poll(lastAbandoned, { timeout: 5000 }).toBe(true);
  });

  it("is hung up on when its caller goes, who hears their own reason", async () => {
    server.turns.push({ forever: "silent" });
    const caller = new AbortController();
    const before = requests();
    const running = asked({}, caller.signal).catch((error: unknown) => error);
    await expect.poll(requests, { timeout: 5000 }).toBe(before + 1);
    const cancelled = new Error("the job was cancelled");
    caller.abort(cancelled);
    expect(await running).toBe(cancelled);
    await expect.poll(lastAbandoned, { timeout: 5000 }).toBe(true);
  });

  it("cannot be reached where nobody listens", async () => {
    const answer = await asked({ OPENAI_BASE_URL: "http://127.0.0.1:9" });
    expect(answer).toMatchObject({ outcome: "failed", code: "unavailable" });
    expect(answer).toHaveProperty("message", expect.stringContaining("cannot be reached"));
  });
});
