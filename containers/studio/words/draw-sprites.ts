import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { PictureBrief } from "./brief.ts";
import { drawingNamed } from "./sprites/draw.ts";
import { type Drawing, svgOf } from "./sprites/drawing.ts";

/** Heights of a sprite in pixels: the main object may fill the picture. */
const heights = { main: 640, secondary: 384 } as const;

/** Neither is a sprite wider than this, in pixels, however flat the thing. */
const widest = 1024;

/** The drawings have no lettering; looking for the system's fonts takes longer than drawing. */
const withoutFonts = { font: { loadSystemFonts: false } } as const;

/** Pixels across at which the bounds of a drawing are looked for. */
const probe = 160;

/** Less opaque than this is glow, not drawing. */
const visible = 12;

/** The part of a drawing that has anything in it, in its own units. */
function boundsOf(drawing: Drawing): { x: number; y: number; width: number; height: number } {
  const { pixels, width, height } = new Resvg(svgOf(drawing), {
    ...withoutFonts,
    fitTo: { mode: "width", value: probe },
  }).render();
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) > visible) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  if (right < 0) throw new Error("a drawing is empty");
  const unit = drawing.width / width;
  // A pixel more on each side: the probe is coarse
  return {
    x: drawing.x + (left - 1) * unit,
    y: drawing.y + (top - 1) * unit,
    width: (right - left + 3) * unit,
    height: (bottom - top + 3) * unit,
  };
}

/** The drawing as an RGBA PNG, cut to what is in it. */
export function spriteOf(name: string, heightPixels: number): Buffer {
  const drawing = drawingNamed(name);
  const box = boundsOf(drawing);
  const scale = Math.min(heightPixels / box.height, widest / box.width);
  const value = Math.max(1, Math.round(box.height * scale));
  return new Resvg(svgOf(drawing, box), { ...withoutFonts, fitTo: { mode: "height", value } }).render().asPng();
}

/** Draws the brief's objects into a folder, as `sprite-{n}.png`, and answers the brief with their paths. */
export async function drawSprites(brief: PictureBrief, folder: string): Promise<PictureBrief> {
  const objects = await Promise.all(
    brief.objects.map(async (object, at) => {
      const sprite = path.join(folder, `sprite-${at}.png`);
      await writeFile(sprite, spriteOf(object.sprite, heights[object.prominence]));
      return { ...object, sprite };
    }),
  );
  return { ...brief, objects };
}
