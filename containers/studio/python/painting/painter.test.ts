import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, describe, expect, it } from "vitest";
import { scenes, styles, times, weathers } from "../../words/brief.ts";
import { briefOf, pictures, shots } from "./testing/painter.ts";

const folder = mkdtempSync(join(tmpdir(), "painter-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function drawn(name: string, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="300"><rect width="200" height="300" rx="40" fill="${colour}"/></svg>`;
  const path = join(folder, name);
  writeFileSync(path, new Resvg(svg).render().asPng());
  return path;
}

describe("A picture", () => {
  it("is the same for the same seed, and another for another", async () => {
    const [first, again, other] = await pictures([briefOf({}), briefOf({}), briefOf({ seed: 2 })]);
    const [elsewhere] = await pictures([briefOf({})]);
    expect(again?.hash).toBe(first?.hash);
    expect(elsewhere?.hash).toBe(first?.hash);
    expect(other?.hash).not.toBe(first?.hash);
  });

  it("can be of any scene, with something to see and a depth", async () => {
    const painted = await pictures(scenes.map((scene) => briefOf({ scene })));
    const flat = new Set(["sky", "space", "abstract"]);
    for (const [index, scene] of scenes.entries()) {
      const facts = painted[index];
      expect(facts, scene).toMatchObject({ shape: [90, 160, 3], depthShape: [90, 160], depthFinite: true });
      expect(facts?.deviation, scene).toBeGreaterThan(8);
      expect(facts?.mean, scene).toBeGreaterThan(12);
      if (!flat.has(scene)) expect(facts?.depthSpread, scene).toBeGreaterThan(1.5);
    }
    expect(new Set(painted.map(({ hash }) => hash)).size).toBe(scenes.length);
  });

  it("differs by time, weather and style; nights are dark and evenings warm", async () => {
    const byTime = await pictures(times.map((time) => briefOf({ time })));
    const byWeather = await pictures(weathers.map((weather) => briefOf({ weather })));
    const byStyle = await pictures(styles.map((style) => briefOf({ style })));
    for (const all of [byTime, byWeather, byStyle]) expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length);
    const at = (time: (typeof times)[number]) => byTime[times.indexOf(time)];
    expect(at("night")?.mean).toBeLessThan((at("noon")?.mean ?? 0) * 0.7);
    expect(at("golden_hour")?.warmth).toBeGreaterThan((at("noon")?.warmth ?? 9) * 1.1);
  });

  it("comes in any size, upright and square too", async () => {
    const sizes = [
      [90, 160],
      [128, 128],
      [101, 57],
      [1920, 1920],
    ] as const;
    const painted = await pictures(sizes.map(([width, height]) => briefOf({ scene: "sea", width, height })));
    expect(painted.map(({ shape }) => shape)).toEqual(sizes.map(([width, height]) => [height, width, 3]));
    expect(painted.map(({ depthShape }) => depthShape)).toEqual(sizes.map(([width, height]) => [height, width]));
  });

  it("shows the brief's objects in each kind of place", async () => {
    const places = ["ground", "water", "air", "sky", "table"] as const;
    const red = drawn("red.png", "#ff2020");
    const briefs = places.map((place) => briefOf({ scene: place === "table" ? "room" : "lake" }));
    const bare = await pictures(briefs);
    const peopled = await pictures(
      briefs.map((brief, index) => ({
        ...brief,
        objects: [
          {
            sprite: red,
            name: "box",
            kind: "thing",
            heightMetres: 1,
            place: places[index] ?? "air",
            count: 1,
            prominence: "main",
          },
        ],
      })),
    );
    for (const [index, place] of places.entries()) {
      expect(peopled[index]?.warmth, place).toBeGreaterThan((bare[index]?.warmth ?? 9) * 1.02);
    }
  });

  it("rejects a sprite that is not there", async () => {
    const missing = { sprite: join(folder, "none.png"), name: "cat", kind: "animal", heightMetres: 1 } as const;
    const brief = briefOf({ objects: [{ ...missing, place: "ground", count: 1, prominence: "main" }] });
    await expect(pictures([brief])).rejects.toThrow("none.png");
  });
});

describe("A shot", () => {
  it("has the frames that were asked for, and moves evenly", async () => {
    const [facts] = await shots([briefOf({ scene: "mountains", width: 320, height: 180, style: "minimal" })], 10, 1.5);
    const steps = facts?.steps ?? [];
    expect(facts).toMatchObject({ frames: 15, written: 15, shape: [180, 320, 3] });
    expect(Math.min(...steps)).toBeGreaterThan(0.05);
    // A tear or a jump would be far from the others.
    expect(Math.max(...steps)).toBeLessThan(4 * (steps.reduce((sum, one) => sum + one, 0) / 14));
    expect(facts?.way).toBeGreaterThan(Math.max(...steps));
  });

  it("can be of any scene", async () => {
    const all = await shots(
      scenes.map((scene) => briefOf({ scene, style: "minimal", weather: "wind" })),
      4,
      0.75,
    );
    for (const [index, scene] of scenes.entries()) {
      expect(all[index]?.frames, scene).toBe(3);
      expect(Math.min(...(all[index]?.steps ?? [])), scene).toBeGreaterThan(0);
    }
  });
});
