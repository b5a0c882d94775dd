import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { health, runState } from "../../protocol/run-protocol.ts";
import { ampleLimits, sha256 } from "../testing/client.ts";
import { type Fixture, startFixture } from "../testing/fixture.ts";
import { eventually, isRunning } from "../testing/processes.ts";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({ RUNTIME_CAPACITY: "2" });
});
afterAll(() => fixture?.stop());

const forever = "await new Promise((resolve) => setTimeout(resolve, 1e8))";
/** Ends when the test puts a file named `go`. */
const untilGo = `const fs = await load("node:fs"); while (!fs.existsSync("go")) await new Promise((resolve) => setTimeout(resolve, 20));`;

describe("GET /healthz", () => {
  it("says what the runtime is and what holds its runs in", async () => {
    const answer = health.parse(await (await fixture.client.call("/healthz")).json());
    expect(answer).toMatchObject({ runtime: "fixture", capacity: 2, busy: 0, stopping: false });
    expect(answer.sandbox.layers).toEqual(
      expect.arrayContaining([
        ...["no_new_privs", "no_capabilities", "seccomp", "no_network", "rlimits", "private_folder"],
      ]),
    );
  });
});

describe("Whoever has no token", () => {
  it.each([undefined, "Bearer", "Bearer wrong", "Basic abc"])("gets 401 with %s", async (authorization) => {
    for (const path of ["/healthz", `/jobs/${randomUUID()}/files/a`, "/nothing"]) {
      const response = await fetch(`${fixture.client.url}${path}`, { headers: authorization ? { authorization } : {} });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: "unauthorized" });
    }
  });
});

