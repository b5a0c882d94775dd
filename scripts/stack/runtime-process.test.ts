import { join } from "node:path";
import { expect, it } from "vitest";
import { isRunning, readRecords } from "./process-records.ts";
import { RuntimeProcess, type RuntimeOptions } from "./runtime-process.ts";
import { eventually } from "./testing/eventually.ts";
import { logOfEvents } from "./testing/log-of-events.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

function options(): RuntimeOptions & { events: string[] } {
  const folder = temporaryFolder();
  return {
    name: "fake",
    entry: join(import.meta.dirname, "testing/fake-runtime.mjs"),
    token: "t".repeat(16),
    folder,
    record: join(folder, "processes"),
    environment: { ...process.env },
    ...logOfEvents(),
  };
}

it("starts a runtime that was killed again, at the same address", async () => {
  const given = options();
  const runtime = await RuntimeProcess.start(given);
  const pid = async () => Number(await (await fetch(runtime.url)).text());
  const first = await pid();
  process.kill(first, "SIGKILL");
  const second = await eventually(pid);
  expect(second).not.toBe(first);
  expect(given.events).toContain("runtime.died");
  expect(readRecords(given.record).map((record) => record.pid)).toEqual([first, second]);
  await runtime.stop();
  expect(readRecords(given.record).filter(isRunning)).toEqual([]);
});

it("says so when the first start fails, and does not try again", async () => {
  const given = { ...options(), entry: "/nowhere/runtime.ts" };
  await expect(RuntimeProcess.start(given)).rejects.toThrow("the fake runtime did not start: it left with 1");
  expect(given.events).not.toContain("runtime.died");
});
