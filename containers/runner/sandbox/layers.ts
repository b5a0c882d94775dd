/** Which layers hold, as `confine probe` finds them from inside. */
import { execFile } from "node:child_process";
import { readlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { emptyEnvironment } from "../empty-environment.ts";
import type { SandboxLayer } from "../../protocol/run-protocol.ts";
import type { Place } from "../files/place.ts";
import type { Settings } from "../settings.ts";
import type { Cell, Enter } from "./cell.ts";

const execute = promisify(execFile);

const finding = z.object({
  no_new_privs: z.boolean(),
  no_capabilities: z.boolean(),
  seccomp: z.boolean(),
  no_network: z.boolean(),
  rlimits: z.boolean(),
  landlock: z.boolean(),
  private_folder: z.boolean(),
  pid_namespace: z.string(),
  net_namespace: z.string(),
  mnt_namespace: z.string(),
  uid: z.number(),
});

/** The least that a run needs, beside a user or namespaces of its own. */
const least: readonly SandboxLayer[] = [
  "no_new_privs",
  "no_capabilities",
  "seccomp",
  "no_network",
  "rlimits",
  "private_folder",
];

/** What the least lacks; empty: runs may go. */
export function missingLayers(layers: readonly SandboxLayer[]): string[] {
  const missing: string[] = least.filter((layer) => !layers.includes(layer));
  if (!layers.includes("own_uid") && !layers.includes("bubblewrap")) missing.push("own_uid or bubblewrap");
  return missing;
}

/**
 * Enters the sandbox and tries to get out: to read another job's file, the run server's
 * environment and root's, to write outside, to open sockets, to make namespaces.
 * Rejects where the sandbox cannot be entered at all.
 */
export async function findLayers(
  mode: "bubblewrap" | "in_container",
  enter: Enter,
  settings: Settings,
  places: { cell: Cell; other: Place },
): Promise<SandboxLayer[]> {
  const secret = join(places.other.files, "secret");
  await writeFile(secret, "another job's", { mode: 0o660 });
  const closed = [secret, places.other.files, "/etc/shadow", `/proc/${process.pid}/environ`];
  // Under bubblewrap process 1 is its own, whose environment is empty.
  if (mode === "in_container") closed.push("/proc/1/environ");
  const unwritable = ["/", "/dev", "/dev/shm", "/etc", "/home", "/proc", "/run", "/run/lock", "/usr", "/var/tmp"];
  // Under bubblewrap /tmp is the run's own.
  if (mode === "in_container") unwritable.push("/tmp", settings.folder);
  const { argv } = enter(places.cell, (inside) => [
    inside(settings.confine),
    "probe",
    ...closed.flatMap((path) => ["--closed", path]),
    ...unwritable.flatMap((path) => ["--unwritable", path]),
  ]);
  const { stdout } = await execute(argv[0], argv.slice(1), { env: emptyEnvironment, cwd: "/", timeout: 20_000 });
  const found = finding.parse(JSON.parse(stdout));

  const layers: SandboxLayer[] = [...least, "landlock" as const].filter((layer) => found[layer as keyof typeof found]);
  if (found.uid !== 0 && found.uid !== process.getuid?.()) layers.push("own_uid");
  const apart = (["pid", "net", "mnt"] as const).every(
    (name) => found[`${name}_namespace`] !== readlinkSync(`/proc/self/ns/${name}`),
  );
  if (mode === "bubblewrap" && apart) layers.push("bubblewrap");
  return layers;
}
