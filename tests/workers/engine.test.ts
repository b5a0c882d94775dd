import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { runSlice, settle, sliceMs } from "../../src/domain/jobs/engine.ts";
import { type RunEvent, RuntimeUnavailable } from "../../src/domain/jobs/runtime.ts";
import { pipeline, stage, StageFailure } from "../../src/domain/jobs/pipeline.ts";
import { engineRig, type Rig } from "../support/engine.ts";

const limits = { wallSeconds: 1, cpuSeconds: 1, memoryBytes: 1, processes: 1, fileBytes: 1, outputBytes: 1 };
const done = (n: number): RunEvent => ({ n, at: 0, type: "done", files: [], result: { answer: 42 } });
const failed = (code: "runtime_stopping" | "invalid_media" | "tool_failed", retryable: boolean): RunEvent => ({
  n: 1,
  at: 0,
  type: "failed",
  code,
  message: "as scripted",
  retryable,
});

const twoStages = pipeline("montage", 1, [
  stage("render", 80, "ffmpeg", async (context) => (await context.run("render", {}, limits)).result),
  stage("publish", 20, "ffmpeg", async (context) => context.complete(await context.result("render"), () => [])),
]);

async function jobRow(rig: Rig) {
  return env.DB.prepare(
    "SELECT status, stage, progress, attempt, result, failure, started_at, finished_at FROM jobs WHERE uid = ?",
  )
    .bind(rig.jobUid)
    .first<Record<string, unknown>>();
}

async function counts(rig: Rig) {
  const { results } = await env.DB.prepare("SELECT status, count FROM job_counts WHERE account_id = ? AND count <> 0")
    .bind(rig.account.id)
    .all();
  return Object.fromEntries(results.map((row) => [row["status"], row["count"]]));
}

