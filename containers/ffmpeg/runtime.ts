/**
 * The FFmpeg runtime: `node containers/ffmpeg/runtime.ts` serves its tools by the run
 * protocol (docs/run-protocol.md). Tool processes read `tools` from here, too.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ffmpegTools } from "../protocol/ffmpeg-tools.ts";
import { entry, type Registry } from "../runner/registry.ts";
import { samplerPath, samplerProgram } from "./sampler/program.ts";

export const tools: Registry = {
  highlights: entry(ffmpegTools.highlights, async () => (await import("./highlights/highlights.ts")).highlights),
  probe: entry(ffmpegTools.probe, async () => (await import("./tools/probe.ts")).probe),
  render: entry(ffmpegTools.render, async () => (await import("./render/render.ts")).render),
  synthesize: entry(ffmpegTools.synthesize, async () => (await import("./tools/synthesize.ts")).synthesize),
};

if (import.meta.main) {
  const { serveRuntime } = await import("../runner/serve.ts");
  const { nodeTools } = await import("../runner/node-tools.ts");
  const code = nodeTools(import.meta.url);
  await serveRuntime({ name: "ffmpeg", code: { ...code, paths: [...code.paths, samplerPath] }, versions });
}

/** Rejects where a program is missing. */
async function versions(): Promise<Record<string, string>> {
  const [ffmpeg, fluidsynth] = await Promise.all([
    versionOf("ffmpeg", "-version", /^ffmpeg version (\S+)/m),
    versionOf("fluidsynth", "--version", /version (\S+)/),
    versionOf(samplerProgram, "--version", /with (\S+)/),
  ]);
  return { ffmpeg, fluidsynth, node: process.versions.node };
}

async function versionOf(program: string, option: string, pattern: RegExp): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [option]).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${program} is needed and does not start: ${error.message}`);
  });
  return pattern.exec(stdout)?.[1] ?? "unknown";
}
