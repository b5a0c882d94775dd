/** Analyses for tests, without video: clips with moments at known places. */
import type { ClipAnalysis, HighlightsResult, Moment } from "../../../../containers/protocol/ffmpeg-tools.ts";
import type { Random } from "../../music/random.ts";

const scoreHz = 10;

interface MadeUpClip {
  durationSeconds: number;
  /** Where something happens, and how much, 0 to 1. */
  peaks?: readonly (readonly [at: number, score: number])[];
  hasAudio?: boolean;
  fps?: number;
  width?: number;
  height?: number;
}

export function madeUpAnalysis(clips: readonly MadeUpClip[]): HighlightsResult {
  const parts = clips.map((clip, index) => madeUpClip(clip, `clip-${index + 1}.mp4`));
  return {
    clips: parts.map((part) => part.analysis),
    moments: parts.flatMap((part) => part.moments).sort((a, b) => b.score - a.score),
  };
}

function madeUpClip(clip: MadeUpClip, file: string): { analysis: ClipAnalysis; moments: Moment[] } {
  const { durationSeconds, peaks = [], hasAudio = true, fps = 30, width = 1920, height = 1080 } = clip;
  const scores = Array.from({ length: Math.ceil(durationSeconds * scoreHz) }, (_, step) => {
    const at = (step + 0.5) / scoreHz;
    return peaks.reduce((most, [peak, score]) => Math.max(most, score * Math.exp(-(((at - peak) / 0.6) ** 2))), 0.04);
  });
  const moments: Moment[] = [];
  for (const [peak, score] of [...peaks].sort((a, b) => b[1] - a[1])) {
    const start = Math.max(0, peak - 1.2);
    const end = Math.min(durationSeconds, peak + 1);
    if (end - start < 0.6 || !(start < peak && peak < end)) continue;
    if (moments.some((one) => one.start < end && one.end > start)) continue;
    moments.push({ file, start, end, peak, score, reasons: ["loud", "motion"] });
  }
  const analysis: ClipAnalysis = {
    file,
    facts: {
      file,
      durationSeconds,
      width,
      height,
      fps,
      variableFrameRate: false,
      videoCodec: "h264",
      pixelFormat: "yuv420p",
      dynamicRange: "sdr",
      rotation: 0,
      hasAudio,
      audioCodec: hasAudio ? "aac" : null,
    },
    integratedLufs: hasAudio ? -24 : null,
    scoreHz,
    scores,
    focus: Array.from({ length: Math.ceil(durationSeconds) }, (_, at) => ({ at, x: 0.5, y: 0.5 })),
    cuts: [],
    onsets: [],
    overlays: [{ x: 0.02, y: 0.02, width: 0.1, height: 0.05 }],
  };
  return { analysis, moments };
}

/** Any number of clips of any length, some of them mute, upright or fast. */
export function randomAnalysis(random: Random, longestSeconds: number): HighlightsResult {
  const count = random.integer(1, random.chance(0.3) ? 20 : 6);
  return madeUpAnalysis(
    Array.from({ length: count }, () => {
      const durationSeconds = Math.exp(random.between(Math.log(0.8), Math.log(longestSeconds)));
      const peakCount = random.integer(0, Math.min(40, Math.ceil(durationSeconds / 3)));
      return {
        durationSeconds,
        peaks: Array.from(
          { length: peakCount },
          () => [random.between(0.02, 0.98) * durationSeconds, random.between(0.1, 1)] as const,
        ),
        hasAudio: random.chance(0.8),
        fps: random.pick([24, 29.97, 30, 59.94, 60, 144]),
        ...(random.chance(0.25) ? { width: 1080, height: 1920 } : {}),
      };
    }),
  );
}
