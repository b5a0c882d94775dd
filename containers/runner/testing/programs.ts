/** The C programs that tests need, compiled once for a state of their sources. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const sandbox = join(import.meta.dirname, "../sandbox");

/** The sandbox's launcher. */
export function buildConfine(): Promise<string> {
  return built("confine", [join(sandbox, "confine"), join(sandbox, "build-confine.sh")], (output) =>
    execute(join(sandbox, "build-confine.sh"), [output]),
  );
}

/** attack.c */
export function buildAttack(): Promise<string> {
  const source = join(import.meta.dirname, "attack.c");
  return built("attack", [source], (output) => execute("cc", ["-O1", "-o", output, source]));
}

async function built(name: string, sources: string[], build: (output: string) => Promise<unknown>): Promise<string> {
  const folder = join(tmpdir(), `reelwright-test-programs-${process.getuid?.()}`);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const output = join(folder, `${name}-${await hashOf(sources)}`);
  if (await stat(output).catch(() => undefined)) return output;
  const unfinished = `${output}.${process.pid}`;
  await build(unfinished);
  await chmod(unfinished, 0o755);
  await rename(unfinished, output);
  return output;
}

async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    const names = (await stat(path)).isDirectory() ? (await readdir(path)).map((name) => join(path, name)) : [path];
    for (const name of names) hash.update(await readFile(name));
  }
  return hash.digest("hex").slice(0, 16);
}
