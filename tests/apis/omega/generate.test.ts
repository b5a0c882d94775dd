import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { ask, host } from "../../support/api.ts";
import { closedGate, ManimRuntime } from "../../support/manim-runtime.ts";
import { signedInMember } from "../../support/members.ts";

const runtime = new ManimRuntime();

/** Omega, "Generate Manim Script": the printed body. */
const printed = { prompt: "Create an animation showing the Pythagorean theorem", provider: "gemini", execute: true };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const filmPath = /^videos\/manim_script_[0-9a-f]{32}\/720p30\/[A-Za-z_]\w*\.mp4$/;

interface Generated {
  id: string;
  script: string;
  output_path: string;
  output_url: string;
  status?: string;
}

function generate(account: TestAccount, json: unknown = printed, headers: Record<string, string> = {}) {
  return ask("/api/generate/", { json, token: account.accessToken, headers });
}
async function detail(account: TestAccount, id: string) {
  const answer = await ask(`/api/scripts/${id}/`, { token: account.accessToken });
  expect(answer.status).toBe(200);
  return answer.json<Record<string, unknown>>();
}
const jobsOf = async ({ id }: TestAccount) =>
  (await env.DB.prepare("SELECT uid, status, attempt FROM jobs WHERE account_id = ?").bind(id).run()).results;
const wrong = (provider: string) => ({ provider: [`"${provider}" is not a valid choice.`] });

