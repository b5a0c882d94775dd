/** `npm run check`: everything about the code that can be told without running it. Fails if any part does. */
import { spawnSync } from "node:child_process";
import { globSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { forbiddenImports } from "./check/forbidden-imports.ts";
import { offline } from "./stack/wrangler.ts";

const root = join(import.meta.dirname, "..");

/** Each gives what is wrong, or nothing. */
const parts: Record<string, () => string> = {
  "bindings' types": generateBindings,
  types: () => run("tsc", ["--project", "."]),
  lint: () => run("oxlint", ["--type-aware", "--deny-warnings", "--format=unix", "."]),
  "who imports whom": () => forbiddenImports(root).join("\n"),
  format: () => run("biome", ["format", ...formatted()]),
  "unused code": () => run("knip", []),
};

const failed = Object.entries(parts).filter(([name, part]) => {
  const startedAt = Date.now();
  const wrong = part();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${wrong === "" ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (wrong !== "") console.log(wrong);
  return wrong !== "";
});
process.exitCode = failed.length > 0 ? 1 : 0;

/** Writes worker-configuration.d.ts (not in git) where it is missing or older than what it is made from. */
function generateBindings(): string {
  const generated = join(root, "worker-configuration.d.ts");
  const changedAt = ["wrangler.toml", "package-lock.json"].map((name) => statSync(join(root, name)).mtimeMs);
  const generatedAt = statSync(generated, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (generatedAt >= Math.max(...changedAt)) return "";
  const wrong = run("wrangler", ["types", "--strict-vars=false"]);
  // wrangler leaves a file alone that would not change.
  if (wrong === "") utimesSync(generated, new Date(), new Date());
  return wrong;
}

/** Code alone: Markdown is laid out by its author. */
function formatted(): string[] {
  return globSync(["*.{ts,json}", "{src,workers,containers,tests,scripts}/**/*.{ts,mjs,json}"], { cwd: root });
}

function run(program: string, args: string[]): string {
  const env = { ...process.env, ...offline };
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: "utf8" });
  if (error) return `${program}: ${error.message}`;
  return status === 0 ? "" : `${stdout}${stderr}`.trim() || `${program} left with ${status}`;
}
