import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RuntimeName } from "../../src/domain/jobs/slots.ts";
import type { Log } from "../../src/domain/log.ts";
import { BackOff } from "./back-off.ts";
import type { LocalState } from "./local-state.ts";
import { passLines } from "./output.ts";
import { freePort } from "./ports.ts";
import { recordProcess } from "./process-records.ts";
import { StartError } from "./start-error.ts";

export interface RuntimeOptions {
  name: string;
  /** What Node runs. It prints a JSON line with its `port` when it listens, and leaves when its standard input ends. */
  entry: string;
  token: string;
  /** Where jobs' folders go. */
  folder: string;
  /** File to record its processes in (process-records.ts). */
  record: string;
  environment: NodeJS.ProcessEnv;
  log: Log;
}

const root = join(import.meta.dirname, "../..");
const stopSeconds = 15;

/** A runtime as a local process, started again with back-off, on the same port, whenever it dies. */
export class RuntimeProcess {
  readonly #options: RuntimeOptions;
  readonly #port: number;
  readonly #backOff = new BackOff();
  #child: ChildProcess;
  #started = false;
  #stopping = false;

  /** Resolves when it listens. Rejects if the first start fails: later ones are repeated, that one is a mistake. */
  static async start(options: RuntimeOptions): Promise<RuntimeProcess> {
    const runtime = new RuntimeProcess(options, await freePort());
    const listening = new Promise<void>((resolve) => runtime.#watch(resolve));
    const exit = once(runtime.#child, "exit");
    const left = await Promise.race([listening, exit]);
    if (left)
      throw new StartError(`the ${options.name} runtime did not start: it left with ${String(left[0] ?? left[1])}`);
    runtime.#started = true;
    return runtime;
  }

  private constructor(options: RuntimeOptions, port: number) {
    this.#options = options;
    this.#port = port;
    this.#child = this.#spawn();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Lets it leave in order (it reports its open runs as stopped), then ends it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), stopSeconds * 1000);
    await exit;
    clearTimeout(timer);
  }

  /**
   * Its standard input is a pipe of this process, so that it never outlives it. It has a session of
   * its own, so that Ctrl-C reaches the supervisor alone.
   */
  #spawn(): ChildProcess {
    const { entry, token, folder, record, environment } = this.#options;
    const child = spawn(process.execPath, [entry], {
      cwd: root,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
      env: {
        ...environment,
        HOST: "127.0.0.1",
        PORT: String(this.#port),
        RUNTIME_TOKEN: token,
        RUNTIME_FOLDER: folder,
        RUNTIME_CONFINE: join(root, "dist/confine"),
        RUNTIME_LIFELINE: "stdin",
      },
    });
    if (child.pid !== undefined) recordProcess(record, child.pid);
    return child;
  }

  /** Once for each process. `onListening` is called when it prints the JSON line with its port. */
  #watch(onListening?: () => void): void {
    const child = this.#child;
    const { name, log } = this.#options;
    const startedAt = Date.now();
    if (child.stdout) {
      passLines(log, child.stdout, (line) => {
        if (/^\{.*"port":/.test(line)) onListening?.();
      });
    }
    if (child.stderr) passLines(log, child.stderr);
    child.on("error", (error) => log.error("runtime.not_started", error, { runtime: name }));
    child.on("exit", (status, signal) => {
      if (this.#stopping || !this.#started) return;
      const waitMilliseconds = this.#backOff.next(Date.now() - startedAt);
      log.warn("runtime.died", { runtime: name, status, signal, waitMilliseconds });
      void this.#again(waitMilliseconds);
    });
  }

  async #again(waitMilliseconds: number): Promise<void> {
    await sleep(waitMilliseconds);
    if (this.#stopping) return;
    this.#child = this.#spawn();
    this.#watch();
  }
}

export interface LocalRuntimes {
  /** As the Worker's variables name them. */
  urls: { FFMPEG_URL: string; MANIM_URL: string; STUDIO_URL: string };
  stop(): Promise<void>;
}

/** All runtimes, of the state folder, with `environment` as their own. Where one does not start, none stays. */
export async function startRuntimes(
  state: LocalState,
  environment: NodeJS.ProcessEnv,
  log: Log,
): Promise<LocalRuntimes> {
  const start = (name: RuntimeName) =>
    RuntimeProcess.start({
      name,
      entry: join(root, "containers", name, "runtime.ts"),
      token: state.secrets.RUNTIME_TOKEN,
      folder: join(state.folder, "runtimes", name),
      record: state.runtimeRecord,
      environment,
      log: log.with({ part: name }),
    });
  const starting = [start("ffmpeg"), start("manim"), start("studio")] as const;
  try {
    const [ffmpeg, manim, studio] = await Promise.all(starting);
    return {
      urls: { FFMPEG_URL: ffmpeg.url, MANIM_URL: manim.url, STUDIO_URL: studio.url },
      stop: async () => void (await Promise.all([ffmpeg.stop(), manim.stop(), studio.stop()])),
    };
  } catch (error) {
    for (const one of await Promise.allSettled(starting)) if (one.status === "fulfilled") await one.value.stop();
    throw error;
  }
}
