import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { sweepErasures } from "../../../src/domain/accounts/erase.ts";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { ask, host } from "../../support/api.ts";
import { stopClock } from "../../support/clock.ts";
import { askCounting } from "../../support/database-spy.ts";
import { closedGate, ManimRuntime } from "../../support/manim-runtime.ts";
import { signedInMember } from "../../support/members.ts";

const runtime = new ManimRuntime();

/** Omega, "List Manim Scripts" and "Get Manim Script Details": the printed prompt. */
const printed = { prompt: "Create an animation showing the Pythagorean theorem", provider: "gemini" };
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const noSuchScript = { error: "Not found", message: "There is no such script.", details: "" };
const atWork = { error: "Conflict", message: "The script is being rendered already.", details: "" };

interface Generated {
  id: string;
  script: string;
  output_path: string;
  output_url: string;
}

async function generated(account: TestAccount, body: object = printed): Promise<Generated> {
  const answer = await ask("/api/generate/", { json: body, token: account.accessToken });
  expect(answer.status).toBe(200);
  return answer.json<Generated>();
}
/** One that is being rendered until the gate opens. */
async function underWay(account: TestAccount): Promise<string> {
  const headers = { prefer: "respond-async" };
  const answer = await ask("/api/generate/", { json: printed, token: account.accessToken, headers });
  expect(answer.status).toBe(202);
  const { id } = await answer.json<Generated>();
  await expect.poll(async () => (await shown(account, id))["status"], { timeout: 10_000 }).toBe("processing");
  return id;
}
async function shown(account: TestAccount, id: string) {
  const answer = await ask(`/api/scripts/${id}/`, { token: account.accessToken });
  return answer.json<Record<string, unknown>>();
}
const answerOf = async (answer: Response) => [answer.status, await answer.json()];
const post = (account: TestAccount, path: string, json: unknown = {}) =>
  ask(`/api/scripts/${path}`, { json, token: account.accessToken });
const remove = (account: TestAccount, id: string) =>
  ask(`/api/scripts/${id}/`, { method: "DELETE", token: account.accessToken });
const objectsOf = async ({ uid }: TestAccount) =>
  (await env.MEDIA.list({ prefix: `${uid}/` })).objects.map(({ key }) => key);

describe("GET /api/scripts/{id}/", () => {
  it("answers what is printed, and what is added", async () => {
    const account = await signedInMember();
    const made = await generated(account);
    const answer = await ask(`/api/scripts/${made.id}/`, { token: account.accessToken });
    expect(await answerOf(answer)).toEqual([
      200,
      {
        id: made.id,
        prompt: printed.prompt,
        script: made.script,
        provider: "gemini",
        script_path: `scripts/${made.id}.py`,
        output_path: made.output_path,
        output_url: made.output_url,
        status: "completed",
        error_message: null,
        created_at: time,
        updated_at: time,
        served_by: "builtin",
        events_url: expect.stringMatching(new RegExp(`^${host}/api/platform/jobs/[0-9a-f-]{36}/events\\?sig=`)),
        thumbnail_url: made.output_url.replace(".mp4", ".jpg"),
        attempts: [{ script: made.script, error_message: null, served_by: "builtin", tokens: 0, created_at: time }],
      },
    ]);
  });

  it("answers 404 for somebody else's script, for none, and for what is no id", async () => {
    const { id } = await generated(await signedInMember());
    const other = await signedInMember();
    for (const asked of [id, crypto.randomUUID(), "1", "%27"]) {
      for (const [method, path] of [
        ["GET", `${asked}/`],
        ["DELETE", `${asked}/`],
        ["POST", `${asked}/render/`],
        ["POST", `${asked}/cancel/`],
      ] as const) {
        const json = method === "POST" ? { json: {} } : {};
        const answer = await ask(`/api/scripts/${path}`, { method, token: other.accessToken, ...json });
        expect(await answerOf(answer), `${method} ${path}`).toEqual([404, noSuchScript]);
      }
    }
  });

  it("is for verified and approved members alone, as all of the scripts are", async () => {
    const account = await signedInAccount();
    for (const path of ["/api/scripts/", `/api/scripts/${crypto.randomUUID()}/`]) {
      expect(await answerOf(await ask(path, { token: account.accessToken }))).toEqual([
        403,
        { error: "Not authorized", message: "Email not verified.", details: "" },
      ]);
      expect((await ask(path)).status).toBe(401);
    }
  });
});

