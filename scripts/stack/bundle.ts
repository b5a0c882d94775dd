import { readdirSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import type { V4ModuleDefinition } from "miniflare";
import { runWrangler } from "./wrangler.ts";

const moduleTypes: Record<string, V4ModuleDefinition["type"]> = {
  ".js": "ESModule",
  ".wasm": "CompiledWasm",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
  ".bin": "Data",
};

/**
 * Bundles the Worker into `folder` with the bundler of `wrangler deploy`, so that what runs here is
 * what would be deployed. Returns its modules, the entry first.
 */
export async function bundleWorker(folder: string): Promise<V4ModuleDefinition[]> {
  rmSync(folder, { recursive: true, force: true });
  await runWrangler(["deploy", "--dry-run", "--outdir", folder, "--containers-rollout", "none"]);
  const entry = "api.js";
  const names = readdirSync(folder).filter((name) => name !== entry && extname(name) in moduleTypes);
  return [entry, ...names].map((name) => {
    const type = moduleTypes[extname(name)];
    if (type === undefined) throw new Error(`not a module: ${name}`);
    return { type, path: join(folder, name) };
  });
}
