import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../stack/testing/temporary-folder.ts";

/**
 * A project with one npm package, a few Debian packages, the launcher's and the sampler's sources and two Python packages, on a machine
 * of stand-ins: `npm`, `dpkg-query`, `apt-get`, `cc` and `python` that keep a list of their calls and what they installed.
 */
class Machine {
  readonly root = temporaryFolder();
  readonly #programs = join(this.root, "programs");

  constructor() {
    const own = join(import.meta.dirname, "../..");
    cpSync(join(own, "scripts/setup"), join(this.root, "scripts/setup"), { recursive: true });
    this.write("containers/ffmpeg/apt-packages.txt", "ffmpeg\nfluidsynth\n");
    this.write("containers/runner/sandbox/apt-packages.txt", "gcc\n");
    this.write("containers/runner/sandbox/confine/confine.c", "");
    this.write("containers/ffmpeg/sampler/apt-packages.txt", "gcc\nlibavcodec-dev\n");
    this.write("containers/ffmpeg/sampler/source/main.c", "");
    this.write("containers/manim/apt-packages.txt", "dvisvgm\n");
    this.write("containers/manim/apt-build-packages.txt", "python3-venv\n");
    this.write("containers/manim/requirements.txt", "manim==1.0\nnumpy==2.0\n");
    this.write("containers/studio/apt-packages.txt", "espeak-ng\nffmpeg\n");
    this.write("containers/studio/apt-build-packages.txt", "python3-venv\n");
    this.write("containers/studio/requirements.txt", "numpy==2.0\n");
    this.program(
      "programs/python",
      `echo "python $1 $2" >> calls; mkdir -p "$3/bin"
      printf '#!/bin/sh\\necho "pip $3 $6" >> calls\\n[ ! -f pip-breaks ] || { echo "no such package"; exit 1; }\\n' > "$3/bin/python"
      chmod +x "$3/bin/python"`,
    );
    this.program("containers/runner/sandbox/build-confine.sh", `echo "compile confine" >> calls; echo built > "$1"`);
    this.program("containers/ffmpeg/sampler/build.sh", `echo "compile sampler" >> calls; echo built > "$1"`);
    this.lock("1.0.0");
    this.program(
      "programs/npm",
      `echo "npm $*" >> calls
      mkdir -p node_modules/left-pad node_modules/.bin; touch node_modules/left-pad/package.json node_modules/.bin/node
      cp package-lock.json node_modules/.package-lock.json`,
    );
    this.program(
      "programs/dpkg-query",
      `[ -f "$(dirname "$0")/../debian" ] && sed 's/^/installed /' "$(dirname "$0")/../debian"; exit 1`,
    );
    this.program(
      "programs/apt-get",
      `cd "$(dirname "$0")/.."; echo "apt-get $*" >> calls
      case "$*" in *install*) [ -f apt-breaks ] && { echo "E: it broke"; exit 100; }
      for one; do case "$one" in -*|*=*|install) ;; *) echo "$one" >> debian;; esac; done;; esac`,
    );
    this.program("programs/dpkg", `cd "$(dirname "$0")/.."; echo "dpkg $*" >> calls; rm -f apt-breaks-once apt-breaks`);
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  program(path: string, script: string): void {
    this.write(path, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.root, path), 0o755);
  }

  lock(version: string): void {
    const packages = { "": {}, "node_modules/left-pad": { version, integrity: `sha512-${version}` } };
    this.write("package-lock.json", JSON.stringify({ packages }));
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PATH: `${this.#programs}:${process.env.PATH}`,
      REELWRIGHT_SETUP: "",
      REELWRIGHT_PYTHON: join(this.#programs, "python"),
    };
  }

  get arguments(): [string, ...string[]] {
    return [process.execPath, join(this.root, "scripts/setup/setup.mjs")];
  }

  setUp(command: string, ...before: string[]): SpawnSyncReturns<string> {
    const [program, ...rest] = [...before, ...this.arguments, command];
    return spawnSync(program, rest, { cwd: this.root, env: this.environment, encoding: "utf8" });
  }

  /** What was run since the last look. */
  calls(): string[] {
    const path = join(this.root, "calls");
    const calls = existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
    writeFileSync(path, "");
    return calls.filter(Boolean);
  }
}

const aptOptions = "-o APT::Status-Fd=3 -o DPkg::Lock::Timeout=600";
const makesEnvironment = ["python -m venv", "pip install --progress-bar"];
const everything = [
  `apt-get ${aptOptions} update`,
  `apt-get ${aptOptions} install --yes --no-install-recommends ffmpeg fluidsynth dvisvgm espeak-ng gcc libavcodec-dev python3-venv`,
  "npm ci --no-audit --no-fund --loglevel=error",
  "compile confine",
  "compile sampler",
  ...makesEnvironment,
  ...makesEnvironment,
];
const isRoot = process.getuid?.() === 0;

