import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { drawSprites, spriteOf } from "./draw-sprites.ts";
import { readLine } from "./read-line.ts";
import { hexOf, hslOf, recoloured } from "./sprites/colour.ts";
import { drawingNamed } from "./sprites/draw.ts";

const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "sprites-"));
  folders.push(made);
  return made;
}

afterAll(async () => {
  for (const made of folders) await rm(made, { recursive: true });
});

/** What a PNG's header says. */
function headerOf(png: Buffer) {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), depth: png[24], colourType: png[25] };
}

const rgba = 6;

describe("drawSprites", () => {
  it("draws each object as a PNG with transparency, and answers where", async () => {
    const { brief } = readLine("Three camels and a red balloon in the desert, a palm tree behind them.", {
      style: "cinematic",
      seed: 5,
      width: 640,
      height: 360,
    });
    const drawn = await drawSprites(brief, await folder());
    expect(drawn.objects.map(({ name }) => name)).toEqual(["camels", "balloon", "palm tree"]);
    for (const { sprite } of drawn.objects) {
      const { height, depth, colourType } = headerOf(await readFile(sprite));
      expect(colourType).toBe(rgba);
      expect(depth).toBe(8);
      expect(height).toBeGreaterThanOrEqual(256);
      expect(height).toBeLessThanOrEqual(768);
    }
    expect({ ...drawn, objects: [] }).toEqual({ ...brief, objects: [] });
  });

  it("cuts a drawing to what is in it", () => {
    const tower = headerOf(spriteOf("own:street-lamp", 400));
    const ship = headerOf(spriteOf("own:cargo-ship", 400));
    expect(tower.width / tower.height).toBeLessThan(0.3);
    expect(ship.width / ship.height).toBeGreaterThan(2);
  });

  it("draws the same name the same", () => {
    expect(
      spriteOf("figure:farmer:bending:woman:dark", 256).equals(spriteOf("figure:farmer:bending:woman:dark", 256)),
    ).toBe(true);
  });

  it("refuses what it has no drawing of", () => {
    expect(() => drawingNamed("noto:no-such-icon")).toThrow("no-such-icon");
    expect(() => drawingNamed("own:no-such-thing")).toThrow("no-such-thing");
    expect(() => drawingNamed("figure:farmer:flying:man:dark")).toThrow("flying");
    expect(() => drawingNamed("figure:no-such-outfit:standing:man:dark")).toThrow("no-such-outfit");
  });
});

describe("colours", () => {
  it("go to hue, saturation and lightness and back", () => {
    for (const hex of ["#d1352b", "#2f6fc8", "#f4f4f0", "#000000", "#ffffff", "#7a5230"])
      expect(hexOf(hslOf(hex))).toBe(hex);
  });

  it("turn a drawing's own hue into the line's, and leave the rest", () => {
    const blue = hslOf("#2f6fc8").hue;
    const turned = recoloured(
      '<path fill="#d1352b"/><path fill="#a01810"/><path fill="#3f9a46"/><path fill="#888888"/>',
      "#2f6fc8",
    );
    const [first = "", second = "", third, fourth] = turned.match(/#[0-9a-f]{6}/g) ?? [];
    expect(Math.abs(hslOf(first).hue - blue)).toBeLessThan(3);
    expect(Math.abs(hslOf(second).hue - blue)).toBeLessThan(3);
    expect(hslOf(second).lightness).toBeLessThan(hslOf(first).lightness);
    expect([third, fourth]).toEqual(["#3f9a46", "#888888"]);
  });

  it("tint what is white", () => {
    const [light = ""] =
      recoloured('<path fill="#fafafa"/><path fill="#303030"/>', "#d1352b").match(/#[0-9a-f]{6}/g) ?? [];
    expect(hslOf(light).saturation).toBeGreaterThan(0.4);
  });
});
