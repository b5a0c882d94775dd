/**
 * One tool process, seen from outside: started through the sandbox's reaper, told its
 * request (at once, or when there is one), read line by line, killed whole.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { emptyEnvironment } from "./empty-environment.ts";
import { log } from "./log.ts";
import { readMessages, type ToolAdvice, type ToolMessage, type ToolRequest } from "./tool-messages.ts";

export interface ToolProcess {
  /** Gives it its request, and hears what it says from then on. Once. */
  tell(request: ToolRequest, listeners: Listeners): void;
  /** Answers a question of its own. Dropped if it is gone. */
  advise(advice: ToolAdvice): void;
  /** The reaper's; all processes of the run are below it. */
  pid: number | undefined;
  /** Ends all of the run's processes; `ended` says when they are dead. May be called again. */
  kill(): void;
  /** Resolves when every process of the run is dead. Never rejects. */
  ended: Promise<ToolEnd>;
}

export interface ToolEnd {
  /** As a shell gives it: 128 and the signal's number where a signal ended it. */
  exitCode: number;
  /** The last that it wrote to standard error. */
  stderr: string;
}

export interface Listeners {
  onMessage: (message: ToolMessage) => void;
  /** Called once, when the process writes without end; it should be killed. */
  onFlood?: () => void;
  /** It may ask questions: its standard input stays open for the answers. */
  asks?: boolean;
}

const keptStderr = 8192;
const cannotStart = 126;
const killedFromOutside = 137;
/** The reaper needs milliseconds. If it takes so long, the machine is in trouble, and its log should say so. */
const slowDeathMs = 10_000;

/** Starts `argv` with an empty environment. Where it cannot be started, `ended` says so. */
export function startToolProcess(argv: [string, ...string[]]): ToolProcess {
  const child = spawn(argv[0], argv.slice(1), { env: emptyEnvironment, cwd: "/", stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  let noisy = 0;
  let listeners: Listeners = { onMessage: () => {} };
  const reader = readMessages({
    onMessage: (message) => listeners.onMessage(message),
    onNoise: (line) => {
      if (noisy++ === 0) log("warn", "a tool wrote a line that is no message", { line });
    },
    onFlood: () => listeners.onFlood?.(),
  });
  child.stdout.on("data", (chunk: Buffer) => reader.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-keptStderr);
  });
  // A tool that ends before it has read its request closes the pipe; its end says why.
  child.stdin.on("error", () => {});

  return {
    pid: child.pid,
    tell: (request, given) => {
      listeners = given;
      const line = `${JSON.stringify(request)}\n`;
      if (given.asks === true) child.stdin.write(line);
      else child.stdin.end(line);
    },
    advise: (advice) => {
      if (child.stdin.writable) child.stdin.write(`${JSON.stringify(advice)}\n`);
    },
    kill: () => kill(child),
    ended: endOf(
      child,
      () => reader.end(),
      () => stderr,
    ),
  };
}

function endOf(child: ChildProcess, finishReading: () => void, stderr: () => string): Promise<ToolEnd> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid === undefined) resolve({ exitCode: cannotStart, stderr: error.message });
    });
    child.once("close", (code) => {
      finishReading();
      resolve({ exitCode: code ?? killedFromOutside, stderr: stderr() });
    });
  });
}

function kill(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => {
    log("error", "a killed run's processes do not die", { pid: child.pid });
  }, slowDeathMs).unref();
  child.once("close", () => clearTimeout(timer));
}