describe("GET /api/scripts/", () => {
  it("lists the newest first, as printed", async () => {
    const account = await signedInMember();
    const first = await generated(account);
    const second = await generated(account, { prompt: "a sine wave", provider: "azure_openai", execute: false });
    const answer = await ask("/api/scripts/", { token: account.accessToken });
    expect(answer.headers.get("link")).toBeNull();
    const common = { status: "completed", created_at: time, updated_at: time };
    expect(await answerOf(answer)).toEqual([
      200,
      [
        {
          id: second.id,
          prompt: "a sine wave",
          script: second.script,
          provider: "azure_openai",
          output_url: null,
          ...common,
        },
        {
          id: first.id,
          prompt: printed.prompt,
          script: first.script,
          provider: "gemini",
          output_url: first.output_url,
          ...common,
        },
      ],
    ]);
    const others = await ask("/api/scripts/", { token: (await signedInMember()).accessToken });
    expect(await others.json()).toEqual([]);
  });

  it("goes on by `offset`, and by the cursor of its `Link`", async () => {
    const account = await signedInMember();
    await fill(account, 5);
    const list = async (path: string) => {
      const answer = await ask(path, { token: account.accessToken });
      expect(answer.status).toBe(200);
      const prompts = (await answer.json<{ prompt: string }[]>()).map(({ prompt }) => prompt);
      return { prompts, next: /^<(.+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1] };
    };
    expect((await list("/api/scripts?limit=2&offset=1")).prompts).toEqual(["4", "3"]);
    const pages = [];
    for (let next: string | undefined = `${host}/api/scripts/?limit=2`; next !== undefined; ) {
      const page = await list(next);
      pages.push(page.prompts);
      next = page.next;
    }
    expect(pages).toEqual([["5", "4"], ["3", "2"], ["1"]]);
  });

  it.each([
    "limit=0",
    "limit=101",
    "limit=x",
    "offset=-1",
    "offset=10001",
    "cursor=bm9uc2Vuc2U",
    `cursor=${btoa("jobs:1")}`,
  ])("refuses %s", async (query) => {
    const answer = await ask(`/api/scripts/?${query}`, { token: (await signedInMember()).accessToken });
    expect(await answerOf(answer)).toEqual([400, { [query.split("=")[0] ?? ""]: [expect.any(String)] }]);
  });

  it("costs one round trip, and as many rows among 20,000 scripts as among 1,000", async () => {
    const costs = [];
    for (const count of [1_000, 20_000]) {
      const account = await signedInMember();
      const uid = await fill(account, count);
      for (const path of [`/api/scripts/${uid}/`, "/api/scripts/?limit=20"]) {
        const headers = { authorization: `Bearer ${account.accessToken}` };
        const { answer, use } = await askCounting(new Request(`${host}${path}`, { headers }));
        expect([answer.status, use.roundTrips]).toEqual([200, 1]);
        costs.push(use.rowsRead);
      }
    }
    expect(costs.slice(2)).toEqual(costs.slice(0, 2));
    expect(Math.max(...costs)).toBeLessThan(80);
  });
});

