import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunEvent } from "../protocol/run-protocol.ts";
import { availableModes, type Fixture } from "../runner/testing/fixture.ts";
import { type About, attackScript, attacks } from "./testing/attacks.ts";
import { render, scene, startManim } from "./testing/manim-fixture.ts";

const isRoot = process.getuid?.() === 0;
const root = join(import.meta.dirname, "../..");
const surroundings = { folder: "", servers: [] as Server[], victim: undefined as ChildProcess | undefined };

beforeAll(async () => {
  surroundings.folder = mkdtempSync(join(tmpdir(), "open-to-all-"));
  await chmod(surroundings.folder, 0o777);
  surroundings.victim = spawn("sleep", ["600"], { stdio: "ignore" });
  const socket = join(surroundings.folder, "socket");
  for (const where of [{ port: 0, host: "127.0.0.1" }, { path: socket }]) {
    const server = createServer((connection) => connection.end());
    await new Promise<void>((resolve) => server.listen(where, resolve));
    surroundings.servers.push(server);
  }
  await chmod(socket, 0o777);
});

afterAll(() => {
  surroundings.victim?.kill("SIGKILL");
  for (const server of surroundings.servers) server.close();
  rmSync(surroundings.folder, { recursive: true, force: true });
});

function about(runtime: Pick<About, "server" | "token" | "runtime" | "other_file" | "other_folder">): About {
  return {
    ...runtime,
    victim: surroundings.victim?.pid ?? 0,
    open_folder: surroundings.folder,
    port: (surroundings.servers[0]?.address() as AddressInfo | undefined)?.port ?? 0,
    socket: join(surroundings.folder, "socket"),
  };
}

function escapesIn(said: readonly { message?: unknown }[]): string[] {
  const lines = said.map(({ message }) => String(message));
  expect(lines).toContain(`tried ${Object.keys(attacks).length}`);
  return lines.filter((line) => line.startsWith("escaped: ")).map((line) => line.slice("escaped: ".length));
}

describe.each(availableModes())("A script in %s", (mode) => {
  let fixture: Fixture;
  let escaped: string[];
  let last: RunEvent;

  beforeAll(async () => {
    fixture = await startManim({ SANDBOX: mode });
    expect(fixture.ready.sandbox.mode).toBe(mode);
    const other = fixture.client.job();
    expect((await other.put("private.txt", "another user's")).status).toBe(201);
    const otherFolder = join(fixture.folder, "jobs", other.id, "files");
    const script = attackScript(
      about({
        server: fixture.process.pid ?? 0,
        token: fixture.token,
        runtime: fixture.folder,
        other_file: join(otherFolder, "private.txt"),
        other_folder: otherFolder,
      }),
    );
    const rendered = await render(fixture, script);
    last = rendered.last;
    escaped = escapesIn(rendered.events.filter((event) => event.type === "log"));
  });
  afterAll(() => fixture?.stop());

  it.each(Object.keys(attacks))("cannot %s", (name) => {
    expect(escaped).not.toContain(name);
  });

  it("has its film all the same, and leaves nothing outside", () => {
    expect(last.type).toBe("done");
    expect(existsSync(join(surroundings.folder, "planted"))).toBe(false);
    expect(existsSync(`/dev/shm/planted-${fixture.process.pid}`)).toBe(false);
    expect(surroundings.victim?.exitCode).toBeNull();
  });

  const disguises = {
    "a link to the password file": `os.symlink("/etc/passwd", path)`,
    "a named pipe": `os.mkfifo(path)`,
    "a folder": `os.mkdir(path)`,
    "a file of another name": `pass`,
  };
  it.each(Object.entries(disguises))("cannot pass off %s as its film", async (_, make) => {
    const script = `import os, sys\n${scene(`
def copy_film(source, path):
    ${make}
    return {"width": 1, "height": 1, "fps": 1, "frames": 1, "durationSeconds": 1}
sys.modules["scene"].copy_film = copy_film
self.add(Dot())
self.wait(0.2)`)}`;
    const { job, last: end } = await render(fixture, script);
    expect(end).toMatchObject({ type: "failed", code: "tool_failed", retryable: false });
    expect((await job.get("Shown.mp4")).status).toBe(404);
  });

  it("cannot name a file outside of the job's folder", async () => {
    const script = `import sys\n${scene(`
sys.modules["scene"].hand_over = lambda *args: {"files": ["../../escaped"], "result": None}
self.add(Dot())
self.wait(0.2)`)}`;
    expect((await render(fixture, script)).last).toMatchObject({ type: "failed", code: "tool_failed" });
  });

  const mib = 1024 ** 2;
  const excesses: [what: string, limit: string, limits: object, lines: string][] = [
    ["takes too long", "wallSeconds", { wallSeconds: 4 }, "import time\ntime.sleep(1e6)"],
    ["loops without end", "cpuSeconds", { cpuSeconds: 5 }, "while True: pass"],
    [
      "loops without end while it is drawn",
      "cpuSeconds",
      { cpuSeconds: 8 },
      "def update(one):\n    while True: pass\nself.play(UpdateFromFunc(Dot(), update))",
    ],
    [
      "wants 20 GB",
      "memoryBytes",
      { memoryBytes: 700 * mib },
      `import time\nkept = []\nwhile True:\n    kept.append(b"x" * ${8 * mib})\n    time.sleep(0.002)`,
    ],
    [
      "forks without end",
      "processes",
      { processes: 60 },
      "import os, time\nwhile True:\n    try: os.fork()\n    except OSError: time.sleep(0.01)",
    ],
    [
      "writes a huge file",
      "fileBytes",
      { fileBytes: 8 * mib },
      `with open("huge", "wb") as file:\n    try:\n        while True: file.write(b"x" * ${mib})\n    except OSError: pass\nimport time\ntime.sleep(60)`,
    ],
    [
      "writes many files",
      "outputBytes",
      { outputBytes: 32 * mib },
      `import os, time\nfolder = os.environ["TMPDIR"]\nfor n in range(10**6):\n    open(f"{folder}/{n}", "wb").write(b"x" * ${mib})\n    time.sleep(0.005)`,
    ],
    [
      "starts processes that outlive it",
      "wallSeconds",
      { wallSeconds: 4 },
      `import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1e6)\ntime.sleep(1e6)`,
    ],
  ];
  it.each(excesses)("is ended if it %s: %s", async (_, limit, limits, lines) => {
    const { job, last: end } = await render(fixture, scene(lines), {}, limits);
    expect(end).toMatchObject({
      type: "failed",
      code: "limit_exceeded",
      message: expect.stringMatching(`^${limit}: `),
    });
    expect((await job.delete()).status).toBe(200);
  });
});