describe("A run", () => {
  it("reports progress, logs, files and a result", async () => {
    const job = fixture.client.job();
    await job.put("in.txt", "hello");
    const source = `
      const fs = await load("node:fs");
      context.log("info", "reading");
      context.progress(0.5, "half");
      const text = fs.readFileSync(context.folder + "/in.txt", "utf8");
      fs.writeFileSync(context.scratch + "/temporary", text);
      fs.writeFileSync("out.json", JSON.stringify(text));
      return { files: ["out.json"], result: { text, cores: context.cores } }`;
    const response = await job.start("script.1", "script", { source });
    expect(response.status).toBe(201);
    expect(runState.parse(await response.json())).toMatchObject({ run: "script.1", tool: "script", state: "running" });
    const events = await job.events("script.1");
    expect(events.map(({ n, type }) => [n, type])).toEqual([
      [1, "log"],
      [2, "progress"],
      [3, "done"],
    ]);
    expect(events[1]).toMatchObject({ fraction: 0.5, note: "half" });
    const file = { name: "out.json", bytes: 7, sha256: sha256('"hello"'), contentType: "application/json" };
    expect(events[2]).toMatchObject({ files: [file], result: { text: "hello" } });
    expect(await (await job.get("out.json")).text()).toBe('"hello"');
    expect(await job.state("script.1")).toMatchObject({ state: "done", lastEvent: 3 });
  });

  it("is the same run when it is asked for again, whatever the order of keys", async () => {
    const job = fixture.client.job();
    const params = { source: `${untilGo} return {}` };
    expect((await job.start("script.1", "script", params)).status).toBe(201);
    const again = { limits: ampleLimits, params, tool: "script" };
    const response = await job.call("/runs/script.1", { method: "POST", body: JSON.stringify(again) });
    expect(response.status).toBe(200);
    await job.put("go", "");
    expect((await job.events("script.1")).at(-1)).toMatchObject({ type: "done" });
    expect((await job.start("script.1", "script", params)).status).toBe(200);
    expect(await job.events("script.1")).toHaveLength(1);
  });

  it("cannot be asked for with another request", async () => {
    const job = fixture.client.job();
    await job.script("return {}");
    for (const response of [
      await job.start("script.1", "script", { source: "return {}; //" }),
      await job.start("script.1", "script", { source: "return {}" }, { wallSeconds: 59 }),
    ]) {
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: "conflict" });
    }
  });

  it("waits for a place: a full runtime answers 429, and takes the next when one has ended", async () => {
    const job = fixture.client.job();
    await job.start("one.1", "script", { source: `${untilGo} return {}` });
    await job.start("two.1", "script", { source: `${untilGo} return {}` });
    const refused = await job.start("three.1", "script", { source: "return {}" });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: "busy" });
    expect((await job.start("one.1", "script", { source: `${untilGo} return {}` })).status).toBe(200);
    expect(health.parse(await (await fixture.client.call("/healthz")).json()).busy).toBe(2);
    await job.put("go", "");
    await job.events("one.1");
    await job.events("two.1");
    expect((await job.start("three.1", "script", { source: "return {}" })).status).toBe(201);
  });

  it("finds what an earlier run of its job made, and may write over it", async () => {
    const job = fixture.client.job();
    const append = `const fs = await load("node:fs"); fs.appendFileSync("segment.bin", "x"); return { files: ["segment.bin"] }`;
    await job.script(append, {}, "script.1");
    expect(await job.script(append, {}, "script.2")).toMatchObject({ files: [{ bytes: 2, sha256: sha256("xx") }] });
  });

  it("cannot change the bytes of a file that was pushed", async () => {
    const job = fixture.client.job();
    await job.put("in.txt", "original");
    await job.script(`const fs = await load("node:fs"); fs.appendFileSync("in.txt", "!"); return {}`);
    const got = await job.get("in.txt");
    expect([got.headers.get("x-content-sha256"), await got.text()]).toEqual([sha256("original"), "original"]);
  });

  it.each([
    ["a tool that throws", `throw new Error("broken inside")`, { code: "tool_failed", message: "broken inside" }],
    ["a tool that leaves", "process.exit(3)", { code: "tool_failed" }],
    ["a tool that is killed", `process.kill(process.pid, "SIGKILL")`, { code: "tool_failed", retryable: true }],
    [
      "a tool that finds bad media",
      `throw new ToolFailure("invalid_media", "no video", "clip.mp4")`,
      { code: "invalid_media", message: "no video", file: "clip.mp4", retryable: false },
    ],
    [
      "a tool that claims what is not its to say",
      `throw new ToolFailure("runtime_stopping", "please try again")`,
      { code: "tool_failed", retryable: false },
    ],
    ["a file with a path", `return { files: ["../x"] }`, { code: "tool_failed" }],
  ])("fails clearly: %s", async (_, source, failure) => {
    const last = await fixture.client.job().script(source);
    expect(last).toMatchObject({ type: "failed", ...failure });
  });

  it("passes on nothing that is no event, and an event's words only in part", async () => {
    const job = fixture.client.job();
    const lines = [
      "not JSON",
      JSON.stringify({ type: "progress", fraction: 7 }),
      JSON.stringify({ type: "done", files: ["../../etc/passwd"], result: null }),
      JSON.stringify({ n: 99, at: 1, type: "log", level: "warn", message: "w".repeat(5000) }),
    ];
    const source = `const fs = await load("node:fs"); for (const line of ${JSON.stringify(lines)}) fs.writeSync(1, line + "\\n"); return {}`;
    await job.script(source);
    const events = await job.events("script.1");
    expect(events.map(({ n, type }) => [n, type])).toEqual([
      [1, "log"],
      [2, "done"],
    ]);
    expect(events[0]).toMatchObject({ message: "w".repeat(2000) });
  });

  it("never goes back in its progress, and is thinned out", async () => {
    const job = fixture.client.job();
    await job.script("for (let n = 0; n < 20000; n++) context.progress((n % 100) / 100); return {}");
    const fractions = (await job.events("script.1")).flatMap((event) =>
      event.type === "progress" ? [event.fraction] : [],
    );
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.length).toBeLessThan(100);
  });

  it("has a limit to what it may log", async () => {
    const job = fixture.client.job();
    await job.script(`for (let n = 0; n < 5000; n++) context.log("info", "line " + n); return {}`);
    const events = await job.events("script.1");
    expect(events).toHaveLength(1001);
    expect(events.at(-2)).toMatchObject({ type: "log", level: "warn" });
  });
});

