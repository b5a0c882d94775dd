/** From what was found in the clips to a Timeline with its music: the whole montage, before a frame is rendered. */
import type { HighlightsResult, Moment } from "../../../containers/protocol/ffmpeg-tools.ts";
import type { Timeline, VideoClip } from "../../../containers/protocol/timeline.ts";
import type { Bed } from "../music/compose-bed.ts";
import { readFootage } from "./footage.ts";
import { fitsFor, focusBetween, outputsFor, overlaysToRemove } from "./framing.ts";
import type { MontageFormat, MontageStyle } from "./montage-job.ts";
import { type PlacedShot, type Piece, placeShots } from "./place-shots.ts";
import { planCut } from "./plan-cut.ts";
import { clipGainDb, musicTrack } from "./sound.ts";
import { type StyleSpec, styles } from "./styles.ts";
import { shownHighlights } from "./shown-highlights.ts";

export interface MontageOrder {
  analysis: HighlightsResult;
  /** Met within half a second; with less footage than that, all of it that is worth showing. */
  targetDurationSeconds: number;
  style: MontageStyle;
  formats: readonly MontageFormat[];
  /** Paint the overlays out that the analysis found. */
  hudRemove: boolean;
  watermark: boolean;
  quality: Timeline["quality"];
  /** By default 60 where most clips have at least 50 frames a second, else 30. */
  fps?: 30 | 60;
  /** Name that the synthesised music will have in the job's folder. */
  musicFile: string;
  seed: number;
}

export interface Montage {
  timeline: Timeline;
  music: Bed;
  /** The moments that are shown, best first; `start` and `end` are what is shown of them, seconds of the file. */
  highlights: Moment[];
}

const watermarkText = "Made with Reelwright";

/** The same order gives the same montage. Throws RangeError where no clip has a picture that lasts. */
export function composeMontage(order: MontageOrder): Montage {
  const style = styles[order.style];
  const fps = order.fps ?? frameRateFor(order.analysis);
  const cut = planCut({
    analysis: order.analysis,
    targetSeconds: order.targetDurationSeconds,
    style,
    fps,
    seed: order.seed,
  });
  const shots = placeShots(cut, style);
  const frames = cut.cuts.at(-1) as number;
  const durationSeconds = seconds(frames, fps);
  const timeline: Timeline = {
    version: 1,
    fps,
    durationSeconds,
    video: shots.flatMap((shot, index) => clipsOf(shot, index, { order, style, fps, bed: cut.bed })),
    audio: [musicTrack(order.musicFile, durationSeconds, style)],
    captions: [],
    grade: style.grade,
    watermark: order.watermark ? { text: watermarkText, opacity: 0.6, corner: "bottom-right" } : null,
    fadeOutSeconds: Math.min(style.fadeOutSeconds, durationSeconds / 4),
    loudness: { integratedLufs: -14, truePeakDb: -1 },
    quality: order.quality,
    outputs: outputsFor(order.formats),
    thumbnailAt: seconds(thumbnailFrame(shots, frames), fps),
  };
  return { timeline, music: cut.bed, highlights: shownHighlights(order.analysis, shots) };
}

function frameRateFor(analysis: HighlightsResult): 30 | 60 {
  const clips = readFootage(analysis);
  const fast = clips.filter((clip) => clip.facts.fps >= 49.5).length;
  return fast * 2 > clips.length ? 60 : 30;
}

interface Context {
  order: MontageOrder;
  style: StyleSpec;
  fps: number;
  bed: Bed;
}

function clipsOf(shot: PlacedShot, index: number, context: Context): VideoClip[] {
  const { order, style, fps } = context;
  const { clip } = shot.choice;
  const fits = fitsFor(clip.facts, outputsFor(order.formats));
  return shot.pieces.map((piece, part): VideoClip => {
    const isSlow = piece.speed !== 1;
    const turnsSlow = shot.pieces.length > 1;
    return {
      id: `shot-${index + 1}${part === 0 ? "" : "-slow"}`,
      file: clip.file,
      kind: "video",
      in: piece.in,
      out: piece.out,
      start: seconds(piece.startFrame, fps),
      speed: piece.speed,
      ...fits,
      focus: focusBetween(clip.analysis.focus, piece.in, piece.out),
      motion: motionOf(piece, index, turnsSlow && part === 0, context),
      remove: order.hudRemove ? overlaysToRemove(clip.analysis.overlays) : [],
      transition: part > 0 ? { kind: "cut", seconds: 0 } : transitionInto(shot, index, context),
      gainDb: clipGainDb(clip.analysis, style, isSlow),
    };
  });
}

function transitionInto({ join, pieces }: PlacedShot, index: number, { style, fps }: Context): VideoClip["transition"] {
  if (index > 0) return { kind: join.kind, seconds: seconds(join.before + join.after, fps) };
  if (style.opening.kind === "cut") return { kind: "cut", seconds: 0 };
  const frames = Math.min(Math.round(style.opening.seconds * fps), Math.floor((pieces[0]?.frames ?? 0) / 3));
  return { kind: style.opening.kind, seconds: seconds(frames, fps) };
}

function motionOf(piece: Piece, index: number, beforeSlow: boolean, { style, fps, bed }: Context): VideoClip["motion"] {
  const kind = style.motions[index % style.motions.length] ?? "none";
  const amount = style.motionAmount;
  if (kind === "punch") return { kind, amount, beats: punchesWithin(piece, bed, fps) };
  // The camera starts to move where the slow motion does: two moves in a row would jump between them.
  if (beforeSlow) return { kind: "none", amount: 0, beats: [] };
  return piece.speed === 1 ? { kind, amount, beats: [] } : { kind: "push", amount, beats: [] };
}

/** Downbeats; where the music is at its fullest every second beat. */
function punchesWithin(piece: Piece, bed: Bed, fps: number): number[] {
  const start = piece.startFrame / fps;
  const end = (piece.startFrame + piece.frames) / fps;
  return bed.beatsSeconds.filter((beat, index) => {
    if (beat < start - 1e-6 || beat >= end) return false;
    const section = bed.sections.find((one) => beat < one.endSeconds);
    return index % (section?.name === "peak" ? 2 : 4) === 0;
  });
}

/** The best moment's peak, where nothing fades over it. */
function thumbnailFrame(shots: readonly PlacedShot[], frames: number): number {
  const best = shots.reduce((top, shot) => (worth(shot) > worth(top) ? shot : top), shots[0] as PlacedShot);
  return Math.min(frames - 1, Math.max(0, best.peakFrame));
}

function worth({ choice }: PlacedShot): number {
  return choice.score + (choice.moment ? 1 : 0);
}

function seconds(frames: number, fps: number): number {
  return Math.round((frames / fps) * 1e6) / 1e6;
}
