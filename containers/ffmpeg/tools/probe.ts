/**
 * The `probe` tool: what each file is, and whether it can be played. Headers and packets
 * are read whole; of the pictures and the sound a moment at the start, in the middle and
 * at the end is decoded, because headers can lie.
 */
import type { z } from "zod";
import type { MediaFacts, probeParams, probeResult } from "../../protocol/ffmpeg-tools.ts";
import { type Tool, type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { FfmpegError, run, untrustedInput } from "../ffmpeg.ts";
import { readMedia, type VideoPackets } from "../media-facts.ts";

export const probe: Tool<z.output<typeof probeParams>, z.input<typeof probeResult>> = async (context, params) => {
  const facts = new Map<string, MediaFacts>();
  const left = [...new Set(params.files)];
  const total = left.length;
  const work = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      facts.set(file, await probeFile(context, file));
      context.progress(facts.size / total);
    }
  };
  await Promise.all(Array.from({ length: Math.min(context.cores, total) }, work));
  return { files: [], result: { files: params.files.flatMap((file) => facts.get(file) ?? []) } };
};

const momentSeconds = 0.5;
/** No screen is wider or higher; such pictures are made to fill a decoder's memory. */
const largestSide = 8192;

async function probeFile(context: ToolContext, file: string): Promise<MediaFacts> {
  const { facts, packets } = await readMedia(context.folder, file);
  if (Math.max(facts.width, facts.height) > largestSide)
    throw new ToolFailure("invalid_media", `the pictures are ${facts.width}×${facts.height}, which is too large`, file);
  for (const moment of momentsOf(packets)) {
    if (await picturesDecode(context.folder, file, moment)) continue;
    throw new ToolFailure("invalid_media", `the pictures at ${moment.at.toFixed(1)} s cannot be decoded`, file);
  }
  if (!facts.hasAudio || (await soundDecodes(context.folder, facts))) return facts;
  context.log("warn", `The sound of ${file} (${facts.audioCodec}) cannot be decoded and is left out.`);
  return { ...facts, hasAudio: false, audioCodec: null };
}

/** Seconds from the file's start. */
interface Moment {
  /** A picture's time. */
  at: number;
  /** Of the key picture that decoding begins at. */
  key: number;
  /** Pictures that the packets promise from `at` on. */
  promised: number;
}

/** The start, the middle and the end, each at a picture: those of a variable rate may be seconds apart. */
function momentsOf(packets: VideoPackets): Moment[] {
  const times = Float64Array.from(packets.seconds).sort();
  const keys = packets.seconds.filter((_, index) => packets.isKey[index]);
  const first = times[0] ?? 0;
  const last = Math.max(first, (times.at(-1) ?? 0) - momentSeconds / 2);
  return [first, (first + last) / 2, last].map((wanted) => {
    const at = times.findLast((one) => one <= wanted) ?? first;
    return {
      at,
      key: Math.max(
        0,
        keys.reduce((best, one) => (one <= at && one > best ? one : best), 0),
      ),
      promised: times.filter((one) => one >= at && one < at + momentSeconds).length,
    };
  });
}

async function picturesDecode(folder: string, file: string, moment: Moment): Promise<boolean> {
  // Some containers have no index, and the seek lands behind the key picture: the second time it starts sooner.
  for (const from of new Set([moment.key, Math.max(0, moment.key - 1)])) {
    const pictures = await countPictures(folder, file, from, moment.at - from);
    if (pictures > 0 && pictures >= moment.promised / 2) return true;
  }
  return false;
}

async function countPictures(folder: string, file: string, from: number, skipSeconds: number): Promise<number> {
  const input = ["-v", "error", ...untrustedInput, "-ss", from.toFixed(3), "-i", file, "-map", "0:V:0"];
  // A picture's time may be rounded up; it should not be skipped for that.
  const range = ["-ss", Math.max(0, skipSeconds - 0.002).toFixed(3), "-t", `${momentSeconds}`];
  const args = [...input, ...range, "-fps_mode", "passthrough", "-progress", "pipe:1", "-f", "null", "-"];
  try {
    const { stdout } = await run("ffmpeg", args, { cwd: folder });
    return Number([...stdout.toString("latin1").matchAll(/^frame=(\d+)$/gm)].at(-1)?.[1] ?? 0);
  } catch (error) {
    if (error instanceof FfmpegError) return 0;
    throw error;
  }
}

async function soundDecodes(folder: string, { file, durationSeconds }: MediaFacts): Promise<boolean> {
  const range = ["-ss", (durationSeconds / 2).toFixed(3), "-t", `${momentSeconds}`];
  const args = ["-v", "error", ...untrustedInput, ...range, "-i", file, "-map", "0:a:0", "-f", "null", "-"];
  try {
    await run("ffmpeg", args, { cwd: folder });
    return true;
  } catch (error) {
    if (error instanceof FfmpegError) return false;
    throw error;
  }
}
