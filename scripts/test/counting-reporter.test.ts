import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../stack/testing/temporary-folder.ts";
import { closingLine, type Counts } from "./closing-line.ts";

/** Runs vitest on these files, with the reporter. */
function countsOf(files: Record<string, string>): Counts {
  const root = temporaryFolder();
  for (const [name, source] of Object.entries(files)) writeFileSync(join(root, name), source);
  const countsFile = join(root, "counts.json");
  const reporter = join(import.meta.dirname, "counting-reporter.ts");
  spawnSync("npx", ["vitest", "run", "--root", root, "--globals", `--reporter=${reporter}`], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, TEST_COUNTS_FILE: countsFile, VITEST: "" },
  });
  return JSON.parse(readFileSync(countsFile, "utf8")) as Counts;
}

it("counts what passed, failed and was skipped", () => {
  const source = `it("a", () => {}); it("b", () => { throw new Error("no"); }); it.skip("c", () => {}); it.todo("d");`;
  expect(countsOf({ "a.test.ts": source })).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

it("counts as failures a file that breaks, a hook that breaks, and an error that no test catches", () => {
  const files = {
    "broken.test.ts": `throw new Error("at import");`,
    "hook.test.ts": `afterAll(() => { throw new Error("in a hook"); }); it("a", () => {});`,
    "loose.test.ts": `it("a", () => void Promise.reject(new Error("nobody waits")));`,
  };
  expect(countsOf(files)).toEqual({ passed: 2, failed: 3, skipped: 0 });
});

it("says nothing of skipped tests where none were", () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
