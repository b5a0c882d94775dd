/**
 * `npm test`: vitest on all projects, or on what the arguments name. `--full` runs the large counts
 * too (the tests read TEST_SIZE). The last line says how many passed and failed, for programs to read.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingLine, type Counts } from "./test/closing-line.ts";

const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2).filter((argument) => argument !== "--full");
const full = process.argv.includes("--full");
const folder = mkdtempSync(join(tmpdir(), "reelwright-test-"));
const countsFile = join(folder, "counts.json");

const { status, signal, error } = spawnSync(
  "vitest",
  ["run", "--reporter=default", `--reporter=${join(root, "scripts/test/counting-reporter.ts")}`, ...args],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      TEST_SIZE: full ? "full" : (process.env.TEST_SIZE ?? "small"),
      TEST_COUNTS_FILE: countsFile,
    },
  },
);
const counts = readCounts();
rmSync(folder, { recursive: true, force: true });

if (error) console.error(`vitest did not start: ${error.message}`);
if (counts === undefined) console.error(`vitest left without its counts (${signal ?? status})`);
// Something is wrong that no test stands for: it counts as a failure of its own.
const unaccounted = status !== 0 && (counts === undefined || counts.failed === 0) ? 1 : 0;
const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
console.log(closingLine({ passed, failed: failed + unaccounted, skipped }));
process.exitCode = failed + unaccounted > 0 ? 1 : 0;

function readCounts(): Counts | undefined {
  try {
    return JSON.parse(readFileSync(countsFile, "utf8")) as Counts;
  } catch {
    return undefined;
  }
}