describe("POST /api/scripts/{id}/render/", () => {
  it("renders the same script in another quality, into a new folder", async () => {
    const account = await signedInMember();
    const made = await generated(account);
    const answer = await post(account, `${made.id}/render/`, { quality: "high" });
    const body = await answer.clone().json<Generated>();
    expect(await answerOf(answer)).toEqual([
      200,
      {
        id: made.id,
        script: made.script,
        script_path: `scripts/${made.id}.py`,
        output_path: expect.stringMatching(/^videos\/manim_script_[0-9a-f]{32}\/1080p60\/\w+\.mp4$/),
        output_url: `${host}/media/${body.output_path}`,
        served_by: "builtin",
      },
    ]);
    expect(body.output_path.split("/")[1]).not.toBe(made.output_path.split("/")[1]);
    expect(runtime.runs[1]).toMatchObject({ script: made.script, params: { quality: "high" } });
    expect((await ask(made.output_url)).status, "the film before is still there").toBe(200);
  });

  it("takes an edited script, which is the script's from then on, and which nobody mends", async () => {
    const account = await signedInMember();
    const { id } = await generated(account);
    const script = "from manim import *\n\n\nclass Mine(Scene):\n    def construct(self):\n        self.wait()\n";
    const answer = await post(account, `${id}/render/`, { script, quality: "low" });
    expect(await answer.json()).toMatchObject({ script, output_path: expect.stringMatching(/\/480p15\/Mine\.mp4$/) });
    runtime.outcomes = [{ code: "script_failed", message: "NameError" }];
    const failing = await post(account, `${id}/render/`, { script: script.replace("wait", "weight") });
    expect(await answerOf(failing)).toEqual([500, expect.objectContaining({ error_message: "NameError" })]);
    expect(runtime.runs).toHaveLength(3);
    expect(await shown(account, id)).toMatchObject({
      script: script.replace("wait", "weight"),
      status: "failed",
      error_message: "NameError",
      output_path: expect.stringMatching(/\/480p15\/Mine\.mp4$/),
      attempts: [],
    });
  });

  it.each([
    [{ quality: "best" }, { quality: ['"best" is not a valid choice.'] }],
    [{ script: "" }, { script: ["This field may not be blank."] }],
    [{ script: "x".repeat(60_001) }, { script: ["Ensure this field has no more than 60000 characters."] }],
    [
      { script: "import os\nfrom manim import *\nclass A(Scene):\n  def construct(self):\n    self.wait()\n" },
      { script: ["Line 1: os may not be imported: import os"] },
    ],
    [{ script: "print('hello')" }, { script: [expect.stringMatching(/Scene/)] }],
  ])("names what is wrong with %j", async (body, fields) => {
    const account = await signedInMember();
    const { id } = await generated(account);
    expect(await answerOf(await post(account, `${id}/render/`, body))).toEqual([400, fields]);
    expect(await shown(account, id)).toMatchObject({ status: "completed" });
  });

  it("is 409 while the script is being rendered, even for two at once", async () => {
    const account = await signedInMember();
    const { id } = await generated(account);
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const headers = { prefer: "respond-async" };
    const again = () => ask(`/api/scripts/${id}/render/`, { json: {}, token: account.accessToken, headers });
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    expect(await answerOf(await again())).toEqual([409, atWork]);
    open();
    await expect.poll(async () => (await shown(account, id))["status"], { timeout: 10_000 }).toBe("completed");
  });
});

describe("POST /api/scripts/{id}/cancel/", () => {
  it("stops the render, tells whoever waits for it, and is 409 where nothing is rendered", async () => {
    const account = await signedInMember();
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const headers = { "idempotency-key": "cancelled" };
    const waiting = ask("/api/generate/", { json: printed, token: account.accessToken, headers });
    await expect.poll(() => runtime.runs.length, { timeout: 10_000 }).toBe(1);
    const [{ id }] = (await (await ask("/api/scripts/", { token: account.accessToken })).json()) as [{ id: string }];
    expect(await answerOf(await post(account, `${id}/cancel/`))).toEqual([
      200,
      expect.objectContaining({ id, status: "failed", error_message: "The render was cancelled.", output_url: null }),
    ]);
    const cancelled = { error: "Conflict", message: "The render was cancelled.", details: "" };
    expect(await answerOf(await waiting)).toEqual([409, cancelled]);
    const over = { error: "Conflict", message: "The job is over already.", details: "" };
    expect(await answerOf(await post(account, `${id}/cancel/`))).toEqual([409, over]);
    open();
    expect(runtime.wiped, "the runtime was told to stop it").toHaveLength(1);
  });
});

