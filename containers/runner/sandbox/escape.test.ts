import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attack, type AttackOutcome, attacks } from "../testing/attacks.ts";
import { availableModes, type Fixture, startFixture } from "../testing/fixture.ts";
import { buildAttack } from "../testing/programs.ts";

/** What attack.c tries. Without the sandbox root succeeds in all of it. */
const calls = [
  ...["inet", "inet_datagram", "inet6", "unix_stream", "netlink", "packet", "new_user", "new_mount", "new_net"],
  ...["new_pid", "clone_user", "clone3_user", "enter_namespace", "mount_tmpfs", "change_root", "trace"],
  ...["read_parent_memory", "uring", "memory_file", "shared_memory", "keyring", "kernel_log", "persona"],
  ...["accounting", "become_root", "file_handle"],
];
/** Kernels may lack them. */
const optionalCalls = ["uring", "keyring", "kernel_log", "accounting", "packet", "netlink", "inet6"];
const isRoot = process.getuid?.() === 0;

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

/** Another job of the same runtime with a file in it, and everything else that there is to attack. */
async function attackIn(fixture: Fixture): Promise<AttackOutcome> {
  const other = fixture.client.job();
  expect((await other.put("private.txt", "another user's")).status).toBe(201);
  const otherFolder = join(fixture.folder, "jobs", other.id, "files");
  return attack(fixture.client, {
    serverPid: fixture.process.pid ?? 0,
    victimPid: surroundings.victim?.pid ?? 0,
    token: fixture.token,
    runtimeFolder: fixture.folder,
    otherFile: join(otherFolder, "private.txt"),
    otherFolder,
    openFolder: surroundings.folder,
    port: (surroundings.servers[0]?.address() as AddressInfo | undefined)?.port ?? 0,
    socket: join(surroundings.folder, "socket"),
    attackProgram: await buildAttack(),
  });
}

describe.each(availableModes())("A tool in %s", (mode) => {
  let fixture: Fixture;
  let outcome: AttackOutcome;
  beforeAll(async () => {
    fixture = await startFixture({ SANDBOX: mode });
    expect(fixture.ready.sandbox.mode).toBe(mode);
    outcome = await attackIn(fixture);
  });
  afterAll(() => fixture?.stop());

  it.each(Object.keys(attacks))("cannot %s", (name) => {
    // Landlock alone forbids executing what one has written; without it the program would be as locked in as the tool.
    if (name === "run a program of one's own" && !fixture.ready.sandbox.layers.includes("landlock")) return;
    expect(outcome.escaped).not.toContain(name);
  });

  it("cannot make any system call of attack.c", () => {
    expect(outcome).toMatchObject({ status: 0, calls: [], tried: Object.keys(attacks).length });
  });

  it("leaves nothing outside", () => {
    expect(existsSync(join(surroundings.folder, "planted"))).toBe(false);
    expect(existsSync(`/dev/shm/planted-${fixture.process.pid}`)).toBe(false);
    expect(surroundings.victim?.exitCode).toBeNull();
  });
});

describe.runIf(isRoot)("Without the sandbox", () => {
  let fixture: Fixture;
  let outcome: AttackOutcome;
  beforeAll(async () => {
    fixture = await startFixture({}, "unconfined-runtime.ts");
    outcome = await attackIn(fixture);
  });
  afterAll(async () => {
    rmSync(`/dev/shm/planted-${fixture.process.pid}`, { force: true });
    await fixture.stop();
  });

  it.each(Object.keys(attacks))("a tool can %s, so that the attack proves something", (name) => {
    expect(outcome.escaped).toContain(name);
  });

  it("the system calls of attack.c succeed", () => {
    expect(outcome.calls).toEqual(expect.arrayContaining(calls.filter((call) => !optionalCalls.includes(call))));
  });
});

describe("A file that stands for something else", () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
    writeFileSync(join(fixture.folder, "server-secret"), "of the run server", { mode: 0o600 });
  });
  afterAll(() => fixture?.stop());

  const disguises = {
    "a link to a secret": (secret: string) => `fs.symlinkSync(${JSON.stringify(secret)}, "out.mp4")`,
    "a link to the password file": () => `fs.symlinkSync("/etc/passwd", "out.mp4")`,
    "a named pipe": () => `spawnSync("mkfifo", ["out.mp4"])`,
    "a folder": () => `fs.mkdirSync("out.mp4")`,
    nothing: () => "",
  };
  it.each(Object.entries(disguises))("is refused as an output and never sent: %s", async (_, make) => {
    const job = fixture.client.job();
    const body = make(join(fixture.folder, "server-secret"));
    const load = `const fs = await load("node:fs"); const { spawnSync } = await load("node:child_process");`;
    const last = await job.script(`${load} ${body}; return { files: ["out.mp4"] }`);
    expect(last).toMatchObject({ type: "failed", code: "tool_failed", retryable: false });
    expect((await job.get("out.mp4")).status).toBe(404);
    expect((await job.call("/files/out.mp4", { method: "HEAD" })).status).toBe(404);
  });
});
