/**
 * What each command needs beside npm's packages. A runtime's Debian packages are listed in one
 * file, which its Dockerfile reads too.
 */
const ffmpegRuntime = {
  debianPackageLists: ["containers/ffmpeg/apt-packages.txt"],
  builtPrograms: ["confine"],
};
const nothingElse = { debianPackageLists: [], builtPrograms: [] };

const needs = {
  check: nothingElse,
  demo: ffmpegRuntime,
  dev: ffmpegRuntime,
  ops: nothingElse,
  start: ffmpegRuntime,
  test: ffmpegRuntime,
};

export function needsOf(command) {
  const found = Object.hasOwn(needs, command) ? needs[command] : undefined;
  if (!found) throw new Error(`set-up knows ${Object.keys(needs).join(", ")}, not "${command}"`);
  return found;
}
