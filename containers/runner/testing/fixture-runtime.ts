/**
 * A runtime for tests: its tools do what they are told, the worst things among them.
 * `ATTACK_PROGRAM` is a program that tests may run inside (attack.c).
 */
import { z } from "zod";
import { nodeTools } from "../node-tools.ts";
import { entry, type Registry } from "../registry.ts";
import { ToolFailure } from "../tool.ts";

const anything = z.unknown();

export const tools: Registry = {
  /** Runs a JavaScript function's body with `context` and `load` (import), inside the sandbox. */
  script: entry({ params: z.object({ source: z.string() }), result: anything }, async () => async (context, params) => {
    const load = (name: string) => import(name);
    const body = Object.getPrototypeOf(async () => {}).constructor as new (...names: string[]) => Script;
    const script = new body("context", "load", "ToolFailure", params.source);
    const answer = await script(context, load, ToolFailure);
    return { files: answer?.files ?? [], result: answer?.result ?? null };
  }),
};

type Script = (
  context: unknown,
  load: (name: string) => Promise<unknown>,
  failure: typeof ToolFailure,
) => Promise<{ files?: string[]; result?: unknown } | undefined>;

if (import.meta.main) {
  const { serveRuntime } = await import("../serve.ts");
  const code = nodeTools(import.meta.url);
  const attack = process.env["ATTACK_PROGRAM"];
  await serveRuntime({
    name: "fixture",
    code: { ...code, programs: attack === undefined ? code.programs : [...code.programs, attack] },
    versions: async () => ({ node: process.versions.node }),
  });
}
