/** Starts `ffmpeg` and `ffprobe` the one safe way: local files only, no stdin, known containers only. */
import { type ChildProcess, type ChildProcessByStdio, type StdioOptions, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** Demuxers that a user's file may be opened with; the upload check lets nothing else through. */
export const demuxers = "mov,matroska,mpegts,avi,flv";

/** Options before `-i` for a file that a user sent. Playlists and network protocols do not open. */
export const untrustedInput = ["-protocol_whitelist", "file,pipe", "-format_whitelist", demuxers] as const;

export class FfmpegError extends Error {
  readonly exitCode: number | null;
  /** The last lines that it printed. */
  readonly detail: string;
  constructor(program: string, exitCode: number | null, detail: string) {
    super(`${program} ended with ${exitCode}: ${detail.split("\n").slice(-3).join(" | ")}`);
    this.name = "FfmpegError";
    this.exitCode = exitCode;
    this.detail = detail;
  }
}

export interface FfmpegRun {
  stdout: Readable;
  /** What it writes to `pipe:3`, `pipe:4` and so on, as many as were asked for. */
  pipes: Readable[];
  /** Rejects with FfmpegError when the program fails. Answers what it wrote to stderr (the last 64 KiB). */
  finished: Promise<{ stderr: string }>;
  child: ChildProcess;
}

const keptStderr = 64 * 1024;

/** Starts a program whose standard output the caller reads. */
export function start(
  program: "ffmpeg" | "ffprobe",
  args: readonly string[],
  options: { cwd: string; onStderrLine?: (line: string) => void; pipes?: number },
): FfmpegRun {
  const first = program === "ffmpeg" ? ["-hide_banner", "-nostdin", "-y"] : ["-hide_banner"];
  const more = Array.from({ length: options.pipes ?? 0 }, () => "pipe" as const);
  const stdio: StdioOptions = ["ignore", "pipe", "pipe", ...more];
  const child = spawn(program, [...first, ...args], { cwd: options.cwd, stdio }) as ChildProcessByStdio<
    null,
    Readable,
    Readable
  >;
  let stderr = "";
  let partial = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-keptStderr);
    if (!options.onStderrLine) return;
    const lines = (partial + text).split(/\r|\n/);
    partial = (lines.pop() ?? "").slice(-4096);
    for (const line of lines) options.onStderrLine(line);
  });
  const finished = new Promise<{ stderr: string }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve({ stderr });
      else reject(new FfmpegError(program, code, stderr.trim()));
    });
  });
  finished.catch(() => {});
  return { stdout: child.stdout, pipes: [...child.stdio].slice(3) as Readable[], finished, child };
}

/** Runs a program to its end and answers its standard output. */
export async function run(
  program: "ffmpeg" | "ffprobe",
  args: readonly string[],
  options: { cwd: string; onStderrLine?: (line: string) => void },
): Promise<{ stdout: Buffer; stderr: string }> {
  const started = start(program, args, options);
  const chunks: Buffer[] = [];
  for await (const chunk of started.stdout) chunks.push(chunk as Buffer);
  const { stderr } = await started.finished;
  return { stdout: Buffer.concat(chunks), stderr };
}
