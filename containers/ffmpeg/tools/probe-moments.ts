/**
 * Whether a file's pictures and sound can be decoded, by half a second at its start, in its
 * middle and at its end. All are looked at in one go, each from where it is, also between key
 * pictures: most decoders can begin there. What that does not show is looked at again
 * alone, from the key picture before, so that a quick look never condemns a file.
 */
import type { Readable } from "node:stream";
import type { MediaFacts } from "../../protocol/ffmpeg-tools.ts";
import { FfmpegError, run, start, untrustedInput } from "../ffmpeg.ts";
import type { Media, VideoPackets } from "../media-facts.ts";

const momentSeconds = 0.5;
/** The middle may be this far off, to be at a key picture: seconds. */
const nearSeconds = 1;
/** Decoders of larger pictures are not run beside each other, for what memory they take: pixels. */
const largePicture = 4_000_000;

/** Seconds from the file's start. */
interface Moment {
  /** A picture's time. */
  at: number;
  /** Of the key picture that a careful look begins at. */
  key: number;
  /** Pictures that the packets promise from `at` on. */
  promised: number;
}

interface Undecodable {
  /** Seconds of the first moment whose pictures cannot be had; null where all can. */
  picturesAt: number | null;
  sound: boolean;
}

/** What of a file cannot be decoded, of what its facts say that it holds. */
export async function findUndecodable(folder: string, { facts, packets }: Media): Promise<Undecodable> {
  const moments = momentsOf(packets);
  const seen = await lookQuickly(folder, facts, moments);
  let picturesAt: number | null = null;
  for (const [index, moment] of moments.entries()) {
    if (seen.moments[index] || (await picturesDecode(folder, facts.file, moment))) continue;
    picturesAt = moment.at;
    break;
  }
  return { picturesAt, sound: facts.hasAudio && !seen.sound && !(await soundDecodes(folder, facts)) };
}

/** The start, the middle and the end, each at a picture: those of a variable rate may be seconds apart. */
function momentsOf(packets: VideoPackets): Moment[] {
  const times = Float64Array.from(packets.seconds).sort();
  const keys = packets.seconds.filter((_, index) => packets.isKey[index]);
  const first = times[0] ?? 0;
  const last = Math.max(first, (times.at(-1) ?? 0) - momentSeconds / 2);
  const middle = (first + last) / 2;
  const key = keys.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a), first);
  return [first, Math.abs(key - middle) <= nearSeconds ? key : middle, last].map((wanted) => {
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

interface Look {
  /** Of each moment, whether its pictures came. */
  moments: boolean[];
  sound: boolean;
}

async function lookQuickly(folder: string, facts: MediaFacts, moments: readonly Moment[]): Promise<Look> {
  const isLarge = facts.width * facts.height > largePicture;
  const wanted = moments.map(({ at }) => videoFrom(at));
  if (facts.hasAudio) wanted.push({ from: facts.durationSeconds / 2, stream: "a:0", options: [] });
  const groups = isLarge ? wanted.map((one) => [one]) : [wanted];
  const found: Decoded[] = [];
  for (const group of groups) found.push(...(await decodeTogether(folder, facts.file, group)));
  return {
    moments: moments.map((one, index) => (found[index]?.frames ?? 0) >= Math.max(1, one.promised / 2)),
    sound: (found[moments.length]?.seconds ?? 0) >= momentSeconds / 2,
  };
}

interface Wanted {
  from: number;
  stream: "V:0" | "a:0";
  options: readonly string[];
}

/** Pictures from anywhere, those included that refer to some which were not decoded. */
function videoFrom(from: number): Wanted {
  return { from, stream: "V:0", options: ["-threads", "1", "-flags", "+output_corrupt", "-seek2any", "1"] };
}

/** What came of the half second that was wanted. */
interface Decoded {
  frames: number;
  seconds: number;
}

/** One process for several places of a file: starting one takes as long as a moment. Nothing where it fails. */
async function decodeTogether(folder: string, file: string, wanted: readonly Wanted[]): Promise<Decoded[]> {
  const inputs = wanted.flatMap(({ from, options }) => [
    ...[...options, ...untrustedInput, ...seek(from - 0.002), "-t", `${momentSeconds}`, "-i", file],
  ]);
  // An output each, since one would keep a place's pictures until the others have some.
  const outputs = wanted.flatMap(({ stream }, index) => [
    ...["-map", `${index}:${stream}`, "-c:v", "wrapped_avframe", "-fps_mode", "passthrough"],
    ...["-f", "framecrc", `pipe:${index + 3}`],
  ]);
  const args = ["-v", "error", "-max_error_rate", "1", ...inputs, ...outputs];
  const ffmpeg = start("ffmpeg", args, { cwd: folder, pipes: wanted.length });
  ffmpeg.stdout.resume();
  const found = await Promise.all(ffmpeg.pipes.map(countFrames));
  try {
    await ffmpeg.finished;
    return found;
  } catch (error) {
    if (error instanceof FfmpegError) return [];
    throw error;
  }
}

/** Nothing for the start: in a container without an index even that would be missed. */
function seek(seconds: number): string[] {
  return seconds > 0 ? ["-ss", seconds.toFixed(3)] : [];
}

/** Reads lines of `stream, dts, pts, duration, size, checksum`, after a header with the time base. */
async function countFrames(lines: Readable): Promise<Decoded> {
  let text = "";
  for await (const chunk of lines.setEncoding("latin1")) text += chunk as string;
  const [, above, below] = /^#tb 0: (\d+)\/(\d+)$/m.exec(text) ?? [];
  const tick = Number(above) / Number(below);
  const frames = [...text.matchAll(/^0,[^,]*,\s*(-?\d+),\s*(\d+),/gm)]
    .map((one) => ({ at: Number(one[1]) * tick, seconds: Number(one[2]) * tick }))
    .filter((one) => one.at < momentSeconds + 0.01);
  return { frames: frames.length, seconds: frames.reduce((sum, one) => sum + one.seconds, 0) };
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
  const input = ["-v", "error", ...untrustedInput, ...seek(from), "-i", file, "-map", "0:V:0"];
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
