import { describe, expect, it } from "vitest";
import { cameraShift, pyramid } from "./camera.ts";
import { CutFinder } from "./cut-finder.ts";
import { movement } from "./movement.ts";
import { packetMotion } from "./packet-motion.ts";
import { PictureMeter } from "./picture-meter.ts";
import { halved, lightOf, type Plane } from "./plane.ts";

const width = 160;
const height = 90;

/** Smooth noise without a period: the same place of the same world is always the same grey. */
function texture(x: number, y: number, seed = 0): number {
  let value = 0;
  for (let octave = 1; octave <= 4; octave++) {
    value += Math.sin(x * 0.05 * octave ** 1.7 + y * 0.031 * octave ** 1.3 + octave * 2.3 + seed) / octave;
    value += Math.cos(y * 0.06 * octave ** 1.6 - x * 0.023 * octave ** 1.4 + octave + seed * 1.7) / octave;
  }
  return 120 + 30 * value;
}

function draw(grey: (x: number, y: number) => number): Plane {
  const luma = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) luma[y * width + x] = Math.max(0, Math.min(255, Math.round(grey(x, y))));
  }
  return { width, height, luma };
}

const isIn = (x: number, y: number, left: number, top: number, side: number) =>
  x >= left && x < left + side && y >= top && y < top + side;

describe("the camera's shift", () => {
  it.each([
    [0, 0],
    [5, -3],
    [-11, 2],
    [20, 6],
  ])("of %d, %d is found", (x, y) => {
    const shift = cameraShift(pyramid(draw(texture)), pyramid(draw((at, down) => texture(at - x, down - y))));
    expect([shift.x + shift.halfX / 2, shift.y + shift.halfY / 2]).toEqual([x, y]);
  });

  it("is found to the half pixel", () => {
    const shift = cameraShift(pyramid(draw(texture)), pyramid(draw((x, y) => texture(x - 4.5, y))));
    expect(shift.x + shift.halfX / 2).toBe(4.5);
  });

  it("goes on as before where tiles fit at each of their periods", () => {
    const things = [12, 40, 71, 118, 139];
    const tiled = (x: number, y: number) => {
      if (y > 50) return Math.floor((x + 60) / 3) % 2 === 0 ? 80 : 170;
      return things.some((left) => isIn(x, y, left, 44 - (left % 30), 14)) ? 30 : 200;
    };
    const shift = cameraShift(pyramid(draw(tiled)), pyramid(draw((x, y) => tiled(x + 6, y))), { x: -3, y: 0 });
    expect(shift.x).toBe(-6);
  });

  it("leaves only what moves by itself", () => {
    const before = draw((x, y) => (isIn(x, y, 100, 40, 12) ? 250 : texture(x, y)));
    const now = draw((x, y) => (isIn(x, y, 110, 50, 12) ? 250 : texture(x + 6, y)));
    const moved = movement(before, now, cameraShift(pyramid(before), pyramid(now)));
    const total = moved.blocks.reduce((sum, one) => sum + one, 0);
    let near = 0;
    moved.blocks.forEach((one, block) => {
      const column = block % moved.columns;
      const row = Math.floor(block / moved.columns);
      if (column >= 11 && column <= 15 && row >= 4 && row <= 8) near += one;
    });
    expect(near / total).toBeGreaterThan(0.8);
    expect(moved.change).toBeGreaterThan(3 * moved.action);
  });

  it("takes an overlay that stands still for no motion", () => {
    const scene = (offset: number) => draw((x, y) => (isIn(x, y, 10, 10, 20) ? 240 : texture(x + offset, y)));
    const moved = movement(scene(0), scene(6), cameraShift(pyramid(scene(0)), pyramid(scene(6))));
    expect(moved.action).toBeLessThan(0.02);
  });
});

describe("cuts", () => {
  const sceneA = (seconds: number) => lightOf(halved(draw((x, y) => texture(x + seconds * 40, y) * 0.6)));
  const sceneB = (seconds: number) => lightOf(halved(draw((x, y) => 255 - texture(x * 2, y - seconds * 20, 9) * 0.5)));
  const white = lightOf(halved(draw(() => 250)));
  const cutsOf = (show: (seconds: number) => ReturnType<typeof lightOf>) => {
    const finder = new CutFinder();
    for (let frame = 0; frame < 90; frame++) finder.take(frame / 30, show(frame / 30));
    finder.breakOff();
    return finder.cuts;
  };

  it("are where one picture becomes another", () => {
    expect(cutsOf((seconds) => (seconds < 1.5 ? sceneA(seconds) : sceneB(seconds)))).toEqual([1.5]);
  });

  it("are neither where a flash begins nor where it ends", () => {
    expect(cutsOf((seconds) => (seconds >= 1 && seconds < 1.2 ? white : sceneA(seconds)))).toEqual([]);
  });

  it("are seen in the last tenth of a second, too", () => {
    expect(cutsOf((seconds) => (seconds < 2.9 ? sceneA(seconds) : sceneB(seconds)))).toEqual([2.9]);
  });
});

