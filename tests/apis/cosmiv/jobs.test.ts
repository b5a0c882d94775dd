import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { createServices } from "../../../workers/services.ts";
import { signedInAccount, type TestAccount } from "../../support/accounts.ts";
import { ask, host } from "../../support/api.ts";
import { montageForm, sampleClip } from "../../support/clips.ts";
import { askCounting } from "../../support/database-spy.ts";
import { finishMontage } from "../../support/montages.ts";

const services = () => createServices(env);

async function createJob(account: TestAccount, ...fields: (readonly [string, string])[]): Promise<string> {
  const body = montageForm(["files", sampleClip(), "clip.mp4"], ...fields);
  const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { data: { job_id: string } }).data.job_id;
}

async function storedObjects(account: TestAccount): Promise<string[]> {
  const { objects } = await env.MEDIA.list({ prefix: account.uid });
  return objects.map((object) => object.key);
}

function refusal(code: string, message: unknown, data: unknown = {}) {
  return { success: false, error: { code, message, data } };
}

describe("POST /api/v2/jobs", () => {
  it("makes a job of the published form and answers its id, PENDING and when it was made", async () => {
    const account = await signedInAccount();
    const body = montageForm(
      ["files", sampleClip(), "first.mp4"],
      ["files", sampleClip(), "second.mp4"],
      ["target_duration", "60"],
      ["style", "cinematic"],
      ["formats", "landscape,portrait"],
      ["hud_remove", "false"],
      ["watermark", "true"],
    );
    const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      success: true,
      data: {
        job_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        status: "PENDING",
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
    });
    expect(answer.headers.get("x-request-id")).toMatch(/./);
    expect(answer.headers.get("x-ratelimit-limit")).toBe("5");
    expect(answer.headers.get("x-ratelimit-remaining")).toBe("4");
    expect(await storedObjects(account)).toHaveLength(2);
  });

  it("takes fields before or after the files, and fills in what is left out", async () => {
    const account = await signedInAccount();
    const body = montageForm(["target_duration", "30"], ["files", sampleClip(), "clip.mp4"], ["style", "chill"]);
    const { data } = (await (await ask("/api/v2/jobs", { body, token: account.accessToken })).json()) as {
      data: { job_id: string };
    };
    const answer = await ask(`/api/v2/jobs/${data.job_id}`, { token: account.accessToken });
    expect(await answer.json()).toMatchObject({
      data: { target_duration: 30, style: "chill", formats: ["landscape"], hud_remove: false, watermark: true },
    });
  });

  it.each([
    ["target_duration", "4", "must be at least 5 seconds"],
    ["target_duration", "121", "must be at most 120 seconds"],
    ["target_duration", "1e1", "must be a whole number of seconds"],
    ["target_duration", "-60", "must be a whole number of seconds"],
    ["style", "noir", "must be one of cinematic, gaming, energetic, chill"],
    ["formats", "landscape,round", "must be one of landscape, portrait, square"],
    ["hud_remove", "maybe", "must be true or false"],
    ["watermark", "2", "must be true or false"],
    ["upload_ids", "not-a-uuid", "is not an upload's id"],
  ])("refuses %s: %s, naming the field, and keeps nothing of the files", async (field, value, message) => {
    const account = await signedInAccount();
    const body = montageForm(["files", sampleClip(), "clip.mp4"], [field, value]);
    const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { code: string; data: Record<string, string> } };
    expect(error.code).toBe("VALIDATION_ERROR");
    expect(Object.entries(error.data)).toEqual([[expect.stringMatching(new RegExp(`^${field}`)), message]]);
    expect(await storedObjects(account)).toEqual([]);
  });

  it("refuses a form without a clip", async () => {
    const account = await signedInAccount();
    const answer = await ask("/api/v2/jobs", { body: montageForm(["style", "chill"]), token: account.accessToken });
    expect(answer.status).toBe(400);
    const message = "is missing: send at least one clip, or the id of a finished upload";
    expect(await answer.json()).toEqual(refusal("VALIDATION_ERROR", `files ${message}`, { files: message }));
  });

  it("refuses a script that poses as a video, naming it, and keeps nothing", async () => {
    const account = await signedInAccount();
    const script = new TextEncoder().encode("#!/bin/sh\nrm -rf /\n");
    const body = montageForm(["files", sampleClip(), "good.mp4"], ["files", script, "evil.mp4"]);
    const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      success: false,
      error: { code: "VALIDATION_ERROR", data: { file: "evil.mp4" } },
    });
    expect(await storedObjects(account)).toEqual([]);
  });

  it("ends at 60 seconds on the free plan, with the limit in data, and keeps nothing", async () => {
    const account = await signedInAccount();
    const body = montageForm(["files", sampleClip(), "clip.mp4"], ["target_duration", "61"]);
    const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual(
      refusal("INSUFFICIENT_PERMISSIONS", "The free plan makes montages of up to 60 seconds.", {
        field: "target_duration",
        limit: 60,
        plan: "free",
      }),
    );
    expect(await storedObjects(account)).toEqual([]);
  });

  it("keeps the watermark on the free plan whatever is asked, and leaves it out on pro", async () => {
    const free = await signedInAccount();
    const pro = await signedInAccount();
    await env.DB.prepare("UPDATE accounts SET plan = 'pro' WHERE uid = ?").bind(pro.uid).run();
    for (const [account, watermark] of [
      [free, true],
      [pro, false],
    ] as const) {
      const jobId = await createJob(account, ["watermark", "false"], ["target_duration", "60"]);
      const answer = await ask(`/api/v2/jobs/${jobId}`, { token: account.accessToken });
      expect(await answer.json()).toMatchObject({ data: { watermark } });
    }
  });

  it("needs a token, and stores nothing without", async () => {
    const answer = await ask("/api/v2/jobs", { body: montageForm(["files", sampleClip(), "clip.mp4"]) });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual(refusal("AUTHENTICATION_REQUIRED", "A valid access token is needed."));
  });

  it("answers the same job to the same Idempotency-Key, and CONFLICT to another order with it", async () => {
    const account = await signedInAccount();
    const send = (style: string) =>
      ask("/api/v2/jobs", {
        body: montageForm(["files", sampleClip(), "clip.mp4"], ["style", style]),
        token: account.accessToken,
        headers: { "idempotency-key": "one" },
      });
    const first = await send("chill");
    const again = await send("chill");
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(await first.json());
    expect(await storedObjects(account)).toHaveLength(1);
    const other = await send("gaming");
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ error: { code: "CONFLICT" } });
    expect(await storedObjects(account)).toHaveLength(1);
  });

  it("takes no more than twenty unfinished jobs of one account, and says so", async () => {
    const account = await signedInAccount();
    await env.DB.prepare(
      "INSERT INTO job_counts (account_id, kind, status, count) VALUES (?, 'montage', 'processing', 20)",
    )
      .bind(account.id)
      .run();
    const body = montageForm(["files", sampleClip(), "clip.mp4"]);
    const answer = await ask("/api/v2/jobs", { body, token: account.accessToken });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: "CONFLICT", data: { limit: 20 } } });
    expect(await storedObjects(account)).toEqual([]);
  });
});

