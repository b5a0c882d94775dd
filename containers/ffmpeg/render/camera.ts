/**
 * The camera: which part of a picture is seen in each frame. The crop follows the
 * clip's focus, eased; the clip's motion and the zoom of its transitions change the
 * scale around the focus, so that what matters stays where it is on screen.
 */
import type { FocusPoint, VideoClip } from "../../protocol/timeline.ts";

/** In pixels of the picture, not whole. One value a frame. */
export interface CameraPath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CameraRequest {
  readonly clip: VideoClip;
  readonly fps: number;
  /** Of the clip, from its first. */
  readonly frames: number;
  /** On the timeline, for beats. */
  readonly startFrame: number;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
  /** What of the picture may be shown. */
  readonly usable: PixelBox;
  /** Width by height of what is filled. */
  readonly aspect: number;
  /** Frames of a zoom transition at the beginning and at the end. */
  readonly zoomInFrames: number;
  readonly zoomOutFrames: number;
}

/** How far a zoom transition goes in. */
const transitionZoom = 1.5;

export function cameraPath(request: CameraRequest): CameraPath {
  const { frames, usable, aspect } = request;
  const width = Math.min(usable.width, usable.height * aspect);
  const height = width / aspect;
  const focusX = followed(request, "x", width);
  const focusY = followed(request, "y", height);
  const path = {
    x: new Float64Array(frames),
    y: new Float64Array(frames),
    width: new Float64Array(frames),
    height: new Float64Array(frames),
  };
  for (let frame = 0; frame < frames; frame++) {
    const zoom = zoomAt(request, frame);
    const sway = swayAt(request, frame);
    const place = (focus: number, low: number, length: number, shown: number, push: number) => {
      const base = clamp(focus - shown / 2, low, low + length - shown);
      // The focus keeps its place on screen while the window shrinks around it.
      const share = clamp((focus - base) / shown + push / 2, 0, 1);
      return Math.max(low, base + share * (shown - shown / zoom));
    };
    path.width[frame] = width / zoom;
    path.height[frame] = height / zoom;
    path.x[frame] = place(focusX[frame] ?? 0, usable.x, usable.width, width, sway);
    path.y[frame] = place(focusY[frame] ?? 0, usable.y, usable.height, height, sway * 0.4);
  }
  return path;
}

/** The most that the camera enlarges the window's picture, for choosing the size to work at. */
export function largestZoom(clip: VideoClip): number {
  return 1 + (clip.motion.kind === "none" ? 0 : clip.motion.amount);
}

function zoomAt({ clip, fps, frames, startFrame, zoomInFrames, zoomOutFrames }: CameraRequest, frame: number): number {
  const { kind, amount, beats } = clip.motion;
  const progress = frames > 1 ? frame / (frames - 1) : 0;
  let zoom = 1;
  // A constant rate of growth looks like a constant speed.
  if (kind === "push") zoom = (1 + amount) ** progress;
  if (kind === "pull") zoom = (1 + amount) ** (1 - progress);
  if (kind === "drift") zoom = 1 + amount;
  if (kind === "punch") zoom = 1 + amount * punchAt(beats, (startFrame + frame) / fps, fps);
  const growth = transitionZoom - 1;
  // The pictures change over in the middle of the transition, where both cameras are closest.
  const arrived = Math.min(1, (frame + 1) / (zoomInFrames + 1));
  if (frame < zoomInFrames) zoom *= 1 + growth * (1 - Math.max(0, arrived - 0.35) / 0.65) ** 3;
  const leaving = 1 - (frames - frame) / (zoomOutFrames + 1);
  if (leaving > 0) zoom *= 1 + growth * Math.min(1, leaving / 0.65) ** 2.5;
  return zoom;
}

/** Up within a frame and back in a third of a second. */
function punchAt(beats: readonly number[], seconds: number, fps: number): number {
  let strongest = 0;
  for (const beat of beats) {
    const since = seconds - beat;
    if (since < -1 / fps || since > 1) continue;
    strongest = Math.max(strongest, since < 0 ? 1 + since * fps : Math.exp(-since / 0.12));
  }
  return strongest;
}

/** -1 to 1 over the clip, for `drift`; to the left or to the right by the clip's name, so that a row of clips varies. */
function swayAt({ clip, frames }: CameraRequest, frame: number): number {
  if (clip.motion.kind !== "drift" || frames < 2) return 0;
  let parity = 0;
  for (const letter of clip.id) parity ^= letter.codePointAt(0) ?? 0;
  const sway = 2 * (frame / (frames - 1)) - 1;
  return parity % 2 === 0 ? sway : -sway;
}

/** Seconds of the bells that smooth a camera's path: its own ease, and how fast it hurries after what would leave the frame. */
const ease = 0.45;
const hurry = 0.18;
/** What the focus may be off the middle, in windows, before the camera hurries. */
const slack = 0.36;

/** The focus in pixels for every frame, where the window can follow it, without jitter. */
function followed(request: CameraRequest, axis: "x" | "y", shown: number): Float64Array {
  const { clip, fps, frames, usable } = request;
  const low = axis === "x" ? usable.x : usable.y;
  const length = axis === "x" ? usable.width : usable.height;
  const size = axis === "x" ? request.pictureWidth : request.pictureHeight;
  const focus = Float64Array.from(
    { length: frames },
    (_, frame) => focusAt(clip.focus, clip.in + (frame / fps) * clip.speed, axis) * size,
  );
  // Where the window has no room it stays, and zooms lean to the focus's side.
  if (length - shown < 1) return focus.fill(clamp(mean(focus), low + length * 0.25, low + length * 0.75));

  const legal = (centre: number) => clamp(centre, low + shown / 2, low + length - shown / 2);
  const path = focus.map(legal);
  // Small wanderings are noise of the analysis: a camera on a tripod looks better.
  if (spread(path) < 0.04 * shown) return path.fill(mean(path));
  const near = gaussian(focus, hurry * fps);
  const eased = gaussian(path, ease * fps).map((centre, frame) => {
    const wanted = near[frame] ?? centre;
    return legal(clamp(centre, wanted - slack * shown, wanted + slack * shown));
  });
  return gaussian(eased, (hurry / 2) * fps).map(legal);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function focusAt(points: readonly FocusPoint[], at: number, axis: "x" | "y"): number {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 0.5;
  if (at <= first.at) return first[axis];
  if (at >= last.at) return last[axis];
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  const a = points[low] ?? first;
  const b = points[high] ?? last;
  const share = b.at > a.at ? (at - a.at) / (b.at - a.at) : 1;
  return a[axis] + (b[axis] - a[axis]) * share;
}

function spread(path: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of path) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function mean(path: Float64Array): number {
  return path.reduce((sum, value) => sum + value, 0) / Math.max(1, path.length);
}

/** Smoothed with a bell of `sigma` frames. Beyond its ends the path goes on as it came, so that a pan is not braked by a cut. */
function gaussian(path: Float64Array, sigma: number): Float64Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const last = path.length - 1;
  const at = (index: number) => path[clamp(index, 0, last)] ?? 0;
  const extended = (index: number) => {
    if (index < 0) return 2 * at(0) - at(-index);
    return index > last ? 2 * at(last) - at(2 * last - index) : at(index);
  };
  return path.map((_, frame) => {
    let sum = 0;
    for (let i = -reach; i <= reach; i++) sum += (weights[i + reach] ?? 0) * extended(frame + i);
    return sum / total;
  });
}
