import { describe, expect, it } from "vitest";
import { fitted, fittedAlike, widthOf } from "./fitting.ts";

const box = { width: 3.5, height: 1.2, most: 40, least: 24 };

describe("fitted", () => {
  it("breaks between words only and loses none", () => {
    const text = "first transatlantic telephone call";
    const { lines, size } = fitted(text, box);
    expect(lines.join(" ")).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(size).toBeGreaterThanOrEqual(24);
  });

  it("is as large as it may where there is room", () => {
    expect(fitted("Water", box)).toEqual({ lines: ["Water"], size: 40 });
  });

  it("breaks scripts without spaces between their words, and never starts a line with a mark", () => {
    const { lines } = fitted("光合作用是植物利用阳光制造养分的过程。", { ...box, height: 2 });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("光合作用是植物利用阳光制造养分的过程。");
    expect(lines.some((line) => /^[。、，]/u.test(line))).toBe(false);
  });

  it("keeps a word whole that is wider than the box", () => {
    expect(fitted("Donaudampfschifffahrtsgesellschaft", box).lines).toEqual(["Donaudampfschifffahrtsgesellschaft"]);
  });

  it("sets scripts that run to the left into a line that starts at the left", () => {
    expect(fitted("البطارية", box).lines).toEqual(["\u200e\u2067البطارية\u2069"]);
    expect(fitted("Battery", box).lines).toEqual(["Battery"]);
  });
});

describe("fittedAlike", () => {
  it("gives all the size of the one that needs most room", () => {
    const sizes = fittedAlike(["Water", "Photosynthesis of plants in winter"], box).map(({ size }) => size);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(40);
  });
});

describe("widthOf", () => {
  it("counts nothing for marks that stand on letters", () => {
    expect(widthOf("क्षि")).toBeLessThan(widthOf("कषकष"));
    expect(widthOf("漢字")).toBeGreaterThan(widthOf("ab"));
  });
});
