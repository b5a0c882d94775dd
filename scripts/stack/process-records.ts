import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process that was started for a state folder, one line `pid start-time` in a file there. The
 * start time (of /proc/PID/stat, in ticks since boot) tells it from a later process of the same number.
 */
export interface ProcessRecord {
  pid: number;
  startedAt: string;
}

export function recordProcess(file: string, pid: number): void {
  const startedAt = startTimeOf(pid);
  if (startedAt !== undefined) appendFileSync(file, `${pid} ${startedAt}\n`);
}

/** Oldest first. */
export function readRecords(file: string): ProcessRecord[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => /^(\d+) (\d+)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, startedAt]) => ({ pid: Number(pid), startedAt: String(startedAt) }));
}

export function isRunning(record: ProcessRecord): boolean {
  return startTimeOf(record.pid) === record.startedAt;
}

/**
 * Ends what an earlier supervisor left behind, and forgets it. A process that leaves by itself has
 * `graceSeconds` to do so. Returns the ids of those that had to be killed.
 */
export async function endLeftovers(file: string, graceSeconds: number): Promise<number[]> {
  const left = readRecords(file).filter(isRunning);
  await untilGone(left, graceSeconds);
  const killed = left.filter(isRunning);
  for (const { pid } of killed) process.kill(pid, "SIGKILL");
  if (!(await untilGone(killed, 10))) throw new Error(`cannot end processes left by an earlier run: ${pids(killed)}`);
  rmSync(file, { force: true });
  return killed.map(({ pid }) => pid);
}

async function untilGone(records: ProcessRecord[], seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (records.some(isRunning)) {
    if (Date.now() >= until) return false;
    await sleep(50);
  }
  return true;
}

/** Undefined for a process that is gone, and for one that is dead but not yet waited for. */
function startTimeOf(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field, a name in brackets, may itself hold spaces and brackets.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? undefined : rest[18];
}

function pids(records: ProcessRecord[]): string {
  return records.map(({ pid }) => pid).join(", ");
}
