/** The `transcribe` tool: what is said in a recording, and when. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type transcribeParams, transcribeResult } from "../../protocol/studio-tools.ts";
import { type Tool, type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { FfmpegError, run } from "../ffmpeg.ts";
import { pythonProcess } from "../python.ts";

/** What Whisper hears. */
const sampleRate = 16_000;
const bytesASecond = sampleRate * 4;
/** Longer sound would not fit into a run's memory: it is refused, for the caller to cut. */
const longestSeconds = 3 * 3600;

export const transcribe: Tool<z.output<typeof transcribeParams>, z.input<typeof transcribeResult>> = async (
  context,
  { file, language },
) => {
  const sound = await decode(context, file);
  const params = { sound, cores: context.cores, ...(language === undefined ? {} : { language }) };
  const answer = await pythonProcess().call("transcribe", params, (fraction) => context.progress(0.1 + 0.9 * fraction));
  return { files: [], result: transcribeResult.parse(answer) };
};

/** Its first sound as bare 32-bit samples, mono. Answers that file's path. */
async function decode({ folder, scratch }: ToolContext, file: string): Promise<string> {
  const sound = join(scratch, "sound.f32");
  const asSamples = ["-vn", "-ac", "1", "-ar", `${sampleRate}`, "-t", `${longestSeconds + 1}`, "-f", "f32le"];
  try {
    await run(folder, [...untrustedSound, "-i", file, "-map", "0:a:0", ...asSamples, sound]);
  } catch (error) {
    if (error instanceof FfmpegError)
      throw new ToolFailure("invalid_media", `no sound can be read: ${error.lastLine}`, file);
    throw error;
  }
  if ((await stat(sound)).size > longestSeconds * bytesASecond)
    throw new ToolFailure("invalid_media", `it lasts longer than ${longestSeconds / 3600} hours`, file);
  return sound;
}

/** Films as uploads take them, and sound; no playlists, nothing beyond the file itself. */
const untrustedSound = [
  ...["-protocol_whitelist", "file,pipe"],
  ...["-format_whitelist", "mov,matroska,mpegts,avi,flv,wav,w64,mp3,flac,ogg,aac,aiff"],
];
