import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface StackOptions {
  stateFolder: string;
  port: number;
  /** Beside this process's own. */
  environment?: Record<string, string>;
  command?: "start" | "dev";
  /** Of the command. */
  flags?: readonly string[];
}

const keptLines = 2000;

/** `npm start`, or `npm run dev`, as a child of this process, for the demo and for tests. */
export class StackProcess {
  readonly url: string;
  /** The last lines that it wrote. */
  readonly output: string[] = [];
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  /** Resolves when it is ready. Rejects, with what it wrote, if it leaves before. */
  static async start(options: StackOptions): Promise<StackProcess> {
    const stack = new StackProcess(options);
    const ready = new Promise<boolean>((resolve) => {
      stack.#read((line) => {
        if (line.startsWith("ready")) resolve(true);
      });
    });
    if ((await Promise.race([ready, stack.#exit])) === true) return stack;
    throw new Error(`Reelwright did not start:\n${stack.output.join("\n")}`);
  }

  private constructor({ stateFolder, port, environment, command = "start", flags = [] }: StackOptions) {
    const supervisor = join(import.meta.dirname, `../${command}.ts`);
    this.url = `http://127.0.0.1:${port}`;
    // The kernel tells it to stop when this process dies.
    this.#child = spawn("setpriv", ["--pdeathsig", "TERM", "--", process.execPath, supervisor, ...flags], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment, STATE_DIR: stateFolder, PORT: String(port) },
    });
    this.#exit = once(this.#child, "exit");
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error("the supervisor did not start");
    return this.#child.pid;
  }

  /** Ends it with a signal, and resolves when it is gone. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    this.#child.kill(signal);
    await this.#exit;
  }

  #read(onLine: (line: string) => void): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        this.output.push(line);
        if (this.output.length > keptLines) this.output.shift();
        onLine(line);
      });
    }
  }
}