describe("A request for a run", () => {
  const good = { tool: "script", params: { source: "return {}" }, limits: ampleLimits };
  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", "[]"],
    ["no limits", JSON.stringify({ ...good, limits: undefined })],
    ["a negative limit", JSON.stringify({ ...good, limits: { ...ampleLimits, wallSeconds: -1 } })],
    ["a tool that there is not", JSON.stringify({ ...good, tool: "other" })],
    ["deep nesting", `{"tool":"script","params":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`],
  ])("is refused with 400 for %s", async (_, body) => {
    const response = await fixture.client.job().call("/runs/script.1", { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid_request" });
  });

  it("is refused with 413 when it is huge", async () => {
    const body = JSON.stringify({ ...good, params: { source: "x".repeat(9 * 1024 ** 2) } });
    expect((await fixture.client.job().call("/runs/script.1", { method: "POST", body })).status).toBe(413);
  });

  it("may be large", async () => {
    const job = fixture.client.job();
    const source = `return { result: ${"1".repeat(7 * 1024 ** 2)}.length } //`;
    expect((await job.start("script.1", "script", { source: `// ${source}` })).status).toBe(201);
    expect((await job.events("script.1")).at(-1)).toMatchObject({ type: "done" });
  });

  it("fails in the tool where the tool does not take its parameters", async () => {
    const job = fixture.client.job();
    await job.start("script.1", "script", { wrong: true });
    expect((await job.events("script.1")).at(-1)).toMatchObject({ type: "failed", code: "invalid_params" });
  });

  it.each(["script", "script.0", "Script.1", "script.1.2", "..%2f.1", "script.10000"])(
    "is refused for the run's name %s",
    async (run) => {
      expect((await fixture.client.job().start(run, "script", { source: "" })).status).toBe(400);
    },
  );

  it.each(["not-a-uuid", "..", "%2e%2e", "00000000-0000-0000-0000-00000000000g"])(
    "is refused for the job %s",
    async (job) => {
      const response = await fixture.client.call(`/jobs/${job}/runs/script.1`, { method: "POST", body: "{}" });
      expect(response.status).toBe(404);
    },
  );
});

describe("Events", () => {
  it("can be taken up after any number, during the run and after it", async () => {
    const job = fixture.client.job();
    const source = `for (const n of [1, 2, 3]) context.log("info", "line " + n); ${untilGo} context.log("info", "line 4"); return {}`;
    await job.start("script.1", "script", { source });
    await eventually(async () => (await job.state("script.1")).lastEvent === 3);
    const early = job.events("script.1", 1);
    const late = job.events("script.1", 3);
    await job.put("go", "");
    expect((await early).map(({ n }) => n)).toEqual([2, 3, 4, 5]);
    expect((await late).map(({ n }) => n)).toEqual([4, 5]);
    expect((await job.events("script.1", 4)).map(({ n }) => n)).toEqual([5]);
    expect(await job.events("script.1", 5)).toEqual([]);
    expect(await job.events("script.1", 500)).toEqual([]);
  });

  it("keep a silent connection open by blank lines", async () => {
    const job = fixture.client.job();
    await job.start("script.1", "script", { source: `${untilGo} return {}` });
    const response = await job.call("/runs/script.1/events");
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("\n");
    await job.put("go", "");
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('"done"');
  });

  it("are 404 for a run that nobody started, and 400 after what is no number", async () => {
    const job = fixture.client.job();
    expect((await job.call("/runs/script.1/events")).status).toBe(404);
    expect((await job.call("/runs/script.1")).status).toBe(404);
    await job.script("return {}");
    expect((await job.call("/runs/script.2/events")).status).toBe(404);
    expect((await job.call("/runs/script.1/events?after=-1")).status).toBe(400);
    expect((await job.call("/runs/script.1/events?after=x")).status).toBe(400);
  });
});