describe("a slice of a job", () => {
  it("runs the stages to the end, moves the counters with the status, and frees the slot", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.script = async function* () {
      yield { n: 1, at: 0, type: "progress", fraction: 0.5 };
      yield done(2);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect(await jobRow(rig)).toEqual({
      status: "completed",
      stage: "publish",
      progress: 1,
      attempt: 1,
      result: '{"answer":42}',
      failure: null,
      started_at: 1_000_000,
      finished_at: 1_000_000,
    });
    expect(await counts(rig)).toEqual({ completed: 1 });
    expect(rig.runtime.calls).toEqual(["start render.1", "follow render.1 after 0", "wipe"]);
    expect(rig.slot.left).toBe(1);
    expect(rig.events).toEqual([
      { type: "status", status: "processing" },
      { type: "stage", stage: "render" },
      { type: "progress", stage: "render", progress: 0.4 },
      { type: "stage", stage: "publish" },
      { type: "status", status: "completed" },
    ]);
  });

  it("waits for a slot, tells its place once, and starts nothing meanwhile", async () => {
    const rig = await engineRig(twoStages);
    rig.slot.answer = { granted: false, place: 2 };
    expect(await runSlice(rig.host, rig.memory)).toEqual({ at: rig.time.now + 20_000 });
    expect(await runSlice(rig.host, rig.memory)).toEqual({ at: rig.time.now + 20_000 });
    expect(rig.events).toEqual([{ type: "waiting", place: 2 }]);
    expect(rig.runtime.calls).toEqual([]);
    expect((await jobRow(rig))?.["status"]).toBe("queued");
  });

  it("takes up its run again after the process died, from the event it had seen", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.script = async function* () {
      yield { n: 7, at: 0, type: "progress", fraction: 0.3 };
      rig.time.now += sliceMs + 1;
      throw new Error("the connection went with the process");
    };
    await runSlice(rig.host, rig.memory);
    const memory = await rig.store.load();
    if (!memory) throw new Error("nothing was remembered");
    rig.runtime.script = async function* () {
      yield done(8);
    };
    expect(await runSlice(rig.host, memory)).toBe("over");
    expect(rig.runtime.calls.filter((call) => call.startsWith("start"))).toEqual(["start render.1"]);
    expect(rig.runtime.calls).toContain("follow render.1 after 7");
  });

  it("begins the next attempt when the runtime has lost the run, and drops what the old one still writes", async () => {
    const rig = await engineRig(twoStages);
    let follows = 0;
    rig.runtime.script = async function* () {
      follows += 1;
      if (follows === 1) {
        rig.runtime.started.clear();
        throw new (await import("../../src/domain/jobs/runtime.ts")).RunLost("restarted");
      }
      yield done(1);
    };
    expect(await runSlice(rig.host, rig.memory)).toEqual({ at: rig.time.now });
    const late = rig.services.jobs.progress(rig.jobUid, 1, "render", 0.99, rig.time.now);
    expect(await rig.services.writer.commit(late)).toEqual([false]);
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["attempt"]).toBe(2);
    expect(rig.runtime.calls.filter((call) => call.startsWith("start"))).toEqual(["start render.1", "start render.2"]);
  });

  it("gives up after three lost runs with a failure that says so and may be tried again", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.script = async function* () {
      yield failed("tool_failed", true);
    };
    let next: unknown;
    for (let slice = 0; slice < 3; slice++) next = await runSlice(rig.host, rig.memory);
    expect(next).toBe("over");
    expect(JSON.parse(String((await jobRow(rig))?.["failure"]))).toEqual({
      code: "RUNTIME_LOST",
      stage: "render",
      message: "The ffmpeg runtime was lost while it worked on this job, 3 times.",
      retryable: true,
    });
    expect(await counts(rig)).toEqual({ failed: 1 });
  });

  it("does not count a runtime that was told to stop as a lost one, five times over", async () => {
    const rig = await engineRig(twoStages);
    let stops = 0;
    rig.runtime.script = async function* () {
      stops += 1;
      yield stops <= 5 ? failed("runtime_stopping", true) : done(1);
    };
    let next: unknown;
    for (let slice = 0; slice < 6; slice++) next = await runSlice(rig.host, rig.memory);
    expect(next).toBe("over");
    expect((await jobRow(rig))?.["status"]).toBe("completed");
    expect((await jobRow(rig))?.["attempt"]).toBe(6);
  });

  it("ends the job at once where the user's file is at fault", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.script = async function* () {
      yield failed("invalid_media", false);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect(JSON.parse(String((await jobRow(rig))?.["failure"]))).toEqual({
      code: "INVALID_MEDIA",
      stage: "render",
      message: "as scripted",
      retryable: false,
    });
  });

  it("names the file at fault as its sender called it", async () => {
    const rig = await engineRig(
      pipeline("montage", 1, [
        stage("analyze", 1, "ffmpeg", async (context) => {
          await context.send([
            { name: "clip-1.mp4", title: "my holiday.mp4", bytes: 1, sha256: "", open: async () => new Uint8Array(1) },
          ]);
          return context.run("probe", {}, limits);
        }),
      ]),
    );
    rig.runtime.script = async function* () {
      const message = "clip-1.mp4 has no pictures";
      yield { n: 1, at: 0, type: "failed", code: "invalid_media", message, retryable: false, file: "clip-1.mp4" };
    };
    await runSlice(rig.host, rig.memory);
    expect(JSON.parse(String((await jobRow(rig))?.["failure"]))).toMatchObject({
      message: "my holiday.mp4 has no pictures",
      file: "my holiday.mp4",
    });
  });

  const arriving = ["clip-1.mp4", "clip-2.mp4"].map((name) => ({
    ...{ name, bytes: 1, sha256: "" },
    open: async () => new Uint8Array(1),
  }));
  const sendsWhileItRuns = pipeline("montage", 1, [
    stage("analyze", 1, "ffmpeg", async (context) =>
      context.complete((await context.run("highlights", {}, limits, arriving)).result, () => []),
    ),
  ]);

  it("sends files in their order while the run goes on that waits for them", async () => {
    const rig = await engineRig(sendsWhileItRuns);
    rig.runtime.script = async function* () {
      yield { n: 1, at: 0, type: "progress", fraction: 0.1 };
      while (rig.runtime.files.size < 2) await scheduler.wait(1);
      yield done(2);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["status"]).toBe("completed");
    expect(rig.runtime.calls[0]).toBe("start analyze.1");
    expect(rig.runtime.calls.filter((call) => call.startsWith("send"))).toEqual(["send clip-1.mp4", "send clip-2.mp4"]);
  });

  it("sends what has not arrived yet to a run that it takes up again", async () => {
    const rig = await engineRig(sendsWhileItRuns);
    rig.runtime.script = async function* () {
      yield { n: 7, at: 0, type: "progress", fraction: 0.1 };
      throw new RuntimeUnavailable("the connection broke");
    };
    expect(await runSlice(rig.host, rig.memory)).toEqual({ at: rig.time.now + 1000 });
    rig.runtime.files.clear();
    rig.runtime.script = async function* () {
      while (rig.runtime.files.size < 2) await scheduler.wait(1);
      yield done(8);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["attempt"]).toBe(1);
    expect(rig.runtime.calls.filter((call) => call.startsWith("start"))).toEqual(["start analyze.1"]);
    expect(rig.runtime.calls).toContain("follow analyze.1 after 7");
  });

  it("sends no more once the run has failed, and names the file at fault", async () => {
    let isStopped = false;
    const never = (_: string, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          isStopped = true;
          reject(signal.reason);
        });
      });
    const rig = await engineRig(sendsWhileItRuns);
    rig.runtime.send = async (job, input, signal) => {
      if (input.name === "clip-2.mp4") await never(job, signal);
    };
    rig.runtime.script = async function* () {
      yield failed("invalid_media", false);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect([isStopped, JSON.parse(String((await jobRow(rig))?.["failure"])).code]).toEqual([true, "INVALID_MEDIA"]);
  });

  it("waits while the runtime cannot be reached, and loses no attempt by it", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.reachable = false;
    expect(await runSlice(rig.host, rig.memory)).toEqual({ at: rig.time.now + 1000 });
    rig.runtime.reachable = true;
    rig.runtime.script = async function* () {
      yield done(1);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["attempt"]).toBe(1);
  });

  it("fails with DEADLINE_EXCEEDED once the deadline has passed", async () => {
    const rig = await engineRig(twoStages);
    rig.time.now += 3_600_001;
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect(JSON.parse(String((await jobRow(rig))?.["failure"])).code).toBe("DEADLINE_EXCEEDED");
  });

  it("fails with PIPELINE_GONE where its version is no longer deployed", async () => {
    const rig = await engineRig(pipeline("montage", 1, twoStages.stages));
    const gone = { ...rig.host, pipeline: () => null };
    expect(await runSlice(gone, rig.memory)).toBe("over");
    expect(JSON.parse(String((await jobRow(rig))?.["failure"])).code).toBe("PIPELINE_GONE");
  });

  it("stops where the job was cancelled under it, wipes and frees, and completes nothing", async () => {
    const rig = await engineRig(twoStages);
    rig.runtime.script = async function* () {
      const move = { uid: rig.jobUid, to: "cancelled", at: rig.time.now, transitionId: crypto.randomUUID() } as const;
      await rig.services.writer.commit(rig.services.jobs.move(move));
      yield done(1);
    };
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["status"]).toBe("cancelled");
    expect(await counts(rig)).toEqual({ cancelled: 1 });
    expect(rig.runtime.calls.at(-1)).toBe("wipe");
    expect(rig.events.at(-1)).toEqual({ type: "status", status: "cancelled" });
  });

  it("commits once, however often the last stage is entered", async () => {
    let commits = 0;
    const rig = await engineRig(
      pipeline("montage", 1, [
        stage("publish", 1, null, async (context) => {
          commits += 1;
          await context.complete({ commits }, () => []);
        }),
      ]),
    );
    await runSlice(rig.host, rig.memory);
    rig.memory.finishedAt = null;
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["result"]).toBe('{"commits":1}');
    const moved = await env.DB.prepare(
      "SELECT count(*) AS n FROM job_transitions JOIN jobs ON jobs.id = job_id WHERE uid = ? AND to_status = 'completed'",
    )
      .bind(rig.jobUid)
      .first("n");
    expect(moved).toBe(1);
  });

  it("does once in an attempt what a stage asks to be done once", async () => {
    let made = 0;
    const rig = await engineRig(
      pipeline("montage", 1, [
        stage("score", 1, null, async (context) => {
          const value = await context.once("tune", async () => {
            made += 1;
            return made;
          });
          if (made === 1 && rig.memory.errors === 0) throw new Error("died after it was made");
          await context.complete({ value }, () => []);
        }),
      ]),
    );
    await runSlice(rig.host, rig.memory);
    expect(await runSlice(rig.host, rig.memory)).toBe("over");
    expect((await jobRow(rig))?.["result"]).toBe('{"value":1}');
  });

  it("ends with INTERNAL_ERROR and a fixed message after five errors of ours, never with the error's own words", async () => {
    const rig = await engineRig(
      pipeline("montage", 1, [
        stage("render", 1, null, async () => {
          throw new Error("secret detail");
        }),
      ]),
    );
    let next: unknown;
    for (let slice = 0; slice < 5; slice++) next = await runSlice(rig.host, rig.memory);
    expect(next).toBe("over");
    expect(JSON.parse(String((await jobRow(rig))?.["failure"]))).toEqual({
      code: "INTERNAL_ERROR",
      stage: "render",
      message: "Something went wrong on our side.",
      retryable: true,
    });
  });

  it("keeps a failure that a stage states, with the file's name", async () => {
    const rig = await engineRig(
      pipeline("montage", 1, [
        stage("analyze", 1, null, async () => {
          throw new StageFailure("INVALID_MEDIA", "clip.mp4 cannot be read", { file: "clip.mp4" });
        }),
      ]),
    );
    await runSlice(rig.host, rig.memory);
    expect(rig.events.at(-1)).toEqual({
      type: "status",
      status: "failed",
      failure: {
        code: "INVALID_MEDIA",
        stage: "analyze",
        message: "clip.mp4 cannot be read",
        retryable: false,
        file: "clip.mp4",
      },
    });
  });

  it("settles once, however often it is told to", async () => {
    const rig = await engineRig(twoStages);
    await settle(rig.host, rig.memory);
    await settle(rig.host, rig.memory);
    expect(rig.events).toHaveLength(1);
  });
});

describe("creating a job", () => {
  it("refuses one more where the account has its limit of unfinished ones, and writes nothing of it", async () => {
    const rig = await engineRig(twoStages);
    const make = (uid: string) =>
      rig.services.jobs.create({
        uid,
        accountId: rig.account.id,
        kind: "montage",
        input: {},
        pipelineVersion: 1,
        createdAt: 0,
        deadlineAt: 1,
        maxUnfinished: 2,
        sources: { mediaIds: [], expiresAt: 0 },
      });
    expect(await rig.services.writer.commit(make(crypto.randomUUID()))).toEqual([true]);
    const refused = crypto.randomUUID();
    expect(await rig.services.writer.commit(make(refused))).toEqual([false]);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM outbox WHERE subject = ?").bind(refused).first("n")).toBe(0);
    expect(await counts(rig)).toEqual({ pending: 1, queued: 1 });
  });
});
