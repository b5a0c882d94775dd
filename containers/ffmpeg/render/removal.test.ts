import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planRemoval } from "./removal.ts";
import { clipOf, codecs, makeMedia, readFrames, renderIn, temporaryFolder, timelineOf } from "./test-media.ts";

describe("planning what to remove", () => {
  const size = { width: 1280, height: 720 };

  it("cuts a bar off with its edge, and paints over what lies inside or in a corner", () => {
    const bar = { x: 0, y: 0.93, width: 1, height: 0.07 };
    const map = { x: 0.85, y: 0, width: 0.15, height: 0.25 };
    const { usable, painted } = planRemoval([bar, map], size);
    expect(usable).toEqual({ x: 0, y: 0, width: 1280, height: 669 });
    expect(painted).toEqual([{ x: 1085, y: 0, width: 195, height: 183 }]);
  });

  it("cuts off no more than a tenth", () => {
    const { usable, painted } = planRemoval([{ x: 0, y: 0.8, width: 1, height: 0.2 }], size);
    expect(usable).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    expect(painted).toHaveLength(1);
  });
});

describe("removed overlays", () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ path: folder, remove } = await temporaryFolder());
    // White overlays, in the middle and in the lower right corner, on a gray that gets brighter to the right.
    const scene = "color=black:s=320x180:r=30:d=1,format=gray,geq=lum='60+60*X/W'";
    const overlays = "drawbox=x=100:y=70:w=60:h=30:c=white:t=fill,drawbox=x=270:y=150:w=50:h=30:c=white:t=fill";
    await makeMedia(folder, "scene.mp4", [`${scene},format=yuv420p`], codecs.h264);
    await makeMedia(folder, "overlaid.mp4", [`${scene},format=yuv420p,${overlays}`], codecs.h264);
  });
  afterAll(() => remove());

  it("leave what could be behind them, also at the picture's edges, and nothing else changed", async () => {
    const boxes = [
      { x: 100 / 320, y: 70 / 180, width: 60 / 320, height: 30 / 180 },
      { x: 270 / 320, y: 150 / 180, width: 50 / 320, height: 30 / 180 },
    ];
    const show = async (file: string, boxed: typeof boxes) => {
      await renderIn(folder, timelineOf({ video: [clipOf(file, 0, 0.5, { remove: boxed })], durationSeconds: 0.5 }));
      return readFrames(folder, "landscape.mp4");
    };
    const clean = await show("scene.mp4", []);
    const spoiled = await show("overlaid.mp4", []);
    const mended = await show("overlaid.mp4", boxes);
    for (const box of [
      ...boxes,
      { x: 0.97, y: 0.85, width: 0.03, height: 0.15 },
      { x: 0, y: 0, width: 1, height: 1 },
    ]) {
      const wanted = clean.mean(7, box)[0];
      expect(spoiled.mean(7, box)[0]).toBeGreaterThan(wanted + 4);
      expect(Math.abs(mended.mean(7, box)[0] - wanted)).toBeLessThan(6);
    }
    const elsewhere = { x: 0, y: 0, width: 0.25, height: 1 };
    expect(Math.abs(mended.mean(7, elsewhere)[0] - clean.mean(7, elsewhere)[0])).toBeLessThan(0.5);
  });

  it("are not seen where their edge is cut off", async () => {
    await makeMedia(
      folder,
      "barred.mp4",
      ["color=gray:s=320x180:r=30:d=1,drawbox=y=166:h=14:c=white:t=fill"],
      codecs.h264,
    );
    const bar = { x: 0, y: 166 / 180, width: 1, height: 14 / 180 };
    await renderIn(
      folder,
      timelineOf({ video: [clipOf("barred.mp4", 0, 0.5, { remove: [bar] })], durationSeconds: 0.5 }),
    );
    const frames = await readFrames(folder, "landscape.mp4");
    expect(frames.contrast(7, { x: 0, y: 0, width: 1, height: 1 })).toBeLessThan(4);
  });
});
