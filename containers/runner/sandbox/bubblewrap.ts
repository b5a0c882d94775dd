/**
 * The sandbox under bubblewrap: a file system, process list, network and users of the
 * run's own, with `confine lock` inside. Inside, the run's files are at /job and
 * /scratch and the code is under /runtime, so that no path tells of the host.
 *
 * As root, bubblewrap makes no user namespace: the run gets a real user of its own
 * instead, which is stronger, and bubblewrap itself can read every path that it binds.
 */
import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Enter, RuntimeCode } from "./cell.ts";
import { lockArguments, superviseArguments, systemPrograms, systemReadable } from "./lock-arguments.ts";

const folder = "/job";
const scratch = "/scratch";
const codeRoot = "/runtime";
const launcher = `${codeRoot}/confine`;

interface Bind {
  from: string;
  to: string;
}

/** `bwrap`: its absolute path. */
export function bubblewrap(bwrap: string, confine: string, code: RuntimeCode): Enter {
  const binds = codeBinds(confine, code);
  const inside = (path: string): string => {
    const bind = binds.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return bind ? bind.to + path.slice(bind.from.length) : path;
  };
  const readable = [...systemReadable, ...code.readable];
  const lockPaths = { programs: [...systemPrograms, codeRoot], readable: ["/proc", ...readable], folder, scratch };
  const view = [...systemView(), ...readable.filter(existsSync).flatMap((path) => bindReadOnly(path, path))];

  return (cell, command) => ({
    argv: [
      ...superviseArguments(confine, cell),
      ...[bwrap, "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-net", "--unshare-ipc"],
      ...["--unshare-uts", "--unshare-cgroup-try"],
      ...(cell.identity ? [] : ["--unshare-user", "--disable-userns"]),
      ...view,
      ...binds.flatMap(({ from, to }) => bindReadOnly(from, to)),
      ...["--bind", cell.files, folder, "--bind", cell.scratch, scratch, "--symlink", scratch, "/tmp"],
      ...["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--remount-ro", "/", "--"],
      ...[launcher, "lock", ...lockArguments(cell, code.env, lockPaths), "--"],
      ...command(inside),
    ],
    folder,
    scratch,
  });
}

/** Longest first, so that `inside` finds the nearest. */
function codeBinds(confine: string, code: RuntimeCode): Bind[] {
  const binds = [{ from: confine, to: launcher }];
  for (const path of code.paths) binds.push({ from: join(code.root, path), to: join(codeRoot, path) });
  for (const program of code.programs)
    if (!binds.some(({ from }) => program.startsWith(`${from}/`)) && !program.startsWith("/usr/"))
      binds.push({ from: program, to: join(codeRoot, "programs", basename(program)) });
  return binds.sort((a, b) => b.from.length - a.from.length);
}

/** /usr, and the folders beside it: links into it on newer systems, folders of their own on older. */
function systemView(): string[] {
  return systemPrograms.filter(existsSync).flatMap((path) => {
    if (path !== "/usr" && lstatSync(path).isSymbolicLink()) return ["--symlink", readlinkSync(path), path];
    return bindReadOnly(path, path);
  });
}

/** Bubblewrap makes missing folders closed to others when it is root; a run's user has to pass. */
function bindReadOnly(from: string, to: string): string[] {
  const parents: string[] = [];
  for (let parent = dirname(to); parent !== "/"; parent = dirname(parent)) parents.unshift(parent);
  return [...parents.flatMap((parent) => ["--perms", "0755", "--dir", parent]), "--ro-bind", realpathSync(from), to];
}
