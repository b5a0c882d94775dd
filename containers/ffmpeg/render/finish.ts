/**
 * The finish of a grade on a whole frame: a vignette, and bars for the wide screen. It
 * never changes, so it is one translucent black picture that is laid over each frame,
 * which costs next to nothing.
 */
import type { GradeName, Output } from "../../protocol/timeline.ts";

interface Finish {
  /** How dark the corners get, 0 to 1. */
  readonly vignette: number;
  /** Width by height between the bars, in landscape; null without bars. */
  readonly bars: number | null;
}

const finishes: Record<GradeName, Finish | null> = {
  none: null,
  cinematic: { vignette: 0.32, bars: 2.39 },
  gaming: null,
  energetic: null,
  chill: { vignette: 0.1, bars: null },
};

/** Only a frame that is clearly wider than high is cut to the wide screen. */
const landscape = (output: Output) => output.width >= output.height * 1.5;

export function hasFinish(grade: GradeName): boolean {
  return finishes[grade] !== null;
}

/** Height of each bar in pixels. */
export function barHeight(grade: GradeName, output: Output): number {
  const ratio = finishes[grade]?.bars;
  if (!ratio || !landscape(output)) return 0;
  return Math.max(0, 2 * Math.round((output.height - output.width / ratio) / 4));
}

/** The picture as raw `yuva420p` of the output's size; null for a grade without a finish. */
export function finishPicture(grade: GradeName, output: Output): Buffer | null {
  const finish = finishes[grade];
  if (!finish) return null;
  const { width, height } = output;
  const quarter = Math.ceil(width / 2) * Math.ceil(height / 2);
  const picture = Buffer.alloc(width * height * 2 + quarter * 2, 128);
  picture.fill(16, 0, width * height);
  const alpha = width * height + quarter * 2;
  const bar = barHeight(grade, output);
  const middle = (height - 1) / 2;
  const reach = Math.hypot(1, 1);
  // A fixed noise below one step keeps the soft gradient from showing bands.
  let noise = 12345;
  for (let y = 0; y < height; y++) {
    const inBar = y < bar || y >= height - bar;
    const down = Math.abs(y - middle) / (height / 2);
    for (let x = 0; x < width; x++) {
      noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
      const across = Math.abs(x - (width - 1) / 2) / (width / 2);
      const from = Math.max(0, (Math.hypot(across, down) / reach - 0.48) / 0.52);
      const dark = 255 * finish.vignette * from * from * (3 - 2 * from);
      picture[alpha + y * width + x] = inBar ? 255 : Math.floor(dark + noise / 2 ** 32);
    }
  }
  return picture;
}
