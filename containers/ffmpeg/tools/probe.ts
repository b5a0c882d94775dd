/**
 * The `probe` tool: what each file is, and whether it can be played. Headers and packets
 * are read whole; of the pictures and the sound a moment at the start, in the middle and
 * at the end is decoded, because headers can lie.
 */
import type { z } from "zod";
import type { MediaFacts, probeParams, probeResult } from "../../protocol/ffmpeg-tools.ts";
import { type Tool, type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { type Media, readMedia } from "../media-facts.ts";
import { findUndecodable } from "./probe-moments.ts";

export const probe: Tool<z.output<typeof probeParams>, z.input<typeof probeResult>> = async (context, params) => {
  const facts = new Map<string, MediaFacts>();
  const left = [...new Set(params.files)];
  const total = left.length;
  const work = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      facts.set(file, (await probeFile(context, file)).facts);
      context.progress(facts.size / total);
    }
  };
  await Promise.all(Array.from({ length: Math.min(context.cores, total) }, work));
  return { files: [], result: { files: params.files.flatMap((file) => facts.get(file) ?? []) } };
};

/** No screen is wider or higher; such pictures are made to fill a decoder's memory. */
const largestSide = 8192;

/** One file's facts and packets. Throws ToolFailure `invalid_media` where its pictures cannot be decoded; sound that cannot is left out. */
export async function probeFile(context: ToolContext, file: string): Promise<Media> {
  const media = await readMedia(context.folder, file);
  const { facts } = media;
  if (Math.max(facts.width, facts.height) > largestSide)
    throw new ToolFailure("invalid_media", `the pictures are ${facts.width}×${facts.height}, which is too large`, file);
  const { picturesAt, sound } = await findUndecodable(context.folder, media);
  if (picturesAt !== null)
    throw new ToolFailure("invalid_media", `the pictures at ${picturesAt.toFixed(1)} s cannot be decoded`, file);
  if (!sound) return media;
  context.log("warn", `The sound of ${file} (${facts.audioCodec}) cannot be decoded and is left out.`);
  return { ...media, facts: { ...facts, hasAudio: false, audioCodec: null } };
}
