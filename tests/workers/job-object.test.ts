import { env, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { createServices } from "../../workers/services.ts";
import { everyMinute } from "../../workers/cron/minute.ts";
import { recordDeadJobs, startJobs } from "../../workers/queues/jobs.ts";
import { signedInAccount, type TestAccount } from "../support/accounts.ts";
import { ask } from "../support/api.ts";

const services = createServices(env);

/** A job's rows, and nobody told: its dispatch is in the outbox. */
async function rowsOfAJob(account: TestAccount): Promise<string> {
  const uid = crypto.randomUUID();
  const now = Date.now();
  await services.writer.commit(
    services.jobs.create({
      uid,
      accountId: account.id,
      kind: "montage",
      input: {
        clips: [],
        targetDurationSeconds: 60,
        style: "chill",
        formats: ["landscape"],
        hudRemove: false,
        watermark: true,
      },
      pipelineVersion: 1,
      createdAt: now,
      deadlineAt: now + 3_600_000,
      maxUnfinished: 20,
      sources: { mediaIds: [], expiresAt: now },
    }),
  );
  return uid;
}

const statusOf = (uid: string) => env.DB.prepare("SELECT status FROM jobs WHERE uid = ?").bind(uid).first("status");
const dispatchOf = (uid: string) => env.DB.prepare("SELECT * FROM outbox WHERE subject = ?").bind(uid).first();
const transitionsOf = async (uid: string) =>
  (
    await env.DB.prepare(
      "SELECT to_status FROM job_transitions JOIN jobs ON jobs.id = job_id WHERE uid = ? ORDER BY at, job_transitions.rowid",
    )
      .bind(uid)
      .all<{ to_status: string }>()
  ).results.map((row) => row.to_status);

function message(body: unknown) {
  const calls: string[] = [];
  return {
    calls,
    message: {
      id: "1",
      timestamp: new Date(),
      body,
      attempts: 1,
      ack: () => calls.push("ack"),
      retry: () => calls.push("retry"),
    },
  };
}
const batchOf = (...messages: ReturnType<typeof message>[]) =>
  ({
    queue: "reelwright-jobs",
    messages: messages.map((one) => one.message),
    ackAll: () => {},
    retryAll: () => {},
  }) as unknown as MessageBatch;

/** Reads events until `until` says so, then lets go. */
async function readEvents(answer: Response, until: (events: Record<string, unknown>[]) => boolean) {
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
  const events: Record<string, unknown>[] = [];
  let text = "";
  while (!until(events)) {
    const { done, value } = await reader.read();
    if (done) return { events, ended: true };
    text += value;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      if (data) events.push(JSON.parse(data));
      text = text.slice(end + 2);
    }
  }
  await reader.cancel();
  return { events, ended: false };
}

describe("a dispatch", () => {
  it("starts its job once, even if the queue delivers it twice", async () => {
    const uid = await rowsOfAJob(await signedInAccount());
    const twice = [message({ jobId: uid }), message({ jobId: uid })] as const;
    await startJobs(batchOf(...twice), services);
    expect(twice.map((one) => one.calls)).toEqual([["ack"], ["ack"]]);
    expect(await dispatchOf(uid)).toBeNull();
    expect((await transitionsOf(uid)).slice(0, 2)).toEqual(["pending", "queued"]);
    expect((await transitionsOf(uid)).filter((status) => status === "queued")).toHaveLength(1);
  });

  it("is found and sent again by the sweep where the queue lost it", async () => {
    const uid = await rowsOfAJob(await signedInAccount());
    await everyMinute(services);
    await expect.poll(() => statusOf(uid), { timeout: 10_000 }).not.toBe("pending");
    expect(await dispatchOf(uid)).toBeNull();
  });

  it("stays in the outbox, with the reason, where the queue has given up on it", async () => {
    const uid = await rowsOfAJob(await signedInAccount());
    const dead = message({ jobId: uid });
    await recordDeadJobs(batchOf(dead), services);
    expect(dead.calls).toEqual(["ack"]);
    expect(await dispatchOf(uid)).toMatchObject({ last_error: "the queue gave up" });
  });

  it("that is unreadable is dropped, not tried for ever", async () => {
    const odd = message({ job: 7 });
    await startJobs(batchOf(odd), services);
    expect(odd.calls).toEqual(["ack"]);
  });
});

