/**
 * The tool process of runtimes whose tools are TypeScript: `node tool-host.ts REGISTRY`.
 * Runs one tool, inside the sandbox, and leaves. REGISTRY is a module that exports `tools`.
 */
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { progressGate } from "./progress-gate.ts";
import type { Registry } from "./registry.ts";
import { type ToolContext, ToolFailure } from "./tool.ts";
import type { ToolMessage, ToolRequest } from "./tool-messages.ts";

/** More progress than ten times a second is not sent on. */
const progressEveryMs = 100;

// Standard output carries the protocol alone.
console.log = console.info = console.debug = console.error;

const registryPath = process.argv[2];
if (registryPath === undefined) throw new Error("tool-host.ts REGISTRY");
const { tools } = (await import(pathToFileURL(registryPath).href)) as { tools: Registry };
say(await answer(await readRequest()));
process.exit(0);

async function answer(request: ToolRequest): Promise<ToolMessage> {
  try {
    if ("check" in request) {
      for (const tool of Object.values(tools)) await tool.load();
      return { type: "done", files: [], result: { tools: Object.keys(tools) } };
    }
    const tool = Object.hasOwn(tools, request.tool) ? tools[request.tool] : undefined;
    if (!tool) throw new ToolFailure("invalid_params", `There is no tool ${request.tool}.`);
    const { files, result } = await tool.run(contextOf(request), request.params);
    return { type: "done", files, result };
  } catch (error) {
    return failureOf(error);
  }
}

function contextOf(request: Exclude<ToolRequest, { check: true }>): ToolContext {
  const gate = progressGate(
    (progress) => say({ type: "progress", ...progress }),
    () => progressEveryMs,
  );
  return {
    folder: request.folder,
    scratch: request.scratch,
    cores: request.cores,
    progress: (fraction, note) => gate.offer({ fraction, note }),
    log: (level, message) => say({ type: "log", level, message }),
  };
}

function failureOf(error: unknown): ToolMessage {
  console.error(error);
  if (!(error instanceof ToolFailure))
    return { type: "failed", code: "tool_failed", message: error instanceof Error ? error.message : String(error) };
  const { code, message, file } = error;
  if (code === "runtime_stopping" || code === "sandbox_unavailable")
    return { type: "failed", code: "tool_failed", message };
  return { type: "failed", code, message, ...(file === undefined ? {} : { file }) };
}

async function readRequest(): Promise<ToolRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as ToolRequest;
}

/** Written at once and whole, so that nothing is lost when the process leaves. */
function say(message: ToolMessage): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
