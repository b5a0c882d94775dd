import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunLimits } from "../protocol/run-protocol.ts";
import { availableModes, type Fixture, startFixture } from "./testing/fixture.ts";
import { isRunning } from "./testing/processes.ts";

const mib = 1024 ** 2;
const load = `const fs = await load("node:fs"); const { spawn, spawnSync } = await load("node:child_process");`;
const wait = "await new Promise((resolve) => setTimeout(resolve, 1e8));";

/** What each limit stops, by its name, which begins the message. */
const excesses: [what: string, limit: keyof RunLimits, limits: Partial<RunLimits>, source: string][] = [
  ["a run that takes too long", "wallSeconds", { wallSeconds: 1 }, wait],
  ["an endless loop", "cpuSeconds", { cpuSeconds: 1 }, "for (;;);"],
  [
    "endless loops of children that nobody waits for",
    "cpuSeconds",
    { cpuSeconds: 1 },
    `${load} spawn("/bin/sh", ["-c", "(setsid sh -c 'while :; do :; done' &) ; exit"], { detached: true, stdio: "ignore" }); ${wait}`,
  ],
  [
    "many short children",
    "cpuSeconds",
    { cpuSeconds: 1 },
    `${load} spawnSync("/bin/sh", ["-c", "while :; do /bin/true; done"]);`,
  ],
  [
    "memory of its own",
    "memoryBytes",
    { memoryBytes: 300 * mib },
    `const kept = []; for (;;) { kept.push(Buffer.alloc(${10 * mib}, 1)); await new Promise((resolve) => setTimeout(resolve, 5)); }`,
  ],
  [
    "memory of several children together",
    "memoryBytes",
    { memoryBytes: 400 * mib },
    `${load} for (let n = 0; n < 4; n++) spawn("/bin/sh", ["-c", "head -c 150M /dev/zero | tail -c 150M | sleep 1000"]); ${wait}`,
  ],
  [
    "a fork bomb",
    "processes",
    { processes: 60 },
    `${load} spawn("/bin/bash", ["-c", "f() { f | f & }; f"], { stdio: "ignore" }); ${wait}`,
  ],
  [
    "a huge file",
    "fileBytes",
    { fileBytes: 8 * mib },
    `${load} spawnSync("/bin/sh", ["-c", "cat /dev/zero > huge.bin"]); return {};`,
  ],
  [
    "a file that is huge and empty",
    "fileBytes",
    { fileBytes: 8 * mib },
    `${load} fs.writeFileSync("sparse.bin", ""); try { fs.truncateSync("sparse.bin", ${9 * mib}) } catch {} fs.truncateSync("sparse.bin", ${8 * mib}); return {};`,
  ],
  [
    "many files",
    "outputBytes",
    { outputBytes: 20 * mib },
    `${load} for (let n = 0; ; n++) { fs.writeFileSync(context.scratch + "/" + n, Buffer.alloc(${mib})); await new Promise((resolve) => setTimeout(resolve, 5)); }`,
  ],
  [
    "files beside each other, just before the end",
    "outputBytes",
    { outputBytes: 3 * mib },
    `${load} for (let n = 0; n < 4; n++) fs.writeFileSync("part" + n, Buffer.alloc(${mib})); return { files: ["part0"] };`,
  ],
  [
    "folders without end",
    "outputBytes",
    {},
    `${load} for (let n = 0; n < 40; n++) { fs.mkdirSync("deep"); process.chdir("deep"); } ${wait}`,
  ],
  [
    "events without end",
    "outputBytes",
    { wallSeconds: 50 },
    `${load} const line = Buffer.from("x".repeat(${mib}) + "\\n"); for (;;) try { fs.writeSync(1, line) } catch {}`,
  ],
  [
    "one event without end",
    "outputBytes",
    { wallSeconds: 50 },
    `${load} const line = Buffer.alloc(${mib}, 120); for (;;) try { fs.writeSync(1, line) } catch {}`,
  ],
];

describe.each(availableModes())("In %s a limit ends", (mode) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture({ SANDBOX: mode });
  });
  afterAll(() => fixture?.stop());

  it.each(excesses)("%s, and says so: %s", async (_, limit, limits, source) => {
    const job = fixture.client.job();
    const marker = `marker-${Math.random()}`;
    const last = await job.script(`/* ${marker} */ ${source}`, limits);
    expect(last).toMatchObject({ type: "failed", code: "limit_exceeded", retryable: false });
    expect(last).toHaveProperty("message", expect.stringMatching(new RegExp(`^${limit}: `)));
    const scratch = join(fixture.folder, "jobs", job.id, "scratch");
    expect(readdirSync(scratch)).toEqual([]);
    expect((await job.delete()).status).toBe(200);
    expect(existsSync(join(fixture.folder, "jobs", job.id))).toBe(false);
  });

  it("a run at any moment of its life, and all of it", async () => {
    for (let round = 0; round < 12; round++) {
      const job = fixture.client.job();
      const marker = `${1e9 + Math.floor(Math.random() * 1e9)}`;
      const source = `${load} for (;;) { spawn("sleep", ["${marker}"], { detached: true, stdio: "ignore" }).unref(); await new Promise((resolve) => setTimeout(resolve, 30)); }`;
      await job.start("script.1", "script", { source });
      await new Promise((resolve) => setTimeout(resolve, round * 40));
      expect((await job.delete()).status).toBe(200);
      expect(isRunning(marker)).toBe(false);
    }
  });

  it("nothing that stays below all of them", async () => {
    const job = fixture.client.job();
    await job.put("in.bin", Buffer.alloc(6 * mib));
    const source = `${load} fs.writeFileSync("out.bin", fs.readFileSync("in.bin").subarray(0, ${2 * mib})); return { files: ["out.bin"] };`;
    // What was pushed does not count as the run's own.
    const last = await job.script(source, { outputBytes: 3 * mib, fileBytes: 3 * mib, memoryBytes: 300 * mib });
    expect(last).toMatchObject({ type: "done", files: [{ name: "out.bin", bytes: 2 * mib }] });
  });
});