describe("GET /api/v2/jobs/{job_id}", () => {
  it("answers a job that waits with what is printed, and what is added", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account, ["formats", "landscape,portrait"]);
    const answer = await ask(`/api/v2/jobs/${jobId}`, { token: account.accessToken });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-ratelimit-limit")).toBe("100");
    const body = (await answer.json()) as { data: Record<string, unknown> };
    expect(Object.keys(body.data)).toEqual([
      "job_id",
      "status",
      "stage",
      "progress",
      "created_at",
      "started_at",
      "finished_at",
      "target_duration",
      "style",
      "formats",
      "hud_remove",
      "watermark",
      "files",
      "error",
      "highlights",
      "outputs",
      "events_url",
      "downloads",
      "thumbnail_url",
    ]);
    expect(body.data).toMatchObject({ job_id: jobId, files: ["clip.mp4"], error: null, downloads: {}, highlights: [] });
    expect(body.data["events_url"]).toMatch(new RegExp(`^${host}/api/platform/jobs/${jobId}/events\\?sig=`));
  });

  it("answers 404 for somebody else's job, for none, and for what is no id", async () => {
    const jobId = await createJob(await signedInAccount());
    const other = await signedInAccount();
    for (const id of [jobId, crypto.randomUUID(), "1", "%27"]) {
      const answer = await ask(`/api/v2/jobs/${id}`, { token: other.accessToken });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual(refusal("RESOURCE_NOT_FOUND", "There is no such job."));
    }
  });

  it("shows a job that is done as SUCCESS, with highlights, outputs and signed downloads", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account, ["formats", "portrait,landscape"]);
    await finishMontage(services(), jobId, account);
    const answer = await ask(`/api/v2/jobs/${jobId}`, { token: account.accessToken });
    const { data } = (await answer.json()) as { data: { downloads: Record<string, string> } };
    expect(data).toMatchObject({
      status: "SUCCESS",
      stage: "completed",
      progress: { percent: 100, stage: "completed" },
      highlights: [{ file: "clip.mp4", start: 1, end: 3, peak: 2, score: 0.9, reasons: ["loud"] }],
      outputs: [{ format: "portrait" }, { format: "landscape" }],
    });
    const signed = await ask(data.downloads["landscape"] ?? "");
    expect(signed.status).toBe(200);
    expect(await signed.text()).toBe("the landscape video");
  });
});

