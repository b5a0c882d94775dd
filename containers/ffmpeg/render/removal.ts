/** Takes overlays out of a picture (`hud_remove`): cut off with an edge, or painted over from what is around them. */
import type { Box } from "../../protocol/timeline.ts";
import type { PixelBox } from "./camera.ts";
import { decimal } from "./expression.ts";
import type { FilterGraph, Pad } from "./graph.ts";
import type { WorkSize } from "./normalise.ts";

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

/** In whole pixels, a little larger for the overlay's soft edge. */
function paintable(box: Box, size: WorkSize): PixelBox {
  const margin = Math.max(1, Math.round(size.height / 240));
  const x = Math.max(0, Math.floor(box.x * size.width) - margin);
  const y = Math.max(0, Math.floor(box.y * size.height) - margin);
  const right = Math.min(size.width, Math.ceil((box.x + box.width) * size.width) + margin);
  const bottom = Math.min(size.height, Math.ceil((box.y + box.height) * size.height) + margin);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Paints over the boxes with the colours around them: the picture without the boxes is
 * blurred, and so is the share of it that counts; one divided by the other continues
 * what is outside into what is inside, from every side that has something. Done small,
 * since it is blurred anyway.
 */
export function removalChain(graph: FilterGraph, input: Pad, painted: readonly PixelBox[], size: WorkSize): Pad {
  if (painted.length === 0) return input;
  const shrink = Math.max(1, Math.round(size.height / 90));
  const small = { width: Math.ceil(size.width / shrink), height: Math.ceil(size.height / shrink) };
  const reach = Math.max(...painted.map((box) => Math.min(box.width, box.height) / 6));
  const sigma = Math.max(size.height * 0.04, reach) / shrink;

  const [whole, source] = graph.split(input, 2) as [Pad, Pad];
  const shrunk = graph.chain([source], [`scale=${small.width}:${small.height}:flags=area`, "format=yuva444p"]);
  const counted = graph.chain(
    [],
    mask(
      small,
      painted.map((box) => shrunkBox(box, shrink)),
      { inside: "black", outside: "white" },
    ),
  );
  const fill = graph.chain(
    [shrunk, counted],
    [
      "alphamerge",
      ...["scale=in_color_matrix=bt709", "format=gbrap16", "premultiply=inplace=1"],
      ...[`gblur=sigma=${decimal(sigma)}:steps=3`, "unpremultiply=inplace=1"],
      ...["scale=out_color_matrix=bt709:out_range=limited", "format=yuv420p"],
      ...[`scale=${size.width}:${size.height}:flags=bicubic`, "format=yuva420p"],
    ],
  );
  const soft = Math.max(2, size.height / 180);
  const shown = graph.chain(
    [],
    [
      ...mask(
        size,
        painted.map((box) => grown(box, Math.round(soft * 1.5))),
        { inside: "white", outside: "black" },
      ),
      `gblur=sigma=${decimal(soft)}`,
    ],
  );
  const patch = graph.chain([fill, shown], ["alphamerge"]);
  return graph.chain([whole, patch], ["overlay=format=yuv420"]);
}

/** One gray frame with boxes, in full range. */
function mask(size: WorkSize, boxes: readonly PixelBox[], colour: { inside: string; outside: string }): string[] {
  return [
    `color=c=${colour.outside}:s=${size.width}x${size.height}:r=1:d=1`,
    "format=yuv444p",
    ...boxes.map(({ x, y, width, height }) => `drawbox=x=${x}:y=${y}:w=${width}:h=${height}:c=${colour.inside}:t=fill`),
    "trim=end_frame=1",
    "extractplanes=y",
    "lutyuv=y='(val-16)*255/219'",
  ];
}

/** Every small pixel that the box touches. */
function shrunkBox({ x, y, width, height }: PixelBox, shrink: number): PixelBox {
  const left = Math.floor(x / shrink);
  const top = Math.floor(y / shrink);
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) / shrink) - left,
    height: Math.ceil((y + height) / shrink) - top,
  };
}

function grown({ x, y, width, height }: PixelBox, by: number): PixelBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
