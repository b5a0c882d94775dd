import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** ffmpeg ended with an error. */
export class FfmpegError extends Error {
  /** Of what it printed. */
  readonly lastLine: string;
  constructor(lastLine: string) {
    super(`ffmpeg: ${lastLine}`);
    this.name = "FfmpegError";
    this.lastLine = lastLine;
  }
}

/** Runs ffmpeg in `folder` to its end. Rejects with FfmpegError where it fails. */
export async function run(folder: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)("ffmpeg", ["-nostdin", "-hide_banner", "-v", "error", "-y", ...args], {
    cwd: folder,
  }).catch((error: { stderr?: string; message: string }) => {
    throw new FfmpegError((error.stderr?.trim() || error.message).split("\n").at(-1)?.slice(-300) ?? "");
  });
}