describe("DELETE /api/scripts/{id}/", () => {
  it("leaves nothing of a script, of its films, and of their jobs", async () => {
    const account = await signedInMember();
    const made = await generated(account);
    await post(account, `${made.id}/render/`, { quality: "low" });
    const kept = await generated(account);
    expect(await objectsOf(account)).toHaveLength(6);
    const answer = await remove(account, made.id);
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(await answerOf(await remove(account, made.id))).toEqual([404, noSuchScript]);
    expect((await ask(made.output_url)).status).toBe(404);
    expect((await ask(`/media/scripts/${made.id}.py`)).status).toBe(404);
    expect(await objectsOf(account)).toHaveLength(2);
    expect((await ask(kept.output_url)).status).toBe(200);
    const rows = await env.DB.prepare(
      `SELECT (SELECT count(*) FROM jobs WHERE account_id = ?1) AS jobs, (SELECT count(*) FROM media WHERE account_id = ?1) AS media,
         (SELECT sum(count) FROM job_counts WHERE account_id = ?1) AS counted`,
    )
      .bind(account.id)
      .first();
    expect(rows).toEqual({ jobs: 1, media: 2, counted: 1 });
  });

  it("stops what is being rendered first", async () => {
    const account = await signedInMember();
    const { gate, open } = closedGate();
    runtime.gate = gate;
    const id = await underWay(account);
    await expect.poll(() => runtime.runs.length, { timeout: 10_000 }).toBe(1);
    expect((await remove(account, id)).status).toBe(204);
    expect(await answerOf(await ask(`/api/scripts/${id}/`, { token: account.accessToken }))).toEqual([
      404,
      noSuchScript,
    ]);
    open();
    expect(await objectsOf(account)).toEqual([]);
  });
});

describe("an account that is erased", () => {
  it("takes its scripts and films with it: what runs is stopped, and no path finds anything any more", async () => {
    const clock = stopClock();
    const account = await signedInMember();
    const made = await generated(account);
    const { gate, open } = closedGate();
    runtime.gate = gate;
    await underWay(account);
    const answer = await ask("/api/platform/account", { method: "DELETE", token: account.accessToken });
    expect(answer.status).toBe(204);
    open();
    expect((await ask(made.output_url)).status).toBe(404);
    expect((await ask(`/media/scripts/${made.id}.py`)).status).toBe(404);
    expect(await objectsOf(account)).toEqual([]);
    clock.advance(21 * 60_000);
    expect(await sweepErasures(createServices(env))).toEqual({ erased: 1, underWay: 0 });
    for (const table of ["scripts", "jobs", "media"]) {
      const left = env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE account_id = ?`).bind(account.id);
      expect(await left.first("n"), table).toBe(0);
    }
    const orphans = "SELECT count(*) AS n FROM renders WHERE job_id NOT IN (SELECT id FROM jobs)";
    expect(await env.DB.prepare(orphans).first("n")).toBe(0);
  });
});

/** That many scripts, finished, whose prompts count from 1; gives the last one's id. */
async function fill(account: TestAccount, count: number): Promise<string> {
  const uid = (place: string) => `printf('00000000-0000-4000-8000-%012d', ${place} + ${account.id} * 1000000)`;
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  await env.DB.batch([
    env.DB.prepare(
      `${numbers} INSERT INTO jobs (uid, account_id, kind, status, progress, input, pipeline_version, created_at, updated_at, heartbeat_at, deadline_at)
       SELECT ${uid("i")}, ${account.id}, 'manim', 'completed', 1, '{}', 1, i, i, i, i FROM n`,
    ),
    env.DB.prepare(
      `INSERT INTO scripts (uid, account_id, prompt, provider, script, job_id, created_at, updated_at)
       SELECT uid, account_id, created_at, 'builtin', 'pass', id, created_at, created_at FROM jobs
       WHERE account_id = ${account.id} ORDER BY id`,
    ),
  ]);
  return `00000000-0000-4000-8000-${String(count + account.id * 1_000_000).padStart(12, "0")}`;
}
