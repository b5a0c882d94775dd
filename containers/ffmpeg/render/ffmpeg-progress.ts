/** Runs FFmpeg and reports the frames that it has written. */
import { start } from "../ffmpeg.ts";

/** Rejects with FfmpegError when it fails. Answers the frames of its first output. */
export async function runCountingFrames(
  args: readonly string[],
  cwd: string,
  onFrames: (frames: number) => void,
): Promise<number> {
  const started = start("ffmpeg", ["-v", "error", "-progress", "pipe:1", "-nostats", ...args], { cwd });
  let frames = 0;
  let partial = "";
  for await (const chunk of started.stdout.setEncoding("utf8")) {
    const lines = (partial + (chunk as string)).split("\n");
    partial = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith("frame=")) continue;
      frames = Number(line.slice(6)) || 0;
      onFrames(frames);
    }
  }
  await started.finished;
  return frames;
}