describe("GET /api/v2/jobs", () => {
  it("lists the newest first with the total, and beside it the page", async () => {
    const account = await signedInAccount();
    const made: string[] = [];
    for (let count = 0; count < 3; count++) made.unshift(await createJob(account));
    const answer = await ask("/api/v2/jobs?limit=2&offset=0", { token: account.accessToken });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { data: { jobs: { job_id: string }[] }; pagination: { next_cursor: string } };
    expect(body).toEqual({
      success: true,
      data: {
        jobs: made.slice(0, 2).map((job_id) => ({
          job_id,
          status: expect.stringMatching(/^(PENDING|PROCESSING)$/),
          created_at: expect.any(String),
        })),
        total: 3,
      },
      pagination: {
        page: 1,
        page_size: 2,
        total: 3,
        total_pages: 2,
        has_next: true,
        has_prev: false,
        next_cursor: expect.any(String),
      },
    });
    const next = await ask(`/api/v2/jobs?limit=2&cursor=${body.pagination.next_cursor}`, {
      token: account.accessToken,
    });
    expect(await next.json()).toMatchObject({
      data: { jobs: [{ job_id: made[2] }], total: 3 },
      pagination: { next_cursor: null, has_next: false },
    });
  });

  it.each(["limit=0", "limit=101", "limit=x", "offset=-1", "offset=10001", "cursor=bm9uc2Vuc2U"])(
    "refuses %s",
    async (query) => {
      const account = await signedInAccount();
      const answer = await ask(`/api/v2/jobs?${query}`, { token: account.accessToken });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        error: { code: "VALIDATION_ERROR", data: { [query.split("=")[0] ?? ""]: expect.any(String) } },
      });
    },
  );
});

