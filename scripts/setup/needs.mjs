/**
 * What each command needs beside npm's packages. A runtime's Debian packages are listed in one
 * file, which its Dockerfile reads too.
 */
const allRuntimes = {
  debianPackageLists: ["ffmpeg", "manim", "studio"].map((name) => `containers/${name}/apt-packages.txt`),
  builtPrograms: ["confine", "sampler"],
  pythonEnvironments: ["manim", "studio"],
};
const nothingElse = { debianPackageLists: [], builtPrograms: [], pythonEnvironments: [] };

const needs = {
  check: nothingElse,
  demo: allRuntimes,
  dev: allRuntimes,
  ops: nothingElse,
  start: allRuntimes,
  test: allRuntimes,
};

export function needsOf(command) {
  const found = Object.hasOwn(needs, command) ? needs[command] : undefined;
  if (!found) throw new Error(`set-up knows ${Object.keys(needs).join(", ")}, not "${command}"`);
  return found;
}
