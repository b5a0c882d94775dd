import { createRequire } from "node:module";
import { join } from "node:path";
import type { LocalState } from "./local-state.ts";
import { offline } from "./wrangler.ts";

/** Variables that a supervisor sets for itself before it starts anything, so that all stays in the state folder. */
export function ownEnvironment(state: LocalState): Record<string, string> {
  return {
    ...offline,
    ...recordedWorkerd(state.workerdRecord),
    TMPDIR: state.temporary,
    WRANGLER_LOG_PATH: join(state.temporary, "wrangler.log"),
  };
}

/** Has Miniflare start workerd by way of workerd.sh: recorded in `record`, and ended with this process. */
export function recordedWorkerd(record: string): Record<string, string> {
  const workerd = createRequire(import.meta.resolve("miniflare"))("workerd") as { default: string };
  return {
    MINIFLARE_WORKERD_PATH: join(import.meta.dirname, "workerd.sh"),
    WORKERD_PROGRAM: workerd.default,
    WORKERD_RECORD: record,
  };
}
