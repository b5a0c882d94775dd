/** The Manim runtime as the process that it is in earnest, and scenes for it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ManimResult, manimResult } from "../../protocol/manim-tools.ts";
import type { RunEvent, RunLimits } from "../../protocol/run-protocol.ts";
import { ampleLimits, type JobClient } from "../../runner/testing/client.ts";
import { type Fixture, startFixture } from "../../runner/testing/fixture.ts";

export function startManim(env: Record<string, string> = {}): Promise<Fixture> {
  return startFixture(env, "../../manim/runtime.ts", ["dist/manim"]);
}

/** A script of one scene, named `Shown`, out of the lines of its `construct`. */
export function scene(lines: string, name = "Shown"): string {
  const body = lines
    .trim()
    .split("\n")
    .map((line) => `        ${line}`)
    .join("\n");
  return `from manim import *\n\nclass ${name}(Scene):\n    def construct(self):\n${body}\n`;
}

export interface Rendered {
  job: JobClient;
  events: RunEvent[];
  last: RunEvent;
}

/** Renders in low quality, unless `params` say otherwise. */
export async function render(
  fixture: Fixture,
  script: string,
  params: Record<string, unknown> = {},
  limits: Partial<RunLimits> = {},
): Promise<Rendered> {
  const job = fixture.client.job();
  await job.put("scene.py", script);
  const all = { ...ampleLimits, wallSeconds: 120, cpuSeconds: 240, ...limits };
  const started = await job.start("render.1", "scene", { script: "scene.py", quality: "low", ...params }, all);
  if (!started.ok) throw new Error(`start: ${started.status} ${await started.text()}`);
  const events = await job.events("render.1");
  const last = events.at(-1);
  if (!last) throw new Error("the run has no events");
  return { job, events, last };
}

/** The result of a run that must have succeeded. */
export function resultOf({ last }: Rendered): ManimResult {
  if (last.type !== "done") throw new Error(JSON.stringify(last));
  return manimResult.parse(last.result);
}

/** The bytes of a file that a run made. */
export async function bytesOf({ job }: Rendered, name: string): Promise<Buffer> {
  const response = await job.get(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Hashes of a film's decoded frames, in order. */
export function frameHashes(film: Buffer): string[] {
  return withFile(film, (path) => {
    const text = execFileSync("ffmpeg", ["-v", "error", "-i", path, "-map", "0:v", "-f", "framemd5", "-"], {
      encoding: "utf8",
    });
    return text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split(",").at(-1)?.trim() ?? "");
  });
}

export function withFile<Answer>(bytes: Buffer | string, use: (path: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), "manim-test-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
