/** Removes folders that a tool has written in. All of the run's processes must be dead. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { emptyEnvironment } from "../empty-environment.ts";

const execute = promisify(execFile);

/**
 * Removes `path` and all below it. By `rm`, which walks by open folders: a tool can nest
 * deeper than a path is allowed to be long, and Node's own would stop there. Rejects if
 * something stays.
 */
export async function wipe(path: string): Promise<void> {
  try {
    await remove(path);
  } catch (error) {
    if (process.getuid?.() === 0) throw error;
    // A folder that a tool closed to its own user has to be opened first.
    await execute("/bin/chmod", ["-R", "u+rwX", "--", path], { env: emptyEnvironment }).catch(() => {});
    await remove(path);
  }
}

async function remove(path: string): Promise<void> {
  await execute("/bin/rm", ["-rf", "--one-file-system", "--", path], { env: emptyEnvironment });
}
