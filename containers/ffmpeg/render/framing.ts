/** Puts a clip's pictures into an output's frame: crop, camera, fit, and black around what does not last. */
import type { Output, VideoClip } from "../../protocol/timeline.ts";
import type { CameraPath } from "./camera.ts";
import { curveExpression } from "./expression.ts";
import type { FilterGraph, Pad } from "./graph.ts";
import type { WorkSize } from "./normalise.ts";

const even = (value: number) => 2 * Math.round(value / 2);

/** What of the output's frame the picture fills. */
export function filledBox(fit: VideoClip["fit"], shown: { width: number; height: number }, output: Output): WorkSize {
  if (fit === "cover") return output;
  const scale = Math.min(output.width / shown.width, output.height / shown.height);
  return {
    width: Math.min(output.width, even(shown.width * scale)),
    height: Math.min(output.height, even(shown.height * scale)),
  };
}

/** The frames that the camera sees, fitted into the output's frame. */
export function frameChain(
  graph: FilterGraph,
  input: Pad,
  options: { fit: VideoClip["fit"]; camera: CameraPath; work: WorkSize; box: WorkSize; output: Output; fine: boolean },
): Pad {
  const { fit, camera, work, box, output, fine } = options;
  const seen = [...cameraFilters(camera, work, fine), `scale=${box.width}:${box.height}:flags=bicubic`, "setsar=1"];
  const fills = box.width === output.width && box.height === output.height;
  if (fills) return graph.chain([input], seen);
  const x = even((output.width - box.width) / 2);
  const y = even((output.height - box.height) / 2);
  if (fit === "contain") return graph.chain([input], [...seen, `pad=${output.width}:${output.height}:${x}:${y}`]);

  const [front, back] = graph.split(input, 2) as [Pad, Pad];
  const picture = graph.chain([front], seen);
  return graph.chain([graph.chain([back], blurredFill(work, output)), picture], [`overlay=${x}:${y}:format=yuv420`]);
}

/** The picture once more, filling the frame, dark and out of focus: blurred small, since that looks the same and costs little. */
function blurredFill(work: WorkSize, output: Output): string[] {
  const scale = Math.max(output.width / work.width, output.height / work.height);
  const width = Math.min(work.width, even(output.width / scale));
  const height = Math.min(work.height, even(output.height / scale));
  return [
    `crop=${width}:${height}`,
    `scale=${even(output.width / 8)}:${even(output.height / 8)}:flags=area`,
    "gblur=sigma=6:steps=2",
    "lutyuv=y='16+(val-16)*0.62':u='128+(val-128)*0.9':v='128+(val-128)*0.9'",
    `scale=${output.width}:${output.height}:flags=bicubic`,
    "setsar=1",
  ];
}

/**
 * Cuts the camera's window out of the picture. A window that stays is a crop. One that
 * moves must move by less than a pixel at a time, which `crop` cannot: a crop of whole
 * pixels follows it, and `perspective` does the rest.
 */
function cameraFilters(camera: CameraPath, work: WorkSize, fine: boolean): string[] {
  if (isStill(camera)) {
    const width = Math.min(work.width, even(camera.width[0] ?? work.width));
    const height = Math.min(work.height, even(camera.height[0] ?? work.height));
    const x = Math.min(work.width - width, Math.max(0, even(camera.x[0] ?? 0)));
    const y = Math.min(work.height - height, Math.max(0, even(camera.y[0] ?? 0)));
    return width === work.width && height === work.height ? [] : [`crop=${width}:${height}:${x}:${y}`];
  }
  const across = movingSide(camera.x, camera.width, work.width);
  const down = movingSide(camera.y, camera.height, work.height);
  const corners = [
    `x0='${across.low}':x2='${across.low}':x1='${across.high}':x3='${across.high}'`,
    `y0='${down.low}':y1='${down.low}':y2='${down.high}':y3='${down.high}'`,
  ];
  const cropped = across.size < work.width || down.size < work.height;
  return [
    ...(cropped ? [`crop=${across.size}:${down.size}:'${across.start}':'${down.start}'`] : []),
    `perspective=${corners.join(":")}:eval=frame:interpolation=${fine ? "cubic" : "linear"}`,
  ];
}

interface MovingSide {
  /** Length of the crop, and its start as a formula of `crop`. */
  readonly size: number;
  readonly start: string;
  /** The window's ends within the crop, as formulae of `perspective`. */
  readonly low: string;
  readonly high: string;
}

function movingSide(starts: Float64Array, lengths: Float64Array, whole: number): MovingSide {
  const tolerance = 0.02;
  const size = Math.min(whole, 2 * Math.ceil(largest(lengths) / 2) + 4);
  const start = (variable: string) =>
    `2*floor(clip(${curveExpression(starts, variable, tolerance)}-1,0,${whole - size})/2)`;
  // `perspective` counts its frames from 1.
  const frame = "(on-1)";
  const low = `${curveExpression(starts, frame, tolerance)}-${start(frame)}`;
  return { size, start: start("n"), low, high: `${low}+${curveExpression(lengths, frame, tolerance)}` };
}

function isStill(camera: CameraPath): boolean {
  return Object.values(camera).every((values: Float64Array) => {
    const first = values[0] ?? 0;
    return values.every((value) => Math.abs(value - first) < 0.25);
  });
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
