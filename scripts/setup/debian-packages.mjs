import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { say, sayEvery, SetupError } from "./progress.mjs";
import { run, tail } from "./run.mjs";

/** Debian's packages named in `lists`, files of one name a line. */
export function debianPackages(root, command, lists) {
  const names = [...new Set(lists.flatMap((list) => readNames(join(root, list))))];
  return {
    name: "Debian packages",
    missing: () => missingPackages(names),
    install: () => installPackages(missingPackages(names), command),
  };
}

function readNames(list) {
  return readFileSync(list, "utf8").split("\n").filter(Boolean);
}

function missingPackages(names) {
  if (names.length === 0) return [];
  const query = spawnSync("dpkg-query", ["--show", "--showformat=${db:Status-Status} ${Package}\\n", ...names], {
    encoding: "utf8",
  });
  if (query.error) {
    throw new SetupError(
      `this machine has no dpkg-query, and set-up knows Debian only. Install what Debian calls\n` +
        `    ${names.join(" ")}\nand set REELWRIGHT_SETUP=skip.`,
    );
  }
  const installed = new Set(
    query.stdout
      .split("\n")
      .filter((line) => line.startsWith("installed "))
      .map((line) => line.slice("installed ".length)),
  );
  return names.filter((name) => !installed.has(name));
}

async function installPackages(names, command) {
  const install = ["install", "--yes", "--no-install-recommends", ...names];
  const byHand = (reason) =>
    new SetupError(
      `${reason}. Run this as root, then \`npm run ${command}\` again:\n` +
        `    apt-get update && apt-get ${install.join(" ")}`,
    );
  if (process.getuid?.() !== 0) throw byHand(`missing Debian packages: ${names.join(" ")}, and this is not root`);

  say(`Debian packages: installing ${names.join(" ")}`);
  const aptGet = (args) =>
    run("apt-get", ["-o", "APT::Status-Fd=3", "-o", "DPkg::Lock::Timeout=600", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      onStatus: statusReport(),
    });
  const update = await aptGet(["update"]);
  if (update.status === 127) throw byHand("cannot run apt-get");
  if (update.status !== 0) say(`Debian packages: \`apt-get update\` failed, going on with the lists at hand`);
  let attempt = await aptGet(install);
  if (attempt.status !== 0) {
    // An installation that was interrupted before must be finished first.
    await run("dpkg", ["--configure", "-a"], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    attempt = await aptGet(install);
  }
  if (attempt.status !== 0) {
    throw byHand(`apt-get failed:\n${tail(update.status === 0 ? attempt.output : update.output + attempt.output)}\n`);
  }
}

/** apt's status lines: `dlstatus:n:percent:text` while it downloads, then `pmstatus:package:percent:text`. */
function statusReport() {
  const report = sayEvery(5, "Debian packages");
  return (line) => {
    const [kind, , percent] = line.split(":");
    const doing = { dlstatus: "downloading", pmstatus: "unpacking" }[kind];
    if (doing) report(`${doing}, ${Math.round(Number(percent))} %`);
  };
}
