import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { availableModes, type Fixture, startFixture } from "./testing/fixture.ts";
import { eventually, isRunning } from "./testing/processes.ts";

const fixtures: Fixture[] = [];
async function start(...args: Parameters<typeof startFixture>): Promise<Fixture> {
  const fixture = await startFixture(...args);
  fixtures.push(fixture);
  return fixture;
}
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

/** Sleeps for ever, beside a process that has left it. */
function hidingSource(marker: string): string {
  return `
    const { spawn } = await load("node:child_process");
    spawn("/bin/sh", ["-c", "(setsid sleep ${marker} >/dev/null 2>&1 &); exit"], { detached: true, stdio: "ignore" });
    context.log("info", "waiting");
    await new Promise((resolve) => setTimeout(resolve, 1e8))`;
}
const newMarker = () => `${1e9 + Math.floor(Math.random() * 1e9)}`;

async function startHiding(fixture: Fixture) {
  const job = fixture.client.job();
  const marker = newMarker();
  expect((await job.start("script.1", "script", { source: hidingSource(marker) })).status).toBe(201);
  await eventually(async () => (await job.state("script.1")).lastEvent === 1 && isRunning(marker));
  return { job, marker };
}

describe("Told to stop, a runtime", () => {
  it("ends its runs as retryable, lets followers read that, and leaves nothing", async () => {
    const fixture = await start();
    const { job, marker } = await startHiding(fixture);
    const following = job.events("script.1");
    fixture.process.kill("SIGTERM");
    expect((await following).at(-1)).toMatchObject({
      type: "failed",
      code: "runtime_stopping",
      retryable: true,
    });
    expect(await fixture.left).toBe(0);
    expect(isRunning(marker)).toBe(false);
    expect(readdirSync(join(fixture.folder, "jobs"))).toEqual([]);
  });

  it("takes nothing new, while whoever comes back can still read how runs ended", async () => {
    const fixture = await start({ RUNTIME_STOP_SECONDS: "8" });
    const { job } = await startHiding(fixture);
    fixture.process.kill("SIGTERM");
    await eventually(async () => (await job.state("script.1")).state === "failed");
    const { stopping } = (await (await fixture.client.call("/healthz")).json()) as { stopping: boolean };
    expect(stopping).toBe(true);
    const refused = await job.start("script.2", "script", { source: "return {}" });
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: "stopping" }]);
    expect((await job.put("in.txt", "x")).status).toBe(503);
    expect((await job.events("script.1")).at(-1)).toMatchObject({ code: "runtime_stopping" });
    expect(await fixture.left).toBe(0);
  });

  it("leaves at once when it has nothing to do", async () => {
    const fixture = await start({ RUNTIME_STOP_SECONDS: "600" });
    fixture.process.kill("SIGTERM");
    expect(await fixture.left).toBe(0);
  });
});

describe("When its supervisor is gone, a runtime", () => {
  it("leaves with all of its runs", async () => {
    const fixture = await start({ RUNTIME_LIFELINE: "stdin" });
    const { marker } = await startHiding(fixture);
    fixture.process.stdin?.destroy();
    expect(await fixture.left).toBe(0);
    expect(isRunning(marker)).toBe(false);
  });

  it("stays when nobody told it to look at its standard input", async () => {
    const fixture = await start();
    fixture.process.stdin?.destroy();
    expect(await fixture.client.job().script("return {}")).toMatchObject({ type: "done" });
  });
});

describe.each(availableModes())("A runtime that is killed in %s", (mode) => {
  it("takes its runs with it, and wipes what it left when it is started again", async () => {
    const fixture = await start({ SANDBOX: mode });
    const { job, marker } = await startHiding(fixture);
    await job.put("clip.mp4", "a user's");
    fixture.process.kill("SIGKILL");
    expect(await fixture.left).toBe("SIGKILL");
    await eventually(() => !isRunning(marker));
    expect(existsSync(join(fixture.folder, "jobs", job.id, "files", "clip.mp4"))).toBe(true);
    const again = await start({ SANDBOX: mode, RUNTIME_FOLDER: fixture.folder });
    expect(readdirSync(join(fixture.folder, "jobs"))).toEqual([]);
    expect((await again.client.job(job.id).call("/runs/script.1")).status).toBe(404);
  });
});

describe("A job without a caller", () => {
  it("is wiped with its runs, and one that is followed is not", async () => {
    const fixture = await start({ RUNTIME_IDLE_SECONDS: "1" });
    const followed = fixture.client.job();
    await followed.start("script.1", "script", { source: hidingSource(newMarker()) });
    const following = followed.events("script.1");
    const { job, marker } = await startHiding(fixture);
    await eventually(() => !existsSync(join(fixture.folder, "jobs", job.id)));
    expect(isRunning(marker)).toBe(false);
    expect(await followed.state("script.1")).toMatchObject({ state: "running" });
    await followed.delete();
    await following;
  });
});

describe("A runtime whose sandbox cannot be had", () => {
  it("says so, and refuses runs instead of running them unprotected", async () => {
    const fixture = await start({ RUNTIME_CONFINE: "/nonexistent/confine" });
    expect(fixture.ready.sandbox.layers).toEqual([]);
    const last = await fixture.client.job().script("return {}");
    expect(last).toMatchObject({ type: "failed", code: "sandbox_unavailable", retryable: false });
    expect(last).toHaveProperty("message", expect.stringContaining("not built"));
  });
});

describe("A runtime does not start", () => {
  it.each([
    [{ RUNTIME_FOLDER: "relative" }, "RUNTIME_FOLDER"],
    [{ RUNTIME_TOKEN: "short" }, "RUNTIME_TOKEN"],
    [{ SANDBOX: "off" }, "SANDBOX"],
    [{ RUNTIME_CAPACITY: "0" }, "RUNTIME_CAPACITY"],
  ])("with the environment %j", async (env, named) => {
    await expect(start(env)).rejects.toThrow(named);
  });

  it("on a port that is taken", async () => {
    const fixture = await start();
    await expect(start({ PORT: `${fixture.ready.port}` })).rejects.toThrow("EADDRINUSE");
  });
});

it("Two runtimes on one machine do not touch each other", async () => {
  const [one, other] = [await start(), await start()];
  const kept = await startHiding(one);
  const stopped = await startHiding(other);
  await stopped.job.delete();
  other.process.kill("SIGTERM");
  await other.left;
  expect(isRunning(kept.marker)).toBe(true);
  expect(await kept.job.state("script.1")).toMatchObject({ state: "running" });
});