describe("DELETE of a job", () => {
  it("ends all of its processes, however they hide, before it answers, and wipes its files", async () => {
    const job = fixture.client.job();
    const marker = `${Math.floor(Math.random() * 1e9) + 1e9}`;
    await job.put("in.txt", "x");
    // Two forks away, in a session of its own, deaf to SIGTERM, without a pipe to anybody.
    const source = `
      const { spawn } = await load("node:child_process");
      spawn("/bin/sh", ["-c", "trap '' TERM HUP INT; setsid sh -c 'trap \\"\\" TERM HUP; sleep ${marker} & sleep ${marker}' >/dev/null 2>&1 & exit"], { detached: true, stdio: "ignore" }).unref();
      context.log("info", "hidden"); ${forever}`;
    await job.start("script.1", "script", { source });
    const following = job.events("script.1");
    await eventually(async () => (await job.state("script.1")).lastEvent === 1 && isRunning(marker));
    expect((await job.delete()).status).toBe(200);
    expect(isRunning(marker)).toBe(false);
    expect((await following).map(({ type }) => type)).toEqual(["log"]);
    expect((await job.get("in.txt")).status).toBe(404);
    expect((await job.call("/runs/script.1")).status).toBe(404);
    expect(health.parse(await (await fixture.client.call("/healthz")).json()).busy).toBe(0);
  });

  it("may be repeated, at once and for what never was", async () => {
    const job = fixture.client.job();
    await job.start("script.1", "script", { source: forever });
    const statuses = await Promise.all([job.delete(), job.delete(), job.delete()]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await fixture.client.job().delete()).status).toBe(200);
  });

  it("leaves the job's name free for a new one", async () => {
    const job = fixture.client.job();
    await job.put("in.txt", "old");
    await job.script("return {}");
    const [, put] = await Promise.all([job.delete(), job.put("in.txt", "new")]);
    expect([201, 404]).toContain(put.status);
    await job.delete();
    expect((await job.put("in.txt", "newer")).status).toBe(201);
    expect(await job.script(`return { result: (await load("node:fs")).readFileSync("in.txt", "utf8") }`)).toMatchObject(
      { type: "done", result: "newer" },
    );
  });

  it("wipes what is nested deeper than a path can be long, and folders that were closed", async () => {
    const job = fixture.client.job();
    const source = `
      const fs = await load("node:fs");
      fs.mkdirSync("closed"); fs.writeFileSync("closed/file", "x"); fs.chmodSync("closed", 0);
      for (let n = 0; n < 60; n++) { fs.mkdirSync("d".repeat(100)); process.chdir("d".repeat(100)); }
      return {}`;
    await job.script(source);
    expect((await job.delete()).status).toBe(200);
    expect((await job.put("in.txt", "x")).status).toBe(201);
  });
});

it("What nobody serves is 404", async () => {
  const job = randomUUID();
  const calls: [string, string][] = [
    ["GET", "/"],
    ["GET", "//"],
    ["POST", "/healthz"],
    ["GET", "/jobs"],
    ["GET", `/jobs/${job}`],
    ["PATCH", `/jobs/${job}/files/a`],
    ["PUT", `/jobs/${job}/runs/a.1`],
    ["HEAD", `/jobs/${job}/runs/a.1`],
    ["GET", `/jobs/${job}/runs/a.1/events/more`],
    ["DELETE", `/jobs/${job}/files/a`],
  ];
  for (const [method, path] of calls)
    expect([method, path, (await fixture.client.call(path, { method })).status]).toEqual([method, path, 404]);
});
