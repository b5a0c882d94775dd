/** Picks a frame that stands for a video: near the time that was asked for, sharp, well lit, full of contrast. */
import { run } from "../ffmpeg.ts";
import { decimal } from "./expression.ts";

/** Frames are judged small; what is blurred there is blurred at any size. */
const width = 192;
const height = 108;
/** Seconds to both sides within which the frame may lie. */
const reach = 0.75;

/** Timeline seconds of the best frame near `at`. */
export async function bestFrame(
  folder: string,
  file: string,
  at: number,
  fps: number,
  durationSeconds: number,
): Promise<number> {
  const last = durationSeconds - 1 / fps;
  const from = Math.max(0, Math.round(Math.max(0, Math.min(at, last) - reach) * fps) / fps);
  const seconds = Math.min(2 * reach, durationSeconds - from);
  const { stdout } = await run(
    "ffmpeg",
    [
      ...["-v", "error", "-ss", decimal(from), "-t", decimal(seconds), "-i", `file:${file}`, "-an"],
      ...["-vf", `scale=${width}:${height}:flags=area,format=gray`, "-f", "rawvideo", "pipe:1"],
    ],
    { cwd: folder },
  );
  const size = width * height;
  let best = { score: Number.NEGATIVE_INFINITY, frame: 0 };
  for (let frame = 0; (frame + 1) * size <= stdout.length; frame++) {
    const distance = Math.abs(from + frame / fps - at) / reach;
    const score = pictureScore(stdout.subarray(frame * size, (frame + 1) * size)) * (1 - 0.25 * distance);
    if (score > best.score) best = { score, frame };
  }
  return from + best.frame / fps;
}

/** Higher for sharp edges and a full range of brightness; low for a fade, a flash and a blur. */
function pictureScore(gray: Uint8Array): number {
  let edges = 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const here = gray[i] ?? 0;
      const around = (gray[i - 1] ?? 0) + (gray[i + 1] ?? 0) + (gray[i - width] ?? 0) + (gray[i + width] ?? 0);
      edges += Math.abs(4 * here - around);
      sum += here;
      squares += here * here;
    }
  const count = (width - 2) * (height - 2);
  const mean = sum / count;
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const exposure = Math.min(1, mean / 45, (255 - mean) / 45);
  return Math.sqrt(edges / count) * (0.5 + Math.min(1, spread / 60)) * Math.max(0.05, exposure);
}

/** Writes one frame of a video as a JPEG. */
export async function writeThumbnail(folder: string, file: string, at: number, name: string): Promise<void> {
  const args = ["-v", "error", "-ss", decimal(at), "-i", `file:${file}`, "-frames:v", "1"];
  // JPEG files are read as BT.601 in full range, whatever the video was.
  const colours = "scale=in_color_matrix=bt709:out_color_matrix=bt601:in_range=limited:out_range=full,format=yuvj420p";
  await run("ffmpeg", [...args, "-vf", colours, "-q:v", "2", "-f", "image2", "-update", "1", name], { cwd: folder });
}
