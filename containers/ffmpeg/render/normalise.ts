/** Brings the pictures of any source to one kind: upright, square pixels, BT.709 video range, 4:2:0, at the size to work at. */
import type { Box, VideoClip } from "../../protocol/timeline.ts";
import type { PixelBox } from "./camera.ts";
import type { Picture } from "./source.ts";

export interface WorkSize {
  readonly width: number;
  readonly height: number;
}

const even = (value: number) => Math.max(2, 2 * Math.round(value / 2));

/**
 * The size at which the work that all outputs share is done: the source's own, or
 * what the most demanding output can use of it when that is less.
 */
export function workSize(
  picture: Picture,
  wanted: readonly { width: number; height: number }[],
  fit: VideoClip["fit"],
  zoom: number,
): WorkSize {
  const scales = wanted.map(({ width, height }) => {
    const across = width / picture.width;
    const down = height / picture.height;
    return (fit === "cover" ? Math.max(across, down) : Math.min(across, down)) * zoom;
  });
  const scale = Math.min(1, Math.max(...scales));
  return { width: even(picture.width * scale), height: even(picture.height * scale) };
}

/** What every later step may take for granted, said on the frames. */
const asBt709 = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";

export function normaliseFilters(picture: Picture, size: WorkSize): string[] {
  const filters: string[] = [];
  if (picture.alpha) filters.push("format=gbrap", "premultiply=inplace=1", "format=gbrp");
  if (picture.transfer === "sdr") filters.push(...standardRange(picture, size));
  else filters.push(...toneMapped(picture, size));
  return [...filters, asBt709, "setsar=1"];
}

function standardRange(picture: Picture, size: WorkSize): string[] {
  const resized = picture.storedWidth !== size.width || picture.storedHeight !== size.height;
  const converted = picture.matrix !== "bt709" || picture.fullRange;
  if (!resized && !converted) return picture.pixelFormat === "yuv420p" ? [] : ["format=yuv420p"];
  const from =
    picture.matrix === "rgb"
      ? []
      : [`in_color_matrix=${picture.matrix}`, `in_range=${picture.fullRange ? "full" : "limited"}`];
  const options = [
    `w=${size.width}`,
    `h=${size.height}`,
    "flags=bicubic",
    ...from,
    "out_color_matrix=bt709",
    "out_range=limited",
  ];
  return [`scale=${options.join(":")}`, "format=yuv420p"];
}

/**
 * High dynamic range to standard: to linear light, to BT.709's primaries, through a
 * filmic curve that keeps faces and skies apart, and back.
 */
function toneMapped(picture: Picture, size: WorkSize): string[] {
  const input = ["pin=bt2020", "min=bt2020nc", `tin=${picture.transfer === "pq" ? "smpte2084" : "arib-std-b67"}`];
  const range = picture.fullRange ? "full" : "limited";
  const whole = picture.storedWidth % 2 === 0 && picture.storedHeight % 2 === 0;
  return [
    // zscale takes no odd sizes of subsampled pictures.
    ...(whole ? [] : [`scale=${even(picture.storedWidth)}:${even(picture.storedHeight)}`]),
    `zscale=w=${size.width}:h=${size.height}:${input.join(":")}:rin=${range}:t=linear:npl=203`,
    "format=gbrpf32le",
    "zscale=p=bt709",
    "tonemap=mobius:param=0.3:desat=0:peak=5",
    "zscale=t=bt709:m=bt709:r=limited:d=ordered",
    "format=yuv420p",
  ];
}

/** How much of each side may be cut off to lose an overlay; more would change the framing. */
const largestCut = 0.1;

/**
 * Overlays to remove, split into those that are cut off with the edge that they lie on
 * (clean, at the price of a slightly tighter frame) and those that are painted over.
 */
export function planRemoval(boxes: readonly Box[], size: WorkSize): { usable: PixelBox; painted: PixelBox[] } {
  const cut = { left: 0, top: 0, right: 0, bottom: 0 };
  const painted: Box[] = [];
  const near = 0.015;
  for (const box of boxes) {
    const right = 1 - box.x - box.width;
    const bottom = 1 - box.y - box.height;
    // A bar along an edge goes with the edge; a thing in a corner is not worth a whole strip.
    if (box.width > 0.5 && box.y < near && box.y + box.height <= largestCut)
      cut.top = Math.max(cut.top, box.y + box.height);
    else if (box.width > 0.5 && bottom < near && bottom + box.height <= largestCut)
      cut.bottom = Math.max(cut.bottom, bottom + box.height);
    else if (box.height > 0.5 && box.x < near && box.x + box.width <= largestCut)
      cut.left = Math.max(cut.left, box.x + box.width);
    else if (box.height > 0.5 && right < near && right + box.width <= largestCut)
      cut.right = Math.max(cut.right, right + box.width);
    else painted.push(box);
  }
  const x = Math.ceil(cut.left * size.width);
  const y = Math.ceil(cut.top * size.height);
  return {
    usable: {
      x,
      y,
      width: size.width - x - Math.ceil(cut.right * size.width),
      height: size.height - y - Math.ceil(cut.bottom * size.height),
    },
    painted: painted.map((box) => paintable(box, size)).filter((box) => box.width >= 2 && box.height >= 2),
  };
}

/** In whole pixels, a little larger for the overlay's soft edge, and off the picture's edge, which the painting starts from. */
function paintable(box: Box, size: WorkSize): PixelBox {
  const margin = Math.max(2, Math.round(size.height / 240));
  const left = Math.max(1, Math.floor(box.x * size.width) - margin);
  const top = Math.max(1, Math.floor(box.y * size.height) - margin);
  const right = Math.min(size.width - 1, Math.ceil((box.x + box.width) * size.width) + margin);
  const bottom = Math.min(size.height - 1, Math.ceil((box.y + box.height) * size.height) + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function removalFilters(painted: readonly PixelBox[]): string[] {
  return painted.map(({ x, y, width, height }) => `delogo=x=${x}:y=${y}:w=${width}:h=${height}`);
}
