import { createHash } from "node:crypto";
import type { HighlightsResult } from "../../containers/protocol/ffmpeg-tools.ts";
import type { Timeline } from "../../containers/protocol/timeline.ts";
import { pipeline, type StageContext, stage } from "../domain/jobs/pipeline.ts";
import type { RuntimeInput } from "../domain/jobs/runtime.ts";
import { composeMontage } from "../domain/montage/compose-montage.ts";
import { type MontageHighlight, type MontageInput, montageInput } from "../domain/montage/montage-job.ts";
import { base64ToBytes, bytesToBase64 } from "../domain/bytes.ts";
import { currentMontageVersion } from "../domain/montage/version.ts";
import { runFfmpegTool } from "./ffmpeg.ts";
import { mediaRunLimits, shortRunLimits } from "./limits.ts";
import { publishMontage } from "./publish-montage.ts";

/** Clips in, montage out (Cosmiv, "Jobs API"). */
export const montage = pipeline("montage", currentMontageVersion, [
  stage("analyze", 20, "ffmpeg", findHighlights),
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

/**
 * The clips are sent while the first are looked at already. What only a decoder can tell of a clip is told as
 * soon as it is there, whatever else is still on its way.
 */
async function findHighlights(context: StageContext): Promise<HighlightsResult> {
  const input = montageInput.parse(context.job.input);
  const params = {
    files: input.clips.map((clip) => clip.file),
    findOverlays: input.hudRemove,
    arriving: { mostSeconds: context.services.settings.uploads.maxClipSeconds },
  };
  return runFfmpegTool(context, "highlights", params, mediaRunLimits, clipInputs(context, input));
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
  // They are there, unless the runtime was lost meanwhile; asking costs a question each.
  await context.send(clipInputs(context, montageInput.parse(context.job.input)));
  const { timeline } = await context.result<Cut>("compose");
  return runFfmpegTool(context, "render", { timeline }, mediaRunLimits);
}

function clipInputs({ services }: StageContext, { clips }: MontageInput): RuntimeInput[] {
  return clips.map((clip) => ({
    name: clip.file,
    title: clip.name,
    bytes: clip.bytes,
    sha256: clip.sha256,
    open: () => services.files.open(clip.key, 0, clip.bytes),
  }));
}

/** The same job gives the same montage, however often it is made. */
function seedOf(uid: string): number {
  return Number.parseInt(uid.replaceAll("-", "").slice(0, 8), 16);
}
