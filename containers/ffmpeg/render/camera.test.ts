import { describe, expect, it } from "vitest";
import { videoClip } from "../../protocol/timeline.ts";
import { type CameraRequest, cameraPath } from "./camera.ts";
import { clipOf } from "./test-media.ts";

type Motion = NonNullable<ReturnType<typeof clipOf>["motion"]>;

function request(
  more: { focus?: { at: number; x: number; y: number }[]; motion?: Motion; aspect?: number },
  rest: Partial<CameraRequest> = {},
): CameraRequest {
  const { aspect = 9 / 16, ...clip } = more;
  return {
    clip: videoClip.parse(clipOf("a.mp4", 0, 4, clip)),
    fps: 30,
    frames: 120,
    startFrame: 0,
    pictureWidth: 1280,
    pictureHeight: 720,
    usable: { x: 0, y: 0, width: 1280, height: 720 },
    aspect,
    zoomInFrames: 0,
    zoomOutFrames: 0,
    ...rest,
  };
}

describe("the camera's path", () => {
  it("is the middle without a focus", () => {
    const path = cameraPath(request({}));
    expect([path.x[50], path.y[50], path.width[50], path.height[50]]).toEqual([437.5, 0, 405, 720]);
  });

  it("never leaves what may be shown, wherever the focus is and however far the zoom", () => {
    const focus = Array.from({ length: 40 }, (_, i) => ({ at: i / 10, x: i % 3 ? 1 : 0, y: i % 2 }));
    const usable = { x: 40, y: 30, width: 1200, height: 660 };
    for (const kind of ["push", "pull", "drift", "punch"] as const) {
      const motion = { kind, amount: 0.5, beats: [1, 2, 3] };
      for (const aspect of [9 / 16, 1, 16 / 9, 2.4]) {
        const path = cameraPath(request({ focus, motion, aspect }, { usable, zoomInFrames: 20, zoomOutFrames: 20 }));
        for (let i = 0; i < 120; i++) {
          expect(path.x[i]).toBeGreaterThanOrEqual(usable.x - 1e-6);
          expect(path.y[i]).toBeGreaterThanOrEqual(usable.y - 1e-6);
          expect((path.x[i] ?? 0) + (path.width[i] ?? 0)).toBeLessThanOrEqual(usable.x + usable.width + 1e-6);
          expect((path.y[i] ?? 0) + (path.height[i] ?? 0)).toBeLessThanOrEqual(usable.y + usable.height + 1e-6);
          expect((path.width[i] ?? 0) / (path.height[i] ?? 1)).toBeCloseTo(aspect, 6);
        }
      }
    }
  });

  it("stands still for a focus that only trembles", () => {
    const focus = Array.from({ length: 40 }, (_, i) => ({ at: i / 10, x: 0.5 + (i % 2 ? 0.004 : -0.004), y: 0.5 }));
    const { x } = cameraPath(request({ focus }));
    expect(new Set(x).size).toBe(1);
  });

  it("turns a jump of the focus into a pan without a jolt", () => {
    const focus = [
      { at: 0, x: 0.2, y: 0.5 },
      { at: 2, x: 0.2, y: 0.5 },
      { at: 2.01, x: 0.8, y: 0.5 },
      { at: 4, x: 0.8, y: 0.5 },
    ];
    const { x } = cameraPath(request({ focus }));
    const speeds = Array.from(x)
      .slice(1)
      .map((value, i) => value - (x[i] ?? 0));
    const jolts = speeds.slice(1).map((value, i) => Math.abs(value - (speeds[i] ?? 0)));
    expect((x[119] ?? 0) - (x[0] ?? 0)).toBeGreaterThan(700);
    expect(Math.max(...speeds)).toBeLessThan(90);
    expect(Math.max(...jolts)).toBeLessThan(16);
  });

  it("pushes in by the amount and pulls out of it", () => {
    const push = cameraPath(request({ motion: { kind: "push", amount: 0.1 }, aspect: 16 / 9 })).width;
    expect([push[0], push[119]]).toEqual([1280, 1280 / 1.1]);
    const pull = cameraPath(request({ motion: { kind: "pull", amount: 0.1 }, aspect: 16 / 9 })).width;
    expect([pull[0], pull[119]]).toEqual([1280 / 1.1, 1280]);
  });

  it("punches on each beat of the timeline and comes back", () => {
    const { width } = cameraPath(
      request({ motion: { kind: "punch", amount: 0.2, beats: [11, 12.5] }, aspect: 16 / 9 }, { startFrame: 300 }),
    );
    const zoomedMost = (from: number, to: number) =>
      Array.from(width)
        .slice(from, to)
        .reduce((best, value, i, all) => (value < (all[best] ?? 0) ? i : best), 0) + from;
    expect(zoomedMost(15, 60)).toBe(30);
    expect(zoomedMost(60, 110)).toBe(75);
    expect(width[30]).toBeCloseTo(1280 / 1.2, 3);
    expect(width[70]).toBeGreaterThan(1260);
  });

  it("keeps the focus in its place on screen while it zooms", () => {
    const focus = [{ at: 0, x: 0.7, y: 0.4 }];
    const path = cameraPath(request({ focus, motion: { kind: "push", amount: 0.3 }, aspect: 16 / 9 }));
    const place = (i: number) => (0.7 * 1280 - (path.x[i] ?? 0)) / (path.width[i] ?? 1);
    expect(place(119)).toBeCloseTo(place(0), 6);
  });
});
