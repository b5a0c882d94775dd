/** How a runtime runs whose tools are TypeScript modules of this repository. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RuntimeCode } from "./sandbox/cell.ts";

/** `registry`: the URL of the module that exports `tools`. `readable`: more system paths that its programs read. */
export function nodeTools(registry: string, readable: readonly string[] = []): RuntimeCode {
  const here = realpathSync(dirname(fileURLToPath(import.meta.url)));
  const node = realpathSync(process.execPath);
  return {
    root: join(here, "../.."),
    paths: ["containers", "node_modules", "package.json"],
    programs: [node],
    readable,
    env: {},
    command: (inside) => [
      inside(node),
      "--disable-warning=ExperimentalWarning",
      inside(join(here, "tool-host.ts")),
      inside(realpathSync(fileURLToPath(registry))),
    ],
  };
}
