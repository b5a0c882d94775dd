/** The arguments of `confine lock` that both modes share. */
import type { Cell } from "./cell.ts";

/** The system's programs and libraries; runs may read and execute them. */
export const systemPrograms = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];

/** What programs read of the system at their start; no secrets. */
export const systemReadable = [
  "/etc/alternatives",
  "/etc/fonts",
  "/etc/ld.so.cache",
  "/etc/localtime",
  "/etc/ssl/openssl.cnf",
  "/var/cache/fontconfig",
];

const devices = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"];

export interface LockPaths {
  programs: readonly string[];
  readable: readonly string[];
  folder: string;
  scratch: string;
}

/** Paths are those inside the sandbox. */
export function lockArguments(cell: Cell, env: Readonly<Record<string, string>>, paths: LockPaths): string[] {
  const { limits, identity } = cell;
  const environment = { PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C.UTF-8", ...env };
  const places = { HOME: paths.scratch, TMPDIR: paths.scratch };
  const resources = {
    // The watch says it clearly and comes first; this holds should the watch be slow.
    cpu: Math.ceil(limits.cpuSeconds) + 2,
    // Address space cannot be limited under V8, which reserves far more than it uses.
    data: 2 * limits.memoryBytes + 2 * 1024 ** 3,
    file: limits.fileBytes,
    // A little more than the watch allows: a run that is stopped here can be seen there.
    processes: Math.ceil(limits.processes * 1.125) + 8,
    open: 4096,
    core: 0,
    memlock: 65_536,
    queues: 0,
    realtime: 0,
  };
  return [
    ...(identity ? ["--uid", `${identity.uid}`, "--gid", `${identity.gid}`] : []),
    ...Object.entries({ ...environment, ...places }).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries(resources).flatMap(([name, value]) => ["--limit", `${name}=${value}`]),
    ...paths.programs.flatMap((path) => ["--program", path]),
    ...paths.readable.flatMap((path) => ["--readable", path]),
    ...devices.flatMap((path) => ["--device", path]),
    ...[paths.folder, paths.scratch].flatMap((path) => ["--writable", path]),
    ...["--folder", paths.folder],
  ];
}

/** The reaper that stays outside: when it has ended, all of the run is dead. */
export function superviseArguments(confine: string, cell: Cell): [string, ...string[]] {
  const uid = cell.identity ? ["--uid", `${cell.identity.uid}`] : [];
  return [confine, "supervise", "--parent", `${process.pid}`, ...uid, "--"];
}