describe("GET /api/v2/jobs/{job_id}/download", () => {
  it("gives the first format asked for, another by name, parts of it, and a good file name", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account, ["formats", "portrait,landscape"]);
    await finishMontage(services(), jobId, account);
    const whole = await ask(`/api/v2/jobs/${jobId}/download`, { token: account.accessToken });
    expect(whole.status).toBe(200);
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    expect(whole.headers.get("content-disposition")).toContain(`montage-${jobId.slice(0, 8)}-portrait.mp4`);
    expect(whole.headers.get("content-security-policy")).toContain("sandbox");
    expect(await whole.text()).toBe("the portrait video");
    const part = await ask(`/api/v2/jobs/${jobId}/download?format=landscape`, {
      token: account.accessToken,
      headers: { range: "bytes=4-12" },
    });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe("bytes 4-12/19");
    expect(await part.text()).toBe("landscape");
  });

  it("is 409 before the job is done, 404 for a format that was not asked for, 400 for one that is none", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account);
    const get = (query: string) => ask(`/api/v2/jobs/${jobId}/download${query}`, { token: account.accessToken });
    const early = await get("");
    expect(early.status).toBe(409);
    expect(await early.json()).toEqual(refusal("CONFLICT", "The job has not finished yet."));
    const unasked = await get("?format=square");
    expect(unasked.status).toBe(404);
    expect(await unasked.json()).toEqual(
      refusal("RESOURCE_NOT_FOUND", "The job has no square video; it was asked for landscape."),
    );
    expect((await get("?format=round")).status).toBe(400);
  });

  it("does not take a signed URL of one job for another, nor one that was altered", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account);
    await finishMontage(services(), jobId, account);
    const good = new URL(services().signedUrls.sign(`/api/v2/jobs/${jobId}/download`, account.uid));
    const sig = good.searchParams.get("sig") ?? "";
    expect((await ask(`${good}`)).status).toBe(200);
    expect((await ask(`/api/v2/jobs/${crypto.randomUUID()}/download?sig=${sig}`)).status).toBe(401);
    expect((await ask(`/api/v2/jobs/${jobId}/download?sig=${sig.slice(0, -2)}AA`)).status).toBe(401);
    expect((await ask(`/api/v2/jobs/${jobId}?sig=${sig}`)).status).toBe(401);
  });
});

describe("POST /api/v2/jobs/{job_id}/cancel", () => {
  it("cancels once; a job that is over is CONFLICT; its clips go with it", async () => {
    const account = await signedInAccount();
    const jobId = await createJob(account);
    const answer = await ask(`/api/v2/jobs/${jobId}/cancel`, { method: "POST", token: account.accessToken });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ success: true, data: { job_id: jobId, status: "CANCELLED" } });
    const again = await ask(`/api/v2/jobs/${jobId}/cancel`, { method: "POST", token: account.accessToken });
    expect(again.status).toBe(409);
    expect(await again.json()).toEqual(refusal("CONFLICT", "The job is over already."));
    const left = await env.DB.prepare("SELECT count(*) AS n FROM media WHERE account_id = ? AND deleted_at IS NULL")
      .bind(account.id)
      .first("n");
    expect(left).toBe(0);
  });
});

describe("what a request costs", () => {
  async function fill(account: TestAccount, count: number): Promise<string> {
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO jobs (uid, account_id, kind, status, attempt, progress, input, pipeline_version, created_at, updated_at, heartbeat_at, deadline_at)
       SELECT printf('00000000-0000-4000-8000-%012d', i + ?2 * 1000000), ?2, 'montage', 'completed', 1, 1, ?3, 1, i, i, i, i FROM n`,
    )
      .bind(
        count,
        account.id,
        JSON.stringify({
          clips: [],
          targetDurationSeconds: 60,
          style: "chill",
          formats: ["landscape"],
          hudRemove: false,
          watermark: true,
        }),
      )
      .run();
    await env.DB.prepare(
      "INSERT INTO job_counts (account_id, kind, status, count) VALUES (?, 'montage', 'completed', ?)",
    )
      .bind(account.id, count)
      .run();
    return `00000000-0000-4000-8000-${String(1 + account.id * 1_000_000).padStart(12, "0")}`;
  }

  it("reads as many rows for a get and a list among 200,000 jobs of one account as among 1,000, in one round trip", async () => {
    const costs = [];
    for (const count of [1_000, 200_000]) {
      const account = await signedInAccount();
      const jobId = await fill(account, count);
      for (const path of [`/api/v2/jobs/${jobId}`, "/api/v2/jobs?limit=20"]) {
        const request = new Request(`${host}${path}`, { headers: { authorization: `Bearer ${account.accessToken}` } });
        const { answer, use } = await askCounting(request);
        expect(answer.status).toBe(200);
        expect(use.roundTrips).toBe(1);
        costs.push({ path: path.split("/").length, rowsRead: use.rowsRead });
      }
    }
    expect(costs.slice(2)).toEqual(costs.slice(0, 2));
    expect(Math.max(...costs.map((cost) => cost.rowsRead))).toBeLessThan(40);
  });
});
