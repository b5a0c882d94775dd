/** Runs a program for the runtime itself, outside of any job, as sealed off as a job's run. */
import { randomUUID } from "node:crypto";
import { chmod, chown, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunLimits } from "../protocol/run-protocol.ts";
import type { RunServices } from "./execute-run.ts";
import { openPlainFile } from "./files/open-file.ts";
import { makePlace, makeScratch, type Place, wipePlace } from "./files/place.ts";
import { log } from "./log.ts";
import type { ToolAnswer } from "./run-filter.ts";
import { startToolProcess } from "./tool-process.ts";

export interface Aside {
  /** Its command line, out of paths as they are inside. It speaks as any tool process does. */
  command(inside: (path: string) => string): string[];
  params: Record<string, unknown>;
  /** What lies in its folder, by name. */
  files: Readonly<Record<string, string>>;
  limits: RunLimits;
  /** Larger files that it made are not read. */
  mostBytes: number;
}

export type AsideOutcome =
  | { outcome: "done"; files: Readonly<Record<string, string>> }
  | { outcome: "failed"; message: string }
  | { outcome: "exceeded"; message: string };

/** Resolves when its processes are dead and its place is gone. `folder`: the runtime's. */
export async function runAside(
  aside: Aside,
  services: RunServices,
  folder: string,
  stopped: AbortSignal,
): Promise<AsideOutcome> {
  const { identities, sandbox } = services;
  const place = await makePlace(folder, `aside-${randomUUID()}`, identities);
  const identity = identities && place.gid !== null ? { uid: identities.take(), gid: place.gid } : null;
  try {
    for (const [name, content] of Object.entries(aside.files)) {
      const path = join(place.files, name);
      await writeFile(path, content);
      if (place.gid !== null) await chown(path, 0, place.gid);
      await chmod(path, 0o440);
    }
    const scratch = await makeScratch(place, "run", identity);
    const cell = { files: place.files, scratch, identity, limits: aside.limits };
    const { argv, ...inside } = sandbox.enter(cell, aside.command);
    let answer: ToolAnswer | undefined;
    let exceeded: string | undefined;
    const process = startToolProcess(argv);
    const disk = {
      folders: [place.files, scratch],
      before: new Map(),
      isPushed: () => false,
      uid: identity?.uid ?? null,
    };
    const onExceeded = (message: string) => {
      exceeded = message;
      process.kill();
    };
    const { pid } = process;
    const unwatch = pid && services.watch.add({ pid, limits: aside.limits, disk, onExceeded });
    stopped.addEventListener("abort", process.kill);
    process.tell(
      { tool: "aside", params: aside.params, ...inside, cores: 1 },
      { onMessage: (message) => (answer ??= "files" in message || message.type === "failed" ? message : undefined) },
    );
    const { exitCode, stderr } = await process.ended;
    stopped.removeEventListener("abort", process.kill);
    if (unwatch) unwatch();
    if (exceeded !== undefined) return { outcome: "exceeded", message: exceeded };
    if (answer?.type === "done") return { outcome: "done", files: await readAll(place, answer.files, aside.mostBytes) };
    if (answer?.type === "failed") return { outcome: "failed", message: answer.message };
    if (!stopped.aborted) log("error", "a program ended without an answer", { exitCode, stderr });
    return { outcome: "failed", message: "it ended without an answer" };
  } finally {
    await wipePlace(place, identities);
    if (identity) identities?.give(identity.uid);
  }
}

/** Those of `names` that are plain files and not too large. */
async function readAll(place: Place, names: readonly string[], mostBytes: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of names) {
    const opened = await openPlainFile(place, name);
    if (!opened) continue;
    if (opened.about.size <= mostBytes) files[name] = await opened.file.readFile("utf8");
    await opened.file.close();
  }
  return files;
}