/** Some machines show it to nobody, or have nothing in it. */
function showsFirstEnvironment(): boolean {
  try {
    return readFileSync("/proc/1/environ").length > 0;
  } catch {
    return false;
  }
}

describe.runIf(isRoot)("Without the sandbox", () => {
  let escaped: string[];
  const folder = mkdtempSync(join(tmpdir(), "unconfined-"));

  beforeAll(() => {
    for (const path of ["job", "scratch", "formulae", "jobs/other"]) mkdirSync(join(folder, path), { recursive: true });
    const other = join(folder, "jobs/other");
    writeFileSync(join(other, "private.txt"), "another user's");
    const token = `token-${Math.random()}`;
    const server = spawn("sleep", ["600"], { env: { TOKEN: token } as unknown as NodeJS.ProcessEnv, stdio: "ignore" });
    const known = {
      server: server.pid ?? 0,
      token,
      runtime: folder,
      other_file: join(other, "private.txt"),
      other_folder: other,
    };
    writeFileSync(join(folder, "job/scene.py"), attackScript(about(known)));
    const request = {
      ...{ tool: "scene", params: { script: "scene.py", quality: "low" }, cores: 1 },
      ...{ folder: join(folder, "job"), scratch: join(folder, "scratch") },
      limits: { cpuSeconds: 57_600, fileBytes: 2 ** 40, memoryBytes: 2 ** 36, processes: 4096 },
    };
    const worker = [join(root, "containers/manim/python/worker.py"), join(root, "dist/manim/bin/python")].toReversed();
    // The request ends no line before the worker's answer: its standard input has to stay open.
    const shell = `(printf '%s\\n' "$1"; sleep 30 & echo $! > "$2/sleeper"; wait) | "$3" -s -B "$4"; kill "$(cat "$2/sleeper")"`;
    const { stdout } = spawnSync("sh", ["-c", shell, "sh", JSON.stringify(request), folder, ...worker], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });
    server.kill("SIGKILL");
    escaped = escapesIn(
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { message?: string }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(attacks))("a script can %s, so that the attack proves something", (name) => {
    if (name === "read the first process's environment" && !showsFirstEnvironment()) return;
    expect(escaped).toContain(name);
  });
});
