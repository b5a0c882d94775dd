import { describe, expect, it } from "vitest";
import { findOverlays } from "./find-overlays.ts";
import { FrameSampler, type SampledFrame } from "./frame-sampler.ts";

const width = 320;
const height = 180;

/** Smooth noise that has no period. */
function texture(x: number, y: number): number {
  let value = 0;
  for (let octave = 1; octave <= 5; octave++) {
    value += Math.sin(x * 0.04 * octave ** 1.6 + y * 0.027 * octave ** 1.3 + octave * 2.3) / octave;
    value += Math.cos(y * 0.05 * octave ** 1.5 - x * 0.021 * octave ** 1.4 + octave) / octave;
  }
  return 120 + 32 * value;
}

/** Sixteen pictures, half a second apart, over which the world moves by 23 and 7 pixels a step. */
function frames(grey: (x: number, y: number, background: number, frame: number) => number, speed = 1): SampledFrame[] {
  return Array.from({ length: 16 }, (_, frame) => {
    const luma = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const background = texture(x + frame * 23 * speed, y + frame * 7 * speed);
        luma[y * width + x] = Math.max(0, Math.min(255, Math.round(grey(x, y, background, frame))));
      }
    }
    return { seconds: frame / 2, luma };
  });
}

const isIn = (x: number, y: number, left: number, top: number, w: number, h: number) =>
  x >= left && x < left + w && y >= top && y < top + h;

/** Letters, more or less: strokes both ways, 3 pixels apart. */
const isInk = (x: number, y: number) => x % 6 < 2 || (y % 7 < 2 && x % 12 < 8);

describe("overlays", () => {
  it("are found where they are: a score, a map with things moving in it, a half transparent logo", () => {
    const boxes = findOverlays(
      frames((x, y, background, frame) => {
        if (isIn(x, y, 12, 10, 60, 14)) return isInk(x, y) ? 240 : background;
        if (isIn(x, y, 250, 110, 56, 56)) {
          if (x === 250 || x === 305 || y === 110 || y === 165 || x === 251 || y === 111) return 230;
          return isIn(x, y, 260 + ((frame * 7) % 30), 130, 6, 6) ? 200 : 40;
        }
        if (isIn(x, y, 270, 8, 40, 20) && isInk(x, y)) return 0.4 * background + 0.6 * 255;
        return background;
      }),
      width,
      height,
    );
    const expected = [
      [12, 10, 60, 14],
      [250, 110, 56, 56],
      [270, 8, 40, 20],
    ] as const;
    expect(boxes).toHaveLength(expected.length);
    for (const [left, top, w, h] of expected) {
      const box = boxes.find((one) => Math.abs(one.x * width - left) < 8 && Math.abs(one.y * height - top) < 8);
      expect(box).toBeDefined();
      expect(Math.abs((box?.width ?? 0) * width - w)).toBeLessThan(12);
      expect(Math.abs((box?.height ?? 0) * height - h)).toBeLessThan(12);
    }
  });

  it("are none in clean footage", () => {
    expect(
      findOverlays(
        frames((_x, _y, background) => background),
        width,
        height,
      ),
    ).toEqual([]);
  });

  it("are no bars above and below, nor at the sides", () => {
    const letterbox = frames((_x, y, background) => (y < 22 || y >= 158 ? 16 : background));
    const pillarbox = frames((x, _y, background) => (x < 40 || x >= 280 ? 0 : background));
    expect(findOverlays(letterbox, width, height)).toEqual([]);
    expect(findOverlays(pillarbox, width, height)).toEqual([]);
  });

  it("are found inside of bars", () => {
    const boxes = findOverlays(
      frames((x, y, background) =>
        y < 22 || y >= 158 ? 16 : isIn(x, y, 30, 40, 50, 14) && isInk(x, y) ? 240 : background,
      ),
      width,
      height,
    );
    expect(boxes).toHaveLength(1);
  });

  it("are no vignette", () => {
    const vignette = frames(
      (x, y, background) => background * (1 - 0.8 * (((x - 160) / 160) ** 2 + ((y - 90) / 90) ** 2) * 0.5),
    );
    expect(findOverlays(vignette, width, height)).toEqual([]);
  });

  it("are nothing of a picture that stands still, even if something moves in it", () => {
    const still = frames(
      (x, y, background, frame) =>
        isIn(x, y, 40 + frame * 12, 60, 40, 60) ? 220 : isInk(x, y) && y < 50 ? 230 : background,
      0,
    );
    expect(findOverlays(still, width, height)).toEqual([]);
  });

  it("are no floor that the picture slides along", () => {
    const sliding = frames((_x, y, background) => (y > 120 ? (y < 124 ? 250 : 60) : background));
    expect(findOverlays(sliding, width, height)).toEqual([]);
  });

  it("are not the crosshair", () => {
    const crosshair = frames((x, y, background) =>
      (Math.abs(x - 160) < 2 && Math.abs(y - 90) < 10) || (Math.abs(y - 90) < 2 && Math.abs(x - 160) < 10)
        ? 255
        : background,
    );
    expect(findOverlays(crosshair, width, height)).toEqual([]);
  });
});

describe("the sampler", () => {
  it("keeps a bounded number of pictures, spread over the clip", () => {
    const sampler = new FrameSampler(3600);
    for (let seconds = 0; seconds < 3600; seconds += 2) sampler.take(seconds, new Uint8Array(0));
    expect(sampler.frames.length).toBeLessThanOrEqual(65);
    expect(sampler.frames.at(-1)?.seconds).toBeGreaterThan(3500);
  });
});
