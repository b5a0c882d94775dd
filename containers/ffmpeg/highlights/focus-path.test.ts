import { describe, expect, it } from "vitest";
import { type FocusSample, focusOverStretches } from "./focus-path.ts";

const columns = 20;
const rows = 11;

/** Something of some strength that moves at a place of the picture, with noise all over. */
function action(seconds: number, x: number, y: number, strength: number, noise = 0): FocusSample {
  const at = (places: number, place: number) =>
    Float32Array.from({ length: places }, (_, i) => {
      const grain = noise * (0.5 + 0.5 * Math.sin(i * 12.9 + seconds * 78.2));
      return strength * Math.max(0, 1 - Math.abs(i + 0.5 - place * places)) + grain;
    });
  return { seconds, columns: at(columns, x), rows: at(rows, y) };
}

const times = Array.from({ length: 150 }, (_, i) => i / 15);

function placeAt(points: ReturnType<typeof focusOverStretches>, seconds: number): { x: number; y: number } {
  const home = { at: 0, x: 0.5, y: 0.5 };
  const b = points.find((one) => one.at >= seconds) ?? points.at(-1) ?? home;
  const a = points.findLast((one) => one.at < seconds) ?? points[0] ?? home;
  const share = b.at > a.at ? Math.min(1, (seconds - a.at) / (b.at - a.at)) : 0;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

describe("the focus", () => {
  it("follows what moves", () => {
    const samples = times.map((seconds) => action(seconds, 0.2 + 0.06 * seconds, 0.6, 100));
    const points = focusOverStretches(samples, [], [{ from: 0, to: 10 }]);
    for (const seconds of [2, 5, 8]) {
      expect(Math.abs(placeAt(points, seconds).x - (0.2 + 0.06 * seconds))).toBeLessThan(0.14);
    }
    expect(placeAt(points, 8).x - placeAt(points, 2).x).toBeGreaterThan(0.25);
  });

  it("is the middle where nothing moves, and stays there in noise", () => {
    const still = focusOverStretches(
      times.map((seconds) => action(seconds, 0.5, 0.5, 0, 1.5)),
      [],
      [{ from: 0, to: 10 }],
    );
    for (const point of still) {
      expect(Math.abs(point.x - 0.5)).toBeLessThan(0.05);
      expect(Math.abs(point.y - 0.5)).toBeLessThan(0.05);
    }
  });

  it("neither jumps nor shakes, whatever happens", () => {
    const samples = times.map((seconds, i) => action(seconds, i % 2 === 0 ? 0.1 : 0.9, (i % 7) / 7, 200, 5));
    const points = focusOverStretches(samples, [], [{ from: 0, to: 10 }]);
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
    const span = [{ from: 0, to: 10 }];
    expect(Math.abs(placeAt(focusOverStretches(flicker, [], span), 5.1).x - 0.5)).toBeLessThan(0.08);
    expect(placeAt(focusOverStretches(burst, [], span), 5.8).x).toBeGreaterThan(0.7);
  });

  it("begins anew at a cut", () => {
    const samples = times.map((seconds) => action(seconds, seconds < 5 ? 0.2 : 0.8, 0.5, 200));
    const points = focusOverStretches(samples, [5], [{ from: 0, to: 10 }]);
    expect(placeAt(points, 4.95).x).toBeLessThan(0.36);
    expect(placeAt(points, 5.05).x).toBeGreaterThan(0.64);
  });

  it("goes home between stretches, in order of time", () => {
    const samples = times.map((seconds) => action(seconds, 0.85, 0.5, 200));
    const points = focusOverStretches(
      samples,
      [],
      [
        { from: 0, to: 3 },
        { from: 7, to: 10 },
      ],
    );
    expect(placeAt(points, 5).x).toBeCloseTo(0.5, 1);
    expect(points.map((one) => one.at)).toEqual(points.map((one) => one.at).sort((a, b) => a - b));
  });
});
