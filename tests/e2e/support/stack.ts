/** The real stack, as `npm start` runs it, in a state folder and on a port of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../scripts/stack/ports.ts";
import { readRecords } from "../../../scripts/stack/process-records.ts";
import { StackProcess } from "../../../scripts/stack/stack-process.ts";

/** What a test may kill. */
export type Part = "workerd" | "runtime" | "supervisor";

const records = { workerd: "workerd.processes", runtime: "runtimes.processes" };

export class Stack {
  readonly url: string;
  readonly folder: string;
  readonly #port: number;
  readonly #environment: Record<string, string>;
  #process: StackProcess;

  /**
   * `environment`: variables of the supervisor and, by it, of the Worker (docs/operations.md). Limits
   * are off unless it says otherwise. Whoever starts a stack must `remove` it.
   */
  static async start(environment: Record<string, string> = {}): Promise<Stack> {
    const folder = mkdtempSync(join(tmpdir(), "reelwright-e2e-"));
    const port = await freePort();
    const given = { RATE_LIMITS: "off", ...environment };
    try {
      return new Stack(folder, port, given, await startProcess(folder, port, given));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(folder: string, port: number, environment: Record<string, string>, process: StackProcess) {
    this.url = process.url;
    this.folder = folder;
    this.#port = port;
    this.#environment = environment;
    this.#process = process;
  }

  /** The last lines that the supervisor wrote, the Worker's and the runtime's logs among them. */
  get output(): readonly string[] {
    return this.#process.output;
  }

  /** The process id of a part, as it runs now. */
  pid(part: Part): number {
    if (part === "supervisor") return this.#process.pid;
    const newest = readRecords(join(this.folder, records[part])).at(-1);
    if (!newest) throw new Error(`no ${part} is running`);
    return newest.pid;
  }

  /** `kill -9`. The supervisor brings workerd and the runtime back by itself; after its own death, `start` it again. */
  async kill(part: Part): Promise<void> {
    if (part === "supervisor") await this.#process.end("SIGKILL");
    else process.kill(this.pid(part), "SIGKILL");
  }

  /** In order, as Ctrl-C does. */
  async stop(): Promise<void> {
    await this.#process.end("SIGTERM");
  }

  /** Starts it again on the same state, after `stop` or after its supervisor was killed. */
  async startAgain(): Promise<void> {
    this.#process = await startProcess(this.folder, this.#port, this.#environment);
  }

  /** Stops it and removes its state. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function startProcess(stateFolder: string, port: number, environment: Record<string, string>): Promise<StackProcess> {
  return StackProcess.start({ stateFolder, port, environment });
}
