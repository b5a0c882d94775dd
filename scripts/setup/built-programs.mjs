import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { say, SetupError } from "./progress.mjs";
import { run, tail } from "./run.mjs";

/** Programs that are compiled on the machine itself. `build OUTPUT` makes one from what lies in `sources`. */
const programs = {
  confine: {
    output: "dist/confine",
    build: "containers/runner/sandbox/build-confine.sh",
    sources: "containers/runner/sandbox/confine",
    debianPackageList: "containers/runner/sandbox/apt-packages.txt",
  },
  sampler: {
    output: "dist/sampler",
    build: "containers/ffmpeg/sampler/build.sh",
    sources: "containers/ffmpeg/sampler/source",
    debianPackageList: "containers/ffmpeg/sampler/apt-packages.txt",
  },
};

/** A program is built when it is missing or older than its sources. */
export function builtProgram(root, name) {
  const program = programs[name];
  const output = join(root, program.output);
  return {
    name,
    missing: () => (builtAt(output) < changedAt(root, program) ? [name] : []),
    install: () => build(root, name, program, output),
    /** Of the compiler and headers that building it takes. */
    debianPackageList: program.debianPackageList,
  };
}

async function build(root, name, program, output) {
  say(`${name}: compiling`);
  mkdirSync(dirname(output), { recursive: true });
  const unfinished = `${output}.${process.pid}`;
  const { status, output: said } = await run(join(root, program.build), [unfinished], { cwd: root });
  if (status !== 0) {
    rmSync(unfinished, { force: true });
    throw new SetupError(`${name}: ${program.build} failed:\n${tail(said)}`);
  }
  renameSync(unfinished, output);
}

function builtAt(output) {
  return statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function changedAt(root, program) {
  const sources = readdirSync(join(root, program.sources)).map((name) => join(root, program.sources, name));
  return Math.max(...[join(root, program.build), ...sources].map((path) => statSync(path).mtimeMs));
}