describe("GET /api/platform/jobs/{uid}/events", () => {
  it("streams what has happened and what happens, to the job's last status, and ends", async () => {
    const account = await signedInAccount();
    const uid = await rowsOfAJob(account);
    const answer = await ask(`/api/platform/jobs/${uid}/events`, { token: account.accessToken });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    await services.jobObjects.start(uid);
    const [job] = await services.reader.together(services.jobs.findForEngine(uid));
    if (!job) throw new Error("no job");
    const { cancelJob } = await import("../../src/domain/jobs/cancel-job.ts");
    await cancelJob(services, job, () => []);
    const { events, ended } = await readEvents(answer, () => false);
    expect(ended).toBe(true);
    expect(events[0]).toMatchObject({ id: 1, type: "status", status: "queued" });
    expect(events.at(-1)).toMatchObject({ type: "status", status: "cancelled" });
    expect(events.map((event) => event["id"])).toEqual(events.map((_, index) => index + 1));
  });

  it("goes on after Last-Event-ID, and takes a signed URL instead of a header", async () => {
    const account = await signedInAccount();
    const uid = await rowsOfAJob(account);
    const [job] = await services.reader.together(services.jobs.findForEngine(uid));
    if (!job) throw new Error("no job");
    await services.jobObjects.start(uid);
    const { cancelJob } = await import("../../src/domain/jobs/cancel-job.ts");
    await cancelJob(services, job, () => []);
    const url = services.signedUrls.sign(`/api/platform/jobs/${uid}/events`, account.uid);
    const { events } = await readEvents(await ask(url, { headers: { "last-event-id": "1" } }), () => false);
    expect(events[0]?.["id"]).toBe(2);
  });

  it("speaks the same over a WebSocket", async () => {
    const account = await signedInAccount();
    const uid = await rowsOfAJob(account);
    await services.jobObjects.start(uid);
    const answer = await ask(`/api/platform/jobs/${uid}/events`, {
      token: account.accessToken,
      headers: { upgrade: "websocket" },
    });
    expect(answer.status).toBe(101);
    const socket = answer.webSocket;
    if (!socket) throw new Error("no socket");
    const heard: string[] = [];
    const closed = new Promise<void>((resolve) => socket.addEventListener("close", () => resolve()));
    socket.addEventListener("message", (event) => heard.push(JSON.parse(String(event.data)).status));
    socket.accept();
    const [job] = await services.reader.together(services.jobs.findForEngine(uid));
    if (!job) throw new Error("no job");
    const { cancelJob } = await import("../../src/domain/jobs/cancel-job.ts");
    await cancelJob(services, job, () => []);
    await closed;
    expect(heard[0]).toBe("queued");
    expect(heard.at(-1)).toBe("cancelled");
  });

  it("still says how a job ended whose object has forgotten it", async () => {
    const account = await signedInAccount();
    const uid = await rowsOfAJob(account);
    await services.writer.commit(
      services.jobs.move({ uid, to: "cancelled", at: Date.now(), transitionId: crypto.randomUUID() }),
    );
    const { events, ended } = await readEvents(
      await ask(`/api/platform/jobs/${uid}/events`, { token: account.accessToken }),
      () => false,
    );
    expect(ended).toBe(true);
    expect(events).toEqual([{ id: 1, at: expect.any(Number), type: "status", status: "cancelled" }]);
  });

  it("is 404 for somebody else and 401 without a token", async () => {
    const uid = await rowsOfAJob(await signedInAccount());
    const other = await signedInAccount();
    const foreign = await ask(`/api/platform/jobs/${uid}/events`, { token: other.accessToken });
    expect(foreign.status).toBe(404);
    expect(await foreign.json()).toEqual({ detail: "There is no such job.", code: "not_found" });
    expect((await ask(`/api/platform/jobs/${uid}/events`)).status).toBe(401);
  });
});

describe("a job's object", () => {
  it("forgets everything a day after the job's end", async () => {
    const account = await signedInAccount();
    const uid = await rowsOfAJob(account);
    await services.jobObjects.start(uid);
    const [job] = await services.reader.together(services.jobs.findForEngine(uid));
    if (!job) throw new Error("no job");
    const { cancelJob } = await import("../../src/domain/jobs/cancel-job.ts");
    await cancelJob(services, job, () => []);
    const stub = env.JOBS.get(env.JOBS.idFromName(uid));
    await runInDurableObject(stub, async (object, state) => {
      const memory = (await state.storage.get<Record<string, unknown>>("memory")) ?? {};
      await state.storage.put("memory", { ...memory, finishedAt: Date.now() - 24 * 3600 * 1000 });
      await (object as unknown as { alarm(): Promise<void> }).alarm();
      expect((await state.storage.list()).size).toBe(0);
    });
  });
});
