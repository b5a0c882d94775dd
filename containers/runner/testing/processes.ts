/** Looks for processes from outside. */
import { readdirSync, readFileSync } from "node:fs";

/** Whether a process is there whose command line holds `marker`. */
export function isRunning(marker: string): boolean {
  return readdirSync("/proc").some((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(marker);
    } catch {
      return false;
    }
  });
}

/** Waits until `condition` holds. Throws after `seconds`. */
export async function eventually(condition: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const until = performance.now() + seconds * 1000;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
