import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say, sayEvery, SetupError } from "./progress.mjs";
import { run, tail } from "./run.mjs";

/** npm's packages, exactly as package-lock.json names them. */
export function npmPackages(root) {
  return {
    name: "npm packages",
    missing: () => missingPackages(root),
    install: () => installPackages(root),
  };
}

/**
 * Paths of packages that package-lock.json names and node_modules lacks or has in another version.
 * npm writes node_modules/.package-lock.json last, so that one begun and not finished counts as missing.
 * An optional package may be absent (it is for another machine), except this machine's Node.
 */
function missingPackages(root) {
  const wanted = readLock(join(root, "package-lock.json"));
  if (!wanted) throw new SetupError("package-lock.json is missing or broken");
  const installed = readLock(join(root, "node_modules", ".package-lock.json")) ?? {};
  const ownNode = `node_modules/node-linux-${process.arch}`;
  return Object.entries(wanted)
    .filter(([path]) => path !== "")
    .filter(([path, entry]) => {
      const have = installed[path];
      if (!have || !existsSync(join(root, path))) return !entry.optional || path === ownNode;
      return have.version !== entry.version || have.integrity !== entry.integrity;
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function installPackages(root) {
  const paths = Object.entries(readLock(join(root, "package-lock.json")))
    .filter(([path, entry]) => path !== "" && !entry.optional)
    .map(([path]) => join(root, path, "package.json"));
  say(`npm packages: installing ${paths.length} (npm ci; about a minute the first time)`);
  const report = sayEvery(5, "npm packages");
  const watch = setInterval(
    () => report(`${paths.filter((path) => existsSync(path)).length} of ${paths.length}`),
    1000,
  );
  try {
    const { status, output } = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      env: { ...process.env, PATH: pathWithoutOwnPrograms(root) },
    });
    if (status !== 0) throw new SetupError(`npm packages: \`npm ci\` failed:\n${tail(output)}`);
  } finally {
    clearInterval(watch);
  }
}

/** npm must run on the machine's Node: the one in node_modules is taken away while it works. */
function pathWithoutOwnPrograms(root) {
  const own = join(root, "node_modules", ".bin");
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== own)
    .join(delimiter);
}
