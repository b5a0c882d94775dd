/**
 * The Manim runtime: `node containers/manim/runtime.ts` serves its tool by the run protocol
 * (docs/run-protocol.md). The tool itself is Python (python/worker.py).
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serveRuntime } from "../runner/serve.ts";
import { readSettings } from "../runner/settings.ts";
import { formulaAdviser } from "./formulae.ts";
import { python, pythonTools } from "./python.ts";

await serveRuntime({
  name: "manim",
  code: pythonTools(readSettings(process.env).capacity),
  versions,
  adviser: formulaAdviser,
});

/** Rejects where a program is missing. */
async function versions(): Promise<Record<string, string>> {
  const metadata = "from importlib.metadata import version; print('version', version('manim'))";
  const [interpreter, manim, latex, dvisvgm] = await Promise.all([
    versionOf(python, ["--version"], /^Python (\S+)/),
    versionOf(python, ["-I", "-c", metadata], /^version (\S+)/),
    versionOf("latex", ["--version"], /\((TeX Live [^/)]+)/),
    versionOf("dvisvgm", ["--version"], /^dvisvgm (\S+)/),
  ]);
  return { manim, python: interpreter, latex, dvisvgm, node: process.versions.node };
}

async function versionOf(program: string, args: readonly string[], pattern: RegExp): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${program} is needed and does not start: ${error.message}`);
  });
  return pattern.exec(stdout)?.[1] ?? "unknown";
}
