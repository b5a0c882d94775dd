import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { endLeftovers, isRunning, readRecords, recordProcess } from "./process-records.ts";
import { eventually } from "./testing/eventually.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

function start(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): ChildProcess & { pid: number } {
  const child = spawn(program, args, { env, stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return Object.assign(child, { pid: child.pid });
}

it("ends a process that an earlier run recorded, and forgets it", async () => {
  const file = join(temporaryFolder(), "processes");
  const left = start("sleep", ["60"]);
  recordProcess(file, left.pid);
  expect(await endLeftovers(file, 0)).toEqual([left.pid]);
  expect(existsSync(`/proc/${left.pid}/exe`)).toBe(false);
  expect(readRecords(file)).toEqual([]);
});

it("lets one go by itself that leaves in time", async () => {
  const file = join(temporaryFolder(), "processes");
  recordProcess(file, start("sleep", ["0.2"]).pid);
  expect(await endLeftovers(file, 30)).toEqual([]);
});

it("leaves a process alone that only has the number of the recorded one", async () => {
  const file = join(temporaryFolder(), "processes");
  const other = start("sleep", ["60"]);
  writeFileSync(file, `${other.pid} 1\n`);
  expect(await endLeftovers(file, 0)).toEqual([]);
  expect(other.exitCode).toBeNull();
  expect(other.signalCode).toBeNull();
});

it("records workerd by its launcher, and the kernel ends it with its parent", async () => {
  const file = join(temporaryFolder(), "processes");
  const launcher = join(import.meta.dirname, "workerd.sh");
  const program = `require("child_process").spawn(${JSON.stringify(launcher)}, ["60"]); setInterval(() => {}, 1000);`;
  const parent = start("node", ["--eval", program], {
    ...process.env,
    WORKERD_PROGRAM: "/bin/sleep",
    WORKERD_RECORD: file,
  });
  const workerd = await eventually(() => readRecords(file)[0]);
  await eventually(() => readFileSync(`/proc/${workerd.pid}/cmdline`, "utf8").startsWith("/bin/sleep"));
  expect(isRunning(workerd)).toBe(true);
  parent.kill("SIGKILL");
  await eventually(() => !isRunning(workerd));
});
