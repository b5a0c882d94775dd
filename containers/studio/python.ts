/** The Python process of a run: started once, asked call after call, kept until the run ends. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ToolFailure } from "../runner/tool.ts";

const here = realpathSync(dirname(fileURLToPath(import.meta.url)));

/** The interpreter of the environment that set-up makes; absolute. */
export const python = join(here, "../../dist/studio/bin/python");

const worker = join(here, "python/worker.py");

const answer = z.union([
  z.object({ id: z.int(), progress: z.number() }),
  z.object({ id: z.int(), result: z.unknown() }),
  z.object({
    id: z.int(),
    failed: z.object({ code: z.enum(["invalid_media", "invalid_params", "tool_failed"]), message: z.string() }),
  }),
]);

interface Waiting {
  onProgress: (fraction: number) => void;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** What python/worker.py can be asked. */
export type PythonCall = "paint" | "film" | "speak" | "transcribe";

class PythonProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #gone: Error | undefined;

  constructor() {
    this.#child = spawn(python, ["-s", "-B", worker], { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.on("error", (error) => this.#leave(error));
    this.#child.on("exit", (code, signal) => this.#leave(new Error(`Python left with ${code ?? signal}`)));
    this.#child.stdin.on("error", () => {});
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#hear(line));
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error("Python did not start");
    return this.#child.pid;
  }

  /** Rejects with ToolFailure where Python says so. `onProgress` is told 0 to 1. */
  call(name: PythonCall, params: unknown, onProgress: (fraction: number) => void = () => {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#gone) {
        reject(this.#gone);
        return;
      }
      this.#asked++;
      this.#waiting.set(this.#asked, { onProgress, resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ id: this.#asked, call: name, params })}\n`);
    });
  }

  #hear(line: string): void {
    const said = answer.parse(JSON.parse(line));
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    if ("progress" in said) {
      waiting.onProgress(said.progress);
      return;
    }
    this.#waiting.delete(said.id);
    if ("failed" in said) waiting.reject(new ToolFailure(said.failed.code, said.failed.message));
    else waiting.resolve(said.result);
  }

  #leave(reason: Error): void {
    this.#gone = reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

let one: PythonProcess | undefined;

/** The run's own; started when it is first asked for. It leaves with this process, whose pipe it reads. */
export function pythonProcess(): PythonProcess {
  one ??= new PythonProcess();
  return one;
}