describe("POST /api/generate/", () => {
  it("answers the printed body when the film is there", async () => {
    const account = await signedInMember();
    const answer = await generate(account);
    expect(answer.status).toBe(200);
    const body = await answer.json<Generated>();
    expect(body).toEqual({
      id: expect.stringMatching(uuid),
      script: expect.stringContaining("from manim import *"),
      script_path: `scripts/${body.id}.py`,
      output_path: expect.stringMatching(filmPath),
      output_url: `${host}/media/${body.output_path}`,
      served_by: "builtin",
    });
    expect(runtime.runs).toEqual([
      {
        run: "render.1",
        script: body.script,
        params: { script: "script-1.py", scene: expect.any(String), quality: "medium", seed: expect.any(Number) },
      },
    ]);
    expect(body.output_path, "the folder is not the script's id").not.toContain(body.id.slice(0, 8));
    expect((await ask(body.output_url)).status).toBe(200);
  });

  it("writes and renders nothing where `execute` is false", async () => {
    const account = await signedInMember();
    const answer = await generate(account, { ...printed, execute: false });
    expect(answer.status).toBe(200);
    const body = await answer.json<Generated>();
    expect(body).toEqual({
      id: expect.stringMatching(uuid),
      script: expect.stringContaining("from manim import *"),
      script_path: `scripts/${body.id}.py`,
      output_path: null,
      output_url: null,
      served_by: "builtin",
    });
    expect(runtime.runs).toEqual([]);
    expect(await detail(account, body.id)).toMatchObject({
      status: "completed",
      output_url: null,
      error_message: null,
    });
  });

  it("needs the prompt alone", async () => {
    const answer = await generate(await signedInMember(), { prompt: "x".repeat(4000), execute: null });
    expect([answer.status, (await answer.json<{ served_by: string }>()).served_by]).toEqual([200, "builtin"]);
  });

  it.each([
    [{}, { prompt: ["This field is required."] }],
    [{ prompt: null }, { prompt: ["This field may not be null."] }],
    [{ prompt: "" }, { prompt: ["This field may not be blank."] }],
    [{ prompt: " \n" }, { prompt: ["This field may not be blank."] }],
    [{ prompt: 7 }, { prompt: ["Not a valid string."] }],
    [{ prompt: "é".repeat(4001) }, { prompt: ["Ensure this field has no more than 4000 characters."] }],
    [{ ...printed, provider: "claude" }, wrong("claude")],
    [{ ...printed, provider: 7 }, { provider: ["Not a valid string."] }],
    [{ ...printed, execute: "yes" }, { execute: ["Must be a valid boolean."] }],
  ])("names what is wrong with %j, and makes nothing", async (body, fields) => {
    const account = await signedInMember();
    const answer = await generate(account, body);
    expect([answer.status, await answer.json()]).toEqual([400, fields]);
    expect(await jobsOf(account)).toEqual([]);
  });

  it("is for verified and approved members alone", async () => {
    const account = await signedInAccount();
    const refused = async () => {
      const answer = await generate(account);
      return [answer.status, await answer.json()];
    };
    const forbidden = (message: string) => [403, { error: "Not authorized", message, details: "" }];
    expect(await refused()).toEqual(forbidden("Email not verified."));
    await env.DB.prepare("UPDATE accounts SET email_verified_at = 1 WHERE uid = ?").bind(account.uid).run();
    expect(await refused()).toEqual(forbidden("User not approved."));
    expect((await ask("/api/generate/", { json: printed })).status).toBe(401);
    expect(await jobsOf(account)).toEqual([]);
  });

  it("is opened by an API key of Omega's, and by no other", async () => {
    const account = await signedInMember();
    const generateBy = async (scope: string) => {
      const made = await ask("/api/platform/api-keys", {
        json: { name: scope, scopes: [scope] },
        token: account.accessToken,
      });
      const { key } = await made.json<{ key: string }>();
      return (await ask("/api/generate/", { json: { ...printed, execute: false }, token: key })).status;
    };
    expect(await generateBy("omega")).toBe(200);
    expect(await generateBy("cosmiv")).toBe(403);
  });

  it("answers 500 with `error_message` where no script renders after three attempts, and keeps the last", async () => {
    const account = await signedInMember();
    const message = "Traceback:\n  File \"script.py\", line 7\nNameError: name 'Nonsense' is not defined";
    runtime.outcomes = Array.from({ length: 3 }, () => ({ code: "script_failed", message }));
    const answer = await generate(account);
    expect(answer.status).toBe(500);
    const body = await answer.json<Generated & { error_message: string }>();
    expect(body).toEqual({
      error: "Internal server error",
      message: "The script could not be rendered.",
      details: body.error_message,
      error_message: expect.stringContaining("NameError: name 'Nonsense' is not defined"),
      id: expect.stringMatching(uuid),
      script: expect.stringContaining("from manim import *"),
      script_path: `scripts/${body.id}.py`,
      output_path: null,
      output_url: null,
      served_by: "builtin",
    });
    const kept = await detail(account, body.id);
    expect(kept).toMatchObject({ status: "failed", error_message: body.error_message, script: body.script });
    const attempts = kept["attempts"] as { script: string; error_message: string }[];
    expect(attempts.length).toBeGreaterThan(1);
    expect(attempts[0]).toEqual({
      script: runtime.runs[0]?.script,
      error_message: message,
      served_by: "builtin",
      tokens: 0,
      created_at: expect.stringMatching(/Z$/),
    });
  });

  it("has a script mended that does not render, and shows both", async () => {
    const account = await signedInMember();
    runtime.outcomes = [{ code: "script_failed", message: "ValueError: no" }];
    const answer = await generate(account);
    expect(answer.status).toBe(200);
    const body = await answer.json<Generated>();
    expect(runtime.runs.map(({ run }) => run)).toEqual(["render.1", "render.2"]);
    expect(body.script).toBe(runtime.runs[1]?.script);
    const { attempts } = await detail(account, body.id);
    expect((attempts as { error_message: string | null }[]).map((one) => one.error_message)).toEqual([
      "ValueError: no",
      null,
    ]);
  });

  it("answers 202 at once to who prefers it, and makes the film all the same", async () => {
    const account = await signedInMember();
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const answer = await generate(account, printed, { prefer: "respond-async, wait=10" });
    expect(answer.status).toBe(202);
    const body = await answer.json<Generated>();
    expect(body).toEqual({
      id: expect.stringMatching(uuid),
      status: expect.stringMatching(/^(?:pending|processing)$/),
    });
    expect(answer.headers.get("preference-applied")).toBe("respond-async");
    expect(answer.headers.get("location")).toBe(`${host}/api/scripts/${body.id}/`);
    open();
    await expect.poll(async () => (await detail(account, body.id))["status"], { timeout: 10_000 }).toBe("completed");
  });

  it("answers 202 to whoever has waited long enough, and goes on", async () => {
    const account = await signedInMember();
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const { settings } = createServices(env);
    const { waitSeconds } = settings.generate;
    settings.generate.waitSeconds = 1;
    const answer = await generate(account).finally(() => {
      settings.generate.waitSeconds = waitSeconds;
    });
    expect(answer.status).toBe(202);
    expect(answer.headers.get("preference-applied")).toBeNull();
    const { id } = await answer.json<Generated>();
    expect(await detail(account, id)).toMatchObject({ status: "processing", output_url: null, error_message: null });
    open();
    await expect.poll(async () => (await detail(account, id))["status"], { timeout: 10_000 }).toBe("completed");
  });

  it("waits for the same film where an Idempotency-Key comes again, while it is made and after", async () => {
    const account = await signedInMember();
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const headers = { "idempotency-key": "one" };
    const first = await generate(account, printed, { ...headers, prefer: "respond-async" });
    expect(first.status).toBe(202);
    const { id } = await first.json<Generated>();
    const second = generate(account, printed, headers);
    open();
    const answer = await second;
    expect([answer.status, answer.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    const body = await answer.json<Generated>();
    expect(body).toMatchObject({ id, output_path: expect.stringMatching(filmPath) });
    expect(await (await generate(account, printed, headers)).json()).toEqual(body);
    expect(await jobsOf(account)).toHaveLength(1);
    const other = await generate(account, { ...printed, execute: false }, headers);
    expect(other.status).toBe(409);
  });

  it("takes no more than twenty unfinished jobs of one account, and says so", async () => {
    const account = await signedInMember();
    await env.DB.prepare(
      "INSERT INTO job_counts (account_id, kind, status, count) VALUES (?, 'montage', 'processing', 20)",
    )
      .bind(account.id)
      .run();
    const answer = await generate(account);
    expect([answer.status, await answer.json()]).toEqual([
      409,
      {
        error: "Conflict",
        message: "More than 20 unfinished jobs of one account are not taken.",
        details: "The limit is 20.",
      },
    ]);
    expect(
      await env.DB.prepare("SELECT count(*) AS n FROM scripts WHERE account_id = ?").bind(account.id).first("n"),
    ).toBe(0);
  });

  it("names a provider that is not set up, where nobody may stand in for it", async () => {
    const { settings } = createServices(env);
    settings.providerFallback = null;
    const answer = await generate(await signedInMember()).finally(() => {
      settings.providerFallback = "builtin";
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining("Gemini is not set up here") });
  });
});