describe("flashes", () => {
  const brightest = (show: (seconds: number) => Plane) => {
    const meter = new PictureMeter();
    for (let frame = 0; frame < 60; frame++) meter.take(frame / 30, show(frame / 30));
    return meter.lights.reduce((best, one) => (one.flash > best.flash ? one : best));
  };

  it("are found at their first picture", () => {
    const flash = brightest((seconds) => draw((x, y) => (seconds >= 1 && seconds < 1.1 ? 245 : texture(x, y))));
    expect(flash.seconds).toBe(1);
    expect(flash.flash).toBeGreaterThan(1);
  });

  it("are found where only a part gets bright, over some pictures", () => {
    const burst = (seconds: number) => Math.min(1, Math.max(0, (seconds - 1) / 0.15));
    const flash = brightest((seconds) =>
      draw((x, y) => (isIn(x, y, 40, 20, 45) ? Math.max(texture(x, y), 250 * burst(seconds)) : texture(x, y) * 0.7)),
    );
    expect(flash.flash).toBeGreaterThan(0.5);
    expect(flash.seconds).toBeGreaterThan(1);
    expect(flash.seconds).toBeLessThan(1.3);
  });

  it("are none where the camera only turns", () => {
    expect(brightest((seconds) => draw((x, y) => texture(x + seconds * 200, y))).flash).toBeLessThan(0.35);
  });
});

describe("sparks", () => {
  const strongest = (show: (seconds: number) => (x: number, y: number) => number) => {
    const meter = new PictureMeter();
    for (let frame = 0; frame < 60; frame++) meter.take(frame / 30, draw(show(frame / 30)));
    const known = meter.motions.filter((one) => Number.isFinite(one.spark));
    return known.reduce((best, one) => (one.spark > best.spark ? one : best), { seconds: 0, spark: 0 });
  };

  it("are small things that light up", () => {
    const found = strongest(
      (seconds) => (x, y) => (seconds >= 1 && isIn(x, y, 90, 40, 12) ? 250 : texture(x, y) * 0.6),
    );
    expect(found.spark).toBeGreaterThan(100);
    expect(found.seconds).toBeCloseTo(1.2, 0);
  });

  it("are hardly seen in bright things that move", () => {
    const found = strongest((seconds) => (x, y) => (isIn(x, y, 20 + 60 * seconds, 40, 12) ? 250 : texture(x, y) * 0.6));
    expect(found.spark).toBeLessThan(30);
  });

  it("are not told while the camera moves", () => {
    const shot = (seconds: number, x: number, y: number) => seconds >= 1 && isIn(x, y, 90, 40, 12);
    const found = strongest((seconds) => (x, y) => (shot(seconds, x, y) ? 250 : texture(x + 60 * seconds, y) * 0.6));
    expect(found.spark).toBe(0);
  });
});

describe("what packet sizes tell", () => {
  /** 30 pictures a second, a key frame each 2 s, two between others after each forward one. */
  function packets(size: (seconds: number) => number, keys = (frame: number) => frame % 60 === 0) {
    const order = Array.from({ length: 300 }, (_, i) => i - (i % 3) + ((i + 2) % 3)).filter((one) => one < 300);
    return {
      seconds: order.map((frame) => frame / 30),
      bytes: order.map((frame) => (keys(frame) ? 40_000 : Math.round(size(frame / 30) * (frame % 3 === 2 ? 1 : 0.4)))),
      isKey: order.map(keys),
    };
  }

  it("is much motion where pictures are large, and not where a key frame is", () => {
    const { motion, informative } = packetMotion(
      packets((seconds) => (seconds > 6 && seconds < 7 ? 20_000 : 3000)),
      10,
    );
    expect(informative).toBe(true);
    const loudest = motion.indexOf(Math.max(...motion)) / 10;
    expect(loudest).toBeGreaterThan(5.9);
    expect(loudest).toBeLessThan(7.1);
    expect((motion[65] ?? 0) / (motion[20] ?? 1)).toBeGreaterThan(4);
  });

  it("is nothing at a constant rate, nor where each picture is a key frame", () => {
    expect(
      packetMotion(
        packets(() => 12_000),
        10,
      ).informative,
    ).toBe(false);
    expect(
      packetMotion(
        packets(
          () => 12_000,
          () => true,
        ),
        10,
      ).informative,
    ).toBe(false);
  });

  it("is something in a picture that stands still, whose sizes are all alike but small", () => {
    expect(
      packetMotion(
        packets(() => 400),
        10,
      ).informative,
    ).toBe(true);
  });

  it("counts the pictures between others", () => {
    expect(
      packetMotion(
        packets(() => 3000),
        10,
      ).betweenShare,
    ).toBeCloseTo(2 / 3, 1);
  });
});
