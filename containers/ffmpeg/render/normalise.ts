/** Brings the pictures of any source to one kind: upright, square pixels, BT.709 video range, 4:2:0, at the size to work at. */
import type { ClipFit } from "../../protocol/timeline.ts";
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
  wanted: readonly { width: number; height: number; fit: ClipFit }[],
  zoom: number,
): WorkSize {
  const scales = wanted.map(({ width, height, fit }) => {
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
