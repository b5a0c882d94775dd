/**
 * The runtime's code and Node at places that every user can reach. In a container they
 * are; a repository in root's home is closed to the users that runs have.
 */
import { execFile } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

export interface VisibleCode {
  /** The folder that `containers` is in. */
  root: string;
  node: string;
}

const execute = promisify(execFile);
const repository = join(import.meta.dirname, "../../..");
let found: Promise<VisibleCode> | undefined;

/** The repository itself where it will do, a copy of what is needed otherwise. `also`: paths below it that not all need. */
export function visibleCode(also: readonly string[] = []): Promise<VisibleCode> {
  found ??=
    isVisible(repository) && isVisible(process.execPath)
      ? Promise.resolve({ root: repository, node: process.execPath })
      : copy(also);
  return found;
}

async function copy(also: readonly string[]): Promise<VisibleCode> {
  const root = await mkdtemp(join(tmpdir(), "visible-code-"));
  await chmod(root, 0o755);
  await mkdir(join(root, "node_modules"));
  for (const path of ["containers", "package.json", "node_modules/zod"])
    await cp(join(repository, path), join(root, path), { recursive: true, dereference: true });
  for (const path of also) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    // Links of the same files, where they are on one file system.
    const cpWith = (option: string) => execute("cp", [option, join(repository, path), join(root, path)]);
    await cpWith("-al").catch(() => cpWith("-a"));
  }
  await cp(process.execPath, join(root, "node"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  return { root, node: join(root, "node") };
}

function isVisible(path: string): boolean {
  for (let folder = dirname(path); folder !== "/"; folder = dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false;
  return true;
}
