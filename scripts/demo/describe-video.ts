import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { promisify } from "node:util";

/** `1920x1080, 20.0 s, 8.1 MB`, as ffprobe measures it. */
export async function describeVideo(file: string): Promise<string> {
  const entries = "stream=width,height:format=duration";
  const { stdout } = await promisify(execFile)("ffprobe", [
    ...["-v", "error", "-select_streams", "v:0", "-show_entries", entries, "-of", "json", file],
  ]);
  const { streams, format } = JSON.parse(stdout) as {
    streams: { width: number; height: number }[];
    format: { duration: string };
  };
  const [video] = streams;
  if (!video) throw new Error(`${file} has no picture`);
  return `${video.width}x${video.height}, ${Number(format.duration).toFixed(1)} s, ${megabytes(file)}`;
}

export function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}
