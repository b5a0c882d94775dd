/**
 * The sandbox where namespaces cannot be made, as in an unprivileged container: a user
 * of the run's own, Landlock, seccomp and limits, on the container's own file system.
 */
import { join } from "node:path";
import type { Enter, RuntimeCode } from "./cell.ts";
import { lockArguments, superviseArguments, systemPrograms, systemReadable } from "./lock-arguments.ts";

/** Of /proc, what says something about the machine and nothing about other processes. */
const machineFacts = ["cpuinfo", "loadavg", "meminfo", "stat", "version", "filesystems"].map((name) => `/proc/${name}`);

export function inContainer(confine: string, code: RuntimeCode): Enter {
  const programs = [...systemPrograms, confine, ...code.paths.map((path) => join(code.root, path)), ...code.programs];
  const readable = [...systemReadable, ...machineFacts, ...code.readable];
  return (cell, command) => {
    const paths = { programs, readable, folder: cell.files, scratch: cell.scratch };
    return {
      argv: [
        ...superviseArguments(confine, cell),
        ...[confine, "lock", ...lockArguments(cell, code.env, paths), "--"],
        ...command((path) => path),
      ],
      folder: cell.files,
      scratch: cell.scratch,
    };
  };
}
