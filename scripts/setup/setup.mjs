/**
 * Installs what a command needs and this machine lacks: `node scripts/setup/setup.mjs demo`.
 * Plain JavaScript without dependencies, because it runs on the machine's own Node (18 or later)
 * before anything else is there; what follows it runs on the project's Node 24.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtProgram } from "./built-programs.mjs";
import { debianPackages } from "./debian-packages.mjs";
import { needsOf } from "./needs.mjs";
import { npmPackages } from "./npm-packages.mjs";
import { say, SetupError } from "./progress.mjs";
import { pythonEnvironment } from "./python-environments.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = process.argv[2] ?? "";

try {
  const steps = stepsOf(needsOf(command));
  if (process.env.REELWRIGHT_SETUP !== "skip" && steps.some((step) => step.missing().length > 0)) {
    if (process.env.REELWRIGHT_SETUP_LOCKED === "1") await install(steps);
    else process.exitCode = underLock();
  }
  requireNode24();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** What may need an administrator comes first, so that nobody waits before being told. */
function stepsOf(needs) {
  const built = [
    ...needs.builtPrograms.map((name) => builtProgram(root, name)),
    ...needs.pythonEnvironments.map((name) => pythonEnvironment(root, name)),
  ];
  const compilers = built.filter((one) => one.missing().length > 0).map((one) => one.debianPackageList);
  return [debianPackages(root, command, [...needs.debianPackageLists, ...compilers]), npmPackages(root), ...built];
}

/** npm brings Node 24 for Linux on x64 and arm64; elsewhere the machine's own must do. */
function requireNode24() {
  if (process.exitCode || existsSync(join(root, "node_modules", ".bin", "node"))) return;
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  throw new SetupError(`Node 24 or later is needed, this is ${process.version}; install it for ${process.arch}`);
}

async function install(steps) {
  const startedAt = Date.now();
  for (const step of steps) {
    if (step.missing().length === 0) continue;
    await step.install();
    const still = step.missing();
    if (still.length > 0) throw new SetupError(`${step.name}: installed, but still missing: ${still.join(" ")}`);
  }
  say(`done in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

/**
 * Runs this file again under a lock that the kernel releases when its holder dies, so that of two
 * commands started at once one installs and the other finds everything there.
 */
function underLock() {
  mkdirSync(join(root, ".local"), { recursive: true });
  const lock = join(root, ".local", "setup.lock");
  const again = [lock, process.execPath, fileURLToPath(import.meta.url), command];
  const options = { stdio: "inherit", env: { ...process.env, REELWRIGHT_SETUP_LOCKED: "1" } };
  const taken = 75;
  const first = spawnSync("flock", ["--nonblock", "--conflict-exit-code", String(taken), "--close", ...again], options);
  if (first.error) throw new SetupError(`cannot run flock (Debian package util-linux): ${first.error.message}`);
  if (first.status !== taken) return first.status ?? 1;
  say("another command is setting this folder up; waiting for it");
  return spawnSync("flock", ["--close", ...again], options).status ?? 1;
}
