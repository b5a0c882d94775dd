/** From a file's frames to a clip's framed pictures, one stream for each output; all that outputs share is done once. */
import type { ClipFit, GradeName, Output, VideoClip } from "../../protocol/timeline.ts";
import { type CameraPath, cameraPath, largestZoom } from "./camera.ts";
import { decimal } from "./expression.ts";
import { filledBox, frameChain } from "./framing.ts";
import type { FilterGraph, Pad } from "./graph.ts";
import { gradeChain } from "./look.ts";
import { normaliseFilters, workSize } from "./normalise.ts";
import type { ClipRange } from "./plan.ts";
import { planRemoval, removalChain } from "./removal.ts";
import type { Picture, Source } from "./source.ts";

/** A clip's pictures that a graph shows, and how its cameras move at its ends. */
export interface ClipPictures {
  readonly range: ClipRange;
  readonly source: Source & { readonly picture: Picture };
  readonly zoomInFrames: number;
  readonly zoomOutFrames: number;
}

export interface PictureSettings {
  readonly fps: number;
  readonly outputs: readonly Output[];
  readonly grade: GradeName;
  /** The grade's cube, as seen from FFmpeg's working folder. */
  readonly cube: string;
  /** Moving cameras interpolate finely even where that is slow. */
  readonly fine: boolean;
}

/** How an input is opened: where to seek, and how many frames come before the first that is wanted. */
export interface InputSeek {
  readonly seconds: number;
  readonly leadFrames: number;
}

/** Seeks a little early near a file's end, where the last picture may come before the place that is asked for. */
export function seekFor({ range, source }: ClipPictures, fps: number): InputSeek {
  if (source.kind === "image") return { seconds: 0, leadFrames: 0 };
  const { clip, contentFrames } = range.planned;
  const from = Math.min(range.from, contentFrames - 1);
  const at = clip.in + (from / fps) * clip.speed;
  if (at < source.durationSeconds - 1) return { seconds: at, leadFrames: 0 };
  const leadFrames = Math.min(Math.floor((at / clip.speed) * fps), fps);
  return { seconds: Math.max(0, at - (leadFrames / fps) * clip.speed), leadFrames };
}

/** Adds the clip's chains, from input `input`, and answers the framed pictures of each output in order. */
export function clipPictures(
  graph: FilterGraph,
  input: number,
  pictures: ClipPictures,
  settings: PictureSettings,
): Pad[] {
  const { range, source } = pictures;
  const { clip } = range.planned;
  const { picture } = source;
  const wanted = settings.outputs.map((output) => ({ ...output, fit: fitFor(clip, output) }));
  const size = workSize(picture, wanted, largestZoom(clip));
  const { usable, painted } = planRemoval(clip.remove, size);
  const still = source.kind === "image";

  const opened = graph.chain(
    [`${input}:${picture.stream}`],
    [...(still ? [] : timing(pictures, settings.fps)), ...normaliseFilters(picture, size)],
  );
  let pad = removalChain(graph, opened, painted, size);
  if (settings.grade !== "none") pad = gradeChain(graph, pad, settings.grade, settings.cube);
  if (still) pad = graph.chain([pad], held(range.frames, settings.fps));

  const pads = graph.split(pad, settings.outputs.length);
  return settings.outputs.map((output, index) => {
    const fit = fitFor(clip, output);
    const box = filledBox(fit, usable, output);
    const camera = cameraPath({
      clip,
      fps: settings.fps,
      frames: range.planned.shownFrames,
      startFrame: range.planned.startFrame,
      pictureWidth: size.width,
      pictureHeight: size.height,
      usable,
      aspect: box.width / box.height,
      zoomInFrames: pictures.zoomInFrames,
      zoomOutFrames: pictures.zoomOutFrames,
    });
    const fine = settings.fine || still || box.width * box.height <= 1_000_000;
    return frameChain(graph, pads[index] as Pad, {
      fit,
      camera: slice(camera, range.from, range.frames),
      work: size,
      box,
      output,
      fine,
    });
  });
}

function fitFor(clip: VideoClip, output: Output): ClipFit {
  return clip.fitByOutput?.[output.name] ?? clip.fit;
}

/** Speed, whole frames at the timeline's rate by their times (files may vary theirs), and the last one held. */
function timing(pictures: ClipPictures, fps: number): string[] {
  const { range, source } = pictures;
  const { clip, contentFrames } = range.planned;
  const { leadFrames } = seekFor(pictures, fps);
  const available = Math.max(1, contentFrames - range.from);
  const startTime = decimal(-leadFrames / fps);
  return [
    ...(source.picture.interlaced ? ["bwdif=mode=send_frame:deint=interlaced"] : []),
    ...(clip.speed === 1 ? [] : [`setpts=PTS/${decimal(clip.speed)}`]),
    `fps=fps=${fps}:start_time=${startTime}`,
    `trim=end_frame=${leadFrames + available}`,
    "tpad=stop=-1:stop_mode=clone",
    `trim=start_frame=${leadFrames}:end_frame=${leadFrames + range.frames}`,
    "setpts=PTS-STARTPTS",
  ];
}

/** One picture for `frames` frames. */
function held(frames: number, fps: number): string[] {
  return ["loop=loop=-1:size=1", `settb=1/${fps}`, "setpts=N", `fps=${fps}`, `trim=end_frame=${frames}`];
}

function slice(path: CameraPath, from: number, frames: number): CameraPath {
  // A window that must be shown longer than the clip's own frames stays where it was last.
  const part = (values: Float64Array) =>
    Float64Array.from({ length: frames }, (_, i) => values[Math.min(from + i, values.length - 1)] ?? 0);
  return { x: part(path.x), y: part(path.y), width: part(path.width), height: part(path.height) };
}
