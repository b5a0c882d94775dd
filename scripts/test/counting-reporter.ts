import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";
import type { Counts } from "./closing-line.ts";

/** Writes how many tests passed, failed and were skipped to TEST_COUNTS_FILE when the run ends. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const path = process.env.TEST_COUNTS_FILE;
    if (path === undefined) throw new Error("TEST_COUNTS_FILE is not set");
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file or a suite that broke outside its tests failed as well.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test without a result was never reached, because the run was broken off.
        if (state === "pending") counts.failed += 1;
        else counts[state] += 1;
      }
    }
    writeFileSync(path, JSON.stringify(counts));
  }
}
