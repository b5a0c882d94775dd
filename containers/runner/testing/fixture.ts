/** Starts the fixture's runtime (fixture-runtime.ts) as the process that it is in earnest. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { RuntimeClient } from "./client.ts";
import { buildAttack, buildConfine } from "./programs.ts";
import { visibleCode } from "./visible-code.ts";

export type Mode = "bubblewrap" | "in_container";

/** The modes that this machine and user can be asked for. */
export function availableModes(): Mode[] {
  const modes: Mode[] = [];
  try {
    execFileSync("bwrap", ["--ro-bind", "/", "/", "--unshare-pid", "true"], { stdio: "ignore" });
    modes.push("bubblewrap");
  } catch {
    // Not installed, or this kernel lets nobody make namespaces.
  }
  // Only root can give a run a user of its own.
  if (process.getuid?.() === 0) modes.push("in_container");
  return modes;
}

export interface Fixture {
  client: RuntimeClient;
  token: string;
  process: ChildProcess;
  /** The runtime's folder. */
  folder: string;
  /** Its first line, parsed. */
  ready: { port: number; sandbox: { mode: Mode; layers: string[] } };
  /** What it has logged so far. */
  logged: () => string;
  /** Resolves when the process has left: with its exit code, or its signal. */
  left: Promise<number | NodeJS.Signals>;
  /** Ends it if it is still there, and removes its folder. */
  stop: () => Promise<void>;
}

/**
 * `entry`: a module of this folder, or its path from here. `also`: what it needs of the repository beside `containers`.
 * Rejects if it leaves before it is ready.
 */
export async function startFixture(
  env: Record<string, string> = {},
  entry = "fixture-runtime.ts",
  also: readonly string[] = [],
): Promise<Fixture> {
  const folder = env["RUNTIME_FOLDER"] ?? mkdtempSync(join(tmpdir(), "runtime-"));
  const token = randomBytes(24).toString("base64url");
  const { root, node } = await visibleCode(also);
  const child = spawn(node, [join(root, "containers/runner/testing", entry)], {
    cwd: "/",
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      RUNTIME_TOKEN: token,
      RUNTIME_FOLDER: folder,
      RUNTIME_CONFINE: await buildConfine(),
      RUNTIME_STOP_SECONDS: "2",
      ATTACK_PROGRAM: await buildAttack(),
      ...env,
    } as unknown as NodeJS.ProcessEnv,
  });
  let logged = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    logged += text;
  });
  const left = once(child, "exit").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const line = once(createInterface(child.stdout), "line").then(([text]) => text as string);
  const first = await Promise.race([line, left.then((end) => ({ end }))]);
  if (typeof first !== "string") {
    if (env["RUNTIME_FOLDER"] === undefined) rmSync(folder, { recursive: true, force: true });
    throw new Error(`the fixture left with ${first.end}: ${logged}`);
  }
  const ready = JSON.parse(first) as Fixture["ready"];
  return {
    client: new RuntimeClient(`http://127.0.0.1:${ready.port}`, token),
    token,
    process: child,
    folder,
    ready,
    logged: () => logged,
    left,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await left;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
