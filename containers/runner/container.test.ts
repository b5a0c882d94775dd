/**
 * The sandbox in a real container, where namespaces cannot be made. Wants an engine and
 * an image of a runtime: `RUNTIME_IMAGE=reelwright-ffmpeg npx vitest run containers/runner`.
 */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { health } from "../protocol/run-protocol.ts";
import { attack, type AttackOutcome, attacks } from "./testing/attacks.ts";
import { RuntimeClient } from "./testing/client.ts";
import { buildAttack } from "./testing/programs.ts";
import { eventually } from "./testing/processes.ts";

const image = process.env["RUNTIME_IMAGE"];
const execute = promisify(execFile);
const docker = async (...args: string[]) => (await execute("docker", args)).stdout.trim();
const network = `runtime-test-${process.pid}`;
const landlockCalls = ["landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"];

describe.runIf(image).each(["with Landlock", "without Landlock"])(
  "In an unprivileged container %s, a tool",
  (kernel) => {
    let folder: string;
    const token = randomBytes(24).toString("base64url");
    let container = "";
    let client: RuntimeClient;
    let outcome: AttackOutcome;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "container-test-"));
      const profile = join(folder, "seccomp.json");
      const withoutLandlock = { names: landlockCalls, action: "SCMP_ACT_ERRNO" };
      writeFileSync(profile, JSON.stringify({ defaultAction: "SCMP_ACT_ALLOW", syscalls: [withoutLandlock] }));
      await docker("network", "create", "--internal", network);
      container = await docker(
        ...["run", "--detach", "--network", network, "--env", `RUNTIME_TOKEN=${token}`],
        ...(kernel === "without Landlock" ? ["--security-opt", `seccomp=${profile}`] : []),
        ...["--volume", `${join(import.meta.dirname, "testing")}:/app/containers/runner/testing:ro`],
        ...["--volume", `${await buildAttack()}:/attack:ro`, "--env", "ATTACK_PROGRAM=/attack"],
        ...[image ?? "", "sh", "-c", "chmod 0755 /dev/shm && exec node containers/runner/testing/fixture-runtime.ts"],
      );
      const address = await docker(
        "inspect",
        "-f",
        "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
        container,
      );
      client = new RuntimeClient(`http://${address}:8080`, token);
      await eventually(
        () =>
          client.call("/healthz").then(
            ({ ok }) => ok,
            () => false,
          ),
        60,
      );

      const other = client.job();
      expect((await other.put("private.txt", "another user's")).status).toBe(201);
      const otherFolder = `/var/lib/runtime/jobs/${other.id}/files`;
      await docker("exec", "--detach", container, "sleep", "600");
      outcome = await attack(client, {
        serverPid: 1,
        victimPid: Number(await docker("exec", container, "sh", "-c", "grep -l sleep /proc/[0-9]*/comm | cut -d/ -f3")),
        token,
        runtimeFolder: "/var/lib/runtime",
        otherFile: `${otherFolder}/private.txt`,
        otherFolder,
        openFolder: "/tmp",
        port: 8080,
        socket: "/run/none",
        attackProgram: "/attack",
      });
    });

    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await docker("rm", "--force", container);
      await docker("network", "rm", network);
    });

    it("is held in by the layers that the runtime names", async () => {
      const { sandbox } = health.parse(await (await client.call("/healthz")).json());
      expect(sandbox.mode).toBe("in_container");
      expect(sandbox.layers.includes("landlock")).toBe(kernel === "with Landlock");
      expect(sandbox.layers).toContain("own_uid");
    });

    it.each(Object.keys(attacks))("cannot %s", (name) => {
      // Harmless where nothing but Landlock forbids it: the program is as locked in as the tool.
      if (name === "run a program of one's own" && kernel === "without Landlock") return;
      expect(outcome.escaped).not.toContain(name);
    });

    it("cannot make any system call of attack.c", () => {
      expect(outcome).toMatchObject({ status: 0, calls: [], tried: Object.keys(attacks).length });
    });

    it("cannot pass another's file off as its output", async () => {
      const load = `const fs = await load("node:fs");`;
      for (const target of ["/etc/shadow", "/etc/passwd", "/app/package.json"]) {
        const job = client.job();
        const script = `${load} try { fs.linkSync("${target}", "out.json") } catch {} return { files: ["out.json"] }`;
        expect(await job.script(script)).toMatchObject({ type: "failed", code: "tool_failed" });
        expect((await job.get("out.json")).status).toBe(404);
      }
    });

    it("is ended with all of its processes", async () => {
      const job = client.job();
      const source = `const { spawn } = await load("node:child_process"); spawn("/bin/sh", ["-c", "(setsid sleep 4242 &) ; exit"], { detached: true, stdio: "ignore" }); context.log("info", "x"); await new Promise((resolve) => setTimeout(resolve, 1e8))`;
      await job.start("script.1", "script", { source });
      await eventually(async () => (await job.state("script.1")).lastEvent === 1);
      await job.delete();
      const left = await docker("exec", container, "sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '");
      expect(left).not.toContain("sleep 4242");
    });

    it("is watched like anywhere: memory, processes, files", async () => {
      const load = `const fs = await load("node:fs"); const { spawn } = await load("node:child_process");`;
      const wait = "await new Promise((resolve) => setTimeout(resolve, 1e8))";
      const mib = 1024 ** 2;
      for (const [source, limits, message] of [
        [
          `${load} spawn("/bin/sh", ["-c", "head -c 500M /dev/zero | tail -c 500M"]); ${wait}`,
          { memoryBytes: 300 * mib },
          /^memoryBytes/,
        ],
        [
          `${load} spawn("/bin/bash", ["-c", "f() { f | f & }; f"], { stdio: "ignore" }); ${wait}`,
          { processes: 60 },
          /^processes/,
        ],
        [`${load} fs.writeFileSync("a", Buffer.alloc(${8 * mib})); ${wait}`, { outputBytes: 4 * mib }, /^outputBytes/],
      ] as const)
        expect(await client.job().script(source, limits)).toMatchObject({
          code: "limit_exceeded",
          message: expect.stringMatching(message),
        });
    });
  },
);
