import { describe, expect, it } from "vitest";
import { type FocusSample, focusPath } from "./focus-path.ts";
import type { Span } from "./spans.ts";

const columns = 20;
const rows = 11;

/** Something of some strength that moves at a place of the picture, with noise all over. */
function action(seconds: number, x: number, y: number, strength: number, noise = 0): FocusSample {
  const at = (places: number, place: number) =>
    Float32Array.from({ length: places }, (_, i) => {
      const grain = noise * (0.5 + 0.5 * Math.sin(i * 12.9 + seconds * 78.2));
      return strength * Math.max(0, 1 - Math.abs(i + 0.5 - place * places)) + grain;
    });
  return { seconds, trust: 1, columns: at(columns, x), rows: at(rows, y) };
}

const path = (samples: FocusSample[], stretches: Span[] = [{ from: 0, to: 10 }], cuts: number[] = []) =>
  focusPath({ samples, importance: () => 0.3, cuts, stretches });

const times = Array.from({ length: 150 }, (_, i) => i / 15);

function placeAt(points: ReturnType<typeof focusPath>, seconds: number): { x: number; y: number } {
  const home = { at: 0, x: 0.5, y: 0.5 };
  const b = points.find((one) => one.at >= seconds) ?? points.at(-1) ?? home;
  const a = points.findLast((one) => one.at < seconds) ?? points[0] ?? home;
  const share = b.at > a.at ? Math.min(1, (seconds - a.at) / (b.at - a.at)) : 0;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

describe("the focus", () => {
  it("follows what moves", () => {
    const samples = times.map((seconds) => action(seconds, 0.2 + 0.06 * seconds, 0.6, 100));
    const points = path(samples);
    for (const seconds of [2, 5, 8]) {
      expect(Math.abs(placeAt(points, seconds).x - (0.2 + 0.06 * seconds))).toBeLessThan(0.14);
    }
    expect(placeAt(points, 8).x - placeAt(points, 2).x).toBeGreaterThan(0.25);
  });

  it("is the middle where nothing moves, and stays there in noise", () => {
    const still = path(times.map((seconds) => action(seconds, 0.5, 0.5, 0, 1.5)));
    for (const point of still) {
      expect(Math.abs(point.x - 0.5)).toBeLessThan(0.05);
      expect(Math.abs(point.y - 0.5)).toBeLessThan(0.05);
    }
  });

  it("neither jumps nor shakes, whatever happens", () => {
    const samples = times.map((seconds, i) => action(seconds, i % 2 === 0 ? 0.1 : 0.9, (i % 7) / 7, 200, 5));
    const points = path(samples);
    let turns = 0;
    let last = 0;
    for (let seconds = 0.25; seconds <= 10; seconds += 0.25) {
      const step = placeAt(points, seconds).x - placeAt(points, seconds - 0.25).x;
      expect(Math.abs(step)).toBeLessThanOrEqual(0.11);
      if (Math.abs(step) > 0.005) {
        if (last * step < 0) turns += 1;
        last = step;
      }
    }
    expect(turns).toBeLessThanOrEqual(2);
  });

  it("does not run after a short flicker at the side, but goes to a burst", () => {
    const usual = (seconds: number) => action(seconds, 0.5, 0.5, 60);
    const flicker = times.map((seconds) =>
      seconds > 5 && seconds < 5.15 ? action(seconds, 0.95, 0.5, 60) : usual(seconds),
    );
    const burst = times.map((seconds) =>
      seconds > 5 && seconds < 6.5 ? action(seconds, 0.9, 0.5, 400) : usual(seconds),
    );
    expect(Math.abs(placeAt(path(flicker), 5.1).x - 0.5)).toBeLessThan(0.08);
    expect(placeAt(path(burst), 5.8).x).toBeGreaterThan(0.7);
  });

  it("stays in the middle where the camera turns all the time and little can be told", () => {
    const weapon = times.map((seconds, i) => ({
      ...action(seconds, 0.85, 0.8, i % 3 === 0 ? 60 : 0),
      trust: i % 3 === 0 ? 1 : 0,
    }));
    for (const { x } of path(weapon)) expect(Math.abs(x - 0.5)).toBeLessThan(0.12);
  });

  it("begins anew at a cut", () => {
    const samples = times.map((seconds) => action(seconds, seconds < 5 ? 0.2 : 0.8, 0.5, 200));
    const points = path(samples, [{ from: 0, to: 10 }], [5]);
    expect(placeAt(points, 4.95).x).toBeLessThan(0.36);
    expect(placeAt(points, 5.05).x).toBeGreaterThan(0.64);
  });

  it("goes home between stretches, in order of time", () => {
    const samples = times.map((seconds) => action(seconds, 0.85, 0.5, 200));
    const points = path(samples, [
      { from: 0, to: 3 },
      { from: 7, to: 10 },
    ]);
    expect(placeAt(points, 5).x).toBeCloseTo(0.5, 1);
    expect(points.map((one) => one.at)).toEqual(points.map((one) => one.at).sort((a, b) => a - b));
  });
});
