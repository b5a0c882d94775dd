import { createHash } from "node:crypto";
import type { HighlightsResult } from "../../containers/protocol/ffmpeg-tools.ts";
import type { Timeline } from "../../containers/protocol/timeline.ts";
import { pipeline, type StageContext, StageFailure, stage } from "../domain/jobs/pipeline.ts";
import { composeMontage } from "../domain/montage/compose-montage.ts";
import { type MontageHighlight, type MontageInput, montageInput } from "../domain/montage/montage-job.ts";
import { base64ToBytes, bytesToBase64 } from "../domain/bytes.ts";
import { currentMontageVersion } from "../domain/montage/version.ts";
import { runFfmpegTool } from "./ffmpeg.ts";
import { mediaRunLimits, shortRunLimits } from "./limits.ts";
import { publishMontage } from "./publish-montage.ts";

/** Clips in, montage out (Cosmiv, "Jobs API"). */
export const montage = pipeline("montage", currentMontageVersion, [
  stage("inspect", 2, "ffmpeg", inspectClips),
  stage("analyze", 18, "ffmpeg", findHighlights),
  stage("compose", 1, null, composeCut),
  stage("score", 6, "ffmpeg", playMusic, { leavesFiles: true }),
  stage("render", 70, "ffmpeg", renderCut, { leavesFiles: true }),
  stage("publish", 3, "ffmpeg", publishMontage),
]);

/** What `compose` leaves for the stages after it. */
export interface Cut {
  timeline: Timeline;
  music: { midi: string; durationSeconds: number };
  highlights: MontageHighlight[];
}

const scoreFile = "music.mid";
const musicFile = "music.flac";

/** What only a decoder can tell of a file is told here, before anything expensive. */
async function inspectClips(context: StageContext): Promise<null> {
  const input = await sendClips(context);
  const params = { files: input.clips.map((clip) => clip.file) };
  const { files } = await runFfmpegTool(context, "probe", params, shortRunLimits);
  const { maxClipSeconds } = context.services.settings.uploads;
  const tooLong = files.find((file) => file.durationSeconds > maxClipSeconds);
  if (tooLong) {
    const name = input.clips.find((clip) => clip.file === tooLong.file)?.name ?? tooLong.file;
    const message = `${name} lasts ${Math.ceil(tooLong.durationSeconds)} seconds, longer than the ${maxClipSeconds} that a clip may last`;
    throw new StageFailure("INVALID_MEDIA", message, { file: name });
  }
  return null;
}

async function findHighlights(context: StageContext): Promise<HighlightsResult> {
  const input = await sendClips(context);
  const files = input.clips.map((clip) => clip.file);
  return runFfmpegTool(context, "highlights", { files, findOverlays: input.hudRemove }, mediaRunLimits);
}

async function composeCut(context: StageContext): Promise<Cut> {
  const input = montageInput.parse(context.job.input);
  const analysis = await context.result<HighlightsResult>("analyze");
  const { timeline, music, highlights } = composeMontage({
    analysis,
    targetDurationSeconds: input.targetDurationSeconds,
    style: input.style,
    formats: input.formats,
    hudRemove: input.hudRemove,
    watermark: input.watermark,
    quality: "medium",
    musicFile,
    seed: seedOf(context.job.uid),
  });
  const names = new Map(input.clips.map((clip) => [clip.file, clip.name]));
  return {
    timeline,
    music: { midi: bytesToBase64(music.midi), durationSeconds: music.durationSeconds },
    highlights: highlights.map((moment) => ({ ...moment, file: names.get(moment.file) ?? moment.file })),
  };
}

async function playMusic(context: StageContext): Promise<null> {
  const { music } = await context.result<Cut>("compose");
  const bytes = base64ToBytes(music.midi);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await context.send([{ name: scoreFile, bytes: bytes.length, sha256, open: async () => bytes }]);
  const params = { score: scoreFile, output: musicFile, durationSeconds: music.durationSeconds };
  await runFfmpegTool(context, "synthesize", params, shortRunLimits);
  return null;
}

async function renderCut(context: StageContext) {
  await sendClips(context);
  const { timeline } = await context.result<Cut>("compose");
  return runFfmpegTool(context, "render", { timeline }, mediaRunLimits);
}

/** A clip goes to the runtime once; asking for it again costs a question. */
async function sendClips(context: StageContext): Promise<MontageInput> {
  const input = montageInput.parse(context.job.input);
  await context.send(
    input.clips.map((clip) => ({
      name: clip.file,
      title: clip.name,
      bytes: clip.bytes,
      sha256: clip.sha256,
      open: () => context.services.files.open(clip.key, 0, clip.bytes),
    })),
  );
  return input;
}

/** The same job gives the same montage, however often it is made. */
function seedOf(uid: string): number {
  return Number.parseInt(uid.replaceAll("-", "").slice(0, 8), 16);
}
