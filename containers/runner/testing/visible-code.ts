/**
 * The runtime's code and Node at places that every user can reach. In a container they
 * are; a repository in root's home is closed to the users that runs have.
 */
import { rmSync, statSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface VisibleCode {
  /** The folder that `containers` is in. */
  root: string;
  node: string;
}

const repository = join(import.meta.dirname, "../../..");
let found: Promise<VisibleCode> | undefined;

/** The repository itself where it will do, a copy of what is needed otherwise. */
export function visibleCode(): Promise<VisibleCode> {
  found ??=
    isVisible(repository) && isVisible(process.execPath)
      ? Promise.resolve({ root: repository, node: process.execPath })
      : copy();
  return found;
}

async function copy(): Promise<VisibleCode> {
  const root = await mkdtemp(join(tmpdir(), "visible-code-"));
  await chmod(root, 0o755);
  await mkdir(join(root, "node_modules"));
  for (const path of ["containers", "package.json", "node_modules/zod"])
    await cp(join(repository, path), join(root, path), { recursive: true, dereference: true });
  await cp(process.execPath, join(root, "node"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  return { root, node: join(root, "node") };
}

function isVisible(path: string): boolean {
  for (let folder = dirname(path); folder !== "/"; folder = dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false;
  return true;
}