it.runIf(isRoot)("installs all that a command needs, once", () => {
  const machine = new Machine();
  const first = machine.setUp("start");
  expect(first.stderr).toContain(
    "Debian packages: installing ffmpeg fluidsynth dvisvgm espeak-ng gcc libavcodec-dev python3-venv",
  );
  expect(first.stderr).toContain("Python with manim: installing 2 packages");
  expect(first.status).toBe(0);
  expect(machine.calls()).toEqual(everything);

  const second = machine.setUp("start");
  expect([second.status, second.stdout, second.stderr]).toEqual([0, "", ""]);
  expect(machine.calls()).toEqual([]);
});

it("installs only npm's packages for a command that needs nothing else", () => {
  const machine = new Machine();
  expect(machine.setUp("check").status).toBe(0);
  expect(machine.calls()).toEqual(["npm ci --no-audit --no-fund --loglevel=error"]);
});

it.runIf(isRoot)("does not ask for a compiler where the programs are built already", () => {
  const machine = new Machine();
  machine.write("dist/confine", "built");
  machine.write("dist/sampler", "built");
  machine.setUp("start");
  expect(machine.calls().filter((call) => call.startsWith("compile"))).toEqual([]);
  expect(readFileSync(join(machine.root, "debian"), "utf8")).toBe(
    "ffmpeg\nfluidsynth\ndvisvgm\nespeak-ng\npython3-venv\n",
  );
});

it.runIf(isRoot)("makes the Python environment again when its packages change or it was not finished", () => {
  const machine = new Machine();
  machine.write("pip-breaks", "");
  const broken = machine.setUp("start");
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain("no such package");
  machine.calls();
  rmSync(join(machine.root, "pip-breaks"));
  machine.setUp("start");
  expect(machine.calls()).toEqual([...makesEnvironment, ...makesEnvironment]);
  machine.write("containers/manim/requirements.txt", "manim==1.1\nnumpy==2.0\n");
  machine.setUp("start");
  expect(machine.calls()).toEqual(makesEnvironment);
  machine.setUp("start");
  expect(machine.calls()).toEqual([]);
});

it("installs npm's packages again when the lock file names others, and when npm did not finish", () => {
  const machine = new Machine();
  machine.setUp("check");
  machine.calls();
  machine.lock("2.0.0");
  machine.setUp("check");
  expect(machine.calls()).toHaveLength(1);
  machine.write("node_modules/.package-lock.json", "");
  machine.setUp("check");
  expect(machine.calls()).toHaveLength(1);
  machine.setUp("check");
  expect(machine.calls()).toHaveLength(0);
});

it.runIf(isRoot)("names the command to run by hand where it is not root, before it spends time on anything", () => {
  const machine = new Machine();
  chmodSync(machine.root, 0o777);
  const { status, stderr } = machine.setUp("start", "setpriv", "--reuid", "65534", "--clear-groups", "--");
  expect(status).toBe(1);
  const packages = "ffmpeg fluidsynth dvisvgm espeak-ng gcc libavcodec-dev python3-venv";
  expect(stderr).toContain(`apt-get update && apt-get install --yes --no-install-recommends ${packages}\n`);
  expect(machine.calls()).toEqual([]);
});

it("says so on a machine that is not Debian", () => {
  const machine = new Machine();
  const bare = join(machine.root, "bare");
  mkdirSync(bare);
  const [program, ...rest] = [...machine.arguments, "start"];
  const { status, stderr } = spawnSync(program, rest, {
    env: { ...machine.environment, PATH: bare },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("no dpkg-query");
  expect(stderr).toContain("ffmpeg fluidsynth dvisvgm espeak-ng gcc libavcodec-dev python3-venv");
});

it.runIf(isRoot)("finishes an installation that was interrupted before", () => {
  const machine = new Machine();
  machine.write("apt-breaks", "");
  expect(machine.setUp("start").status).toBe(0);
  expect(machine.calls()).toContain("dpkg --configure -a");
});

it.runIf(isRoot)("shows what apt-get said when it fails for good", () => {
  const machine = new Machine();
  machine.write("apt-breaks", "");
  machine.program("programs/dpkg", "exit 0");
  const { status, stderr } = machine.setUp("start");
  expect(status).toBe(1);
  expect(stderr).toContain("E: it broke");
  expect(stderr).toContain("Run this as root");
});

it("installs once when two commands are started together", async () => {
  const machine = new Machine();
  machine.program(
    "programs/npm",
    `echo "npm" >> calls; sleep 1
    mkdir -p node_modules/left-pad node_modules/.bin; touch node_modules/left-pad/package.json node_modules/.bin/node
    cp package-lock.json node_modules/.package-lock.json`,
  );
  const both = [0, 1].map(() => {
    const [program, ...rest] = [...machine.arguments, "check"];
    const child = spawn(program, rest, { cwd: machine.root, env: machine.environment, stdio: "ignore" });
    return new Promise((resolve) => child.on("close", resolve));
  });
  expect(await Promise.all(both)).toEqual([0, 0]);
  expect(machine.calls()).toEqual(["npm"]);
});
