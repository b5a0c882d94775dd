import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say, sayEvery, SetupError } from "./progress.mjs";
import { run, tail } from "./run.mjs";

/** Python environments of their own, with exactly the packages of a list, from PyPI. */
const environments = {
  manim: {
    output: "dist/manim",
    requirements: "containers/manim/requirements.txt",
    debianPackageList: "containers/manim/apt-build-packages.txt",
  },
  studio: {
    output: "dist/studio",
    requirements: "containers/studio/requirements.txt",
    debianPackageList: "containers/studio/apt-build-packages.txt",
  },
};

/** Debian's own, which runs find in /usr: another one's folder may be closed to them. */
const python = process.env.REELWRIGHT_PYTHON || "/usr/bin/python3";

/** An environment is made again when its list of packages changes. */
export function pythonEnvironment(root, name) {
  const environment = environments[name];
  const folder = join(root, environment.output);
  const requirements = readFileSync(join(root, environment.requirements), "utf8");
  const wanted = createHash("sha256").update(requirements).digest("hex");
  const stamp = join(folder, "requirements.sha256");
  return {
    name: `Python with ${name}`,
    missing: () => (readIfThere(stamp) === wanted ? [] : [environment.output]),
    install: async () => {
      await make(root, name, folder, environment.requirements, requirements);
      writeFileSync(`${stamp}.new`, wanted);
      renameSync(`${stamp}.new`, stamp);
    },
    /** Of what building some of its packages takes. */
    debianPackageList: environment.debianPackageList,
  };
}

async function make(root, name, folder, list, requirements) {
  const packages = requirements.split("\n").filter(Boolean).length;
  say(`Python with ${name}: installing ${packages} packages (about a minute the first time)`);
  const report = sayEvery(5, `Python with ${name}`);
  let collected = 0;
  const steps = [
    { program: python, args: ["-m", "venv", folder] },
    {
      program: join(folder, "bin/python"),
      args: [
        "-m",
        "pip",
        "install",
        "--no-input",
        "--no-deps",
        "--progress-bar",
        "off",
        "--requirement",
        join(root, list),
      ],
    },
  ];
  rmSync(folder, { recursive: true, force: true });
  // Runs have users of their own, who must be able to read it.
  process.umask(0o022);
  mkdirSync(folder, { recursive: true });
  for (const { program, args } of steps) {
    const { status, output } = await run(program, args, {
      cwd: root,
      onOutput: (text) => {
        collected += text.match(/^Collecting /gm)?.length ?? 0;
        report(/^(Building|Installing) /m.test(text) ? "building and installing" : `${collected} of ${packages}`);
      },
    });
    if (status !== 0)
      throw new SetupError(`Python with ${name}: \`${[program, ...args].join(" ")}\` failed:\n${tail(output)}`);
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
