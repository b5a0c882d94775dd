import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { homographs } from "../lexicon/homographs.ts";
import { idioms } from "../lexicon/idioms.ts";
import { drawingNamed } from "../sprites/draw.ts";
import { svgOf } from "../sprites/drawing.ts";
import { outfits } from "../sprites/figures/outfits.ts";
import { poses } from "../sprites/figures/poses.ts";
import { actions } from "../lexicon/actions.ts";
import { catalogue, entryNamed } from "./catalogue.ts";
import { kindOf } from "./kinds.ts";

function opaqueShare(name: string): number {
  const { pixels } = new Resvg(svgOf(drawingNamed(name)), {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: 32 },
  }).render();
  let opaque = 0;
  for (let at = 3; at < pixels.length; at += 4) opaque += (pixels[at] ?? 0) > 100 ? 1 : 0;
  return opaque / (pixels.length / 4);
}

const pictures = [
  ...new Set(
    catalogue.map(({ picture }) => (picture.startsWith("figure:") ? `${picture}:standing:man:medium` : picture)),
  ),
];

describe("the catalogue", () => {
  it("names each thing once", () => {
    const names = catalogue.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("gives each word to one thing", () => {
    const words = catalogue.flatMap(({ name, words: more }) => [name, ...more]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it.each(pictures)("draws %s", (picture) => {
    expect(opaqueShare(picture)).toBeGreaterThan(0.005);
  });

  it("draws every outfit in every pose, for men and women", () => {
    for (const outfit of Object.keys(outfits)) {
      for (const pose of Object.keys(poses)) {
        for (const build of ["man", "woman"]) {
          expect(opaqueShare(`figure:${outfit}:${pose}:${build}:dark`)).toBeGreaterThan(0.005);
        }
      }
    }
  });

  it("draws whoever does what the icon set has whole, in every skin", () => {
    for (const { icon } of actions.values()) {
      for (const tone of icon === undefined ? [] : ["light", "medium-light", "medium", "medium-dark", "dark"]) {
        expect(opaqueShare(`noto:${icon}:${tone}`)).toBeGreaterThan(0.005);
      }
    }
  });

  it("has what idioms and words of several meanings are shown by", () => {
    const named = [
      ...idioms
        .flatMap(({ objects }) => objects ?? [])
        .map((object) => (typeof object === "string" ? object : object[0])),
      ...Object.values(homographs).flatMap((cases) =>
        cases.flatMap(({ object }) => (object === undefined ? [] : [object])),
      ),
    ];
    expect(named.length).toBeGreaterThan(80);
    for (const name of named) expect(() => entryNamed(name)).not.toThrow();
  });
});

describe("kinds", () => {
  it("finds what a noun is a kind of, and no further than it can be shown", () => {
    expect(kindOf("kestrel", false)?.entry?.name).toBe("eagle");
    expect(kindOf("dachshund", false)?.entry?.name).toBe("dog");
    expect(kindOf("destroyer", false)?.entry?.name).toBe("ship");
    expect(kindOf("idea", false)).toBeUndefined();
    expect(kindOf("hand", false)).toBeUndefined();
  });

  it("knows places by their names", () => {
    expect(kindOf("Tokyo", true)).toMatchObject({ scene: "city", instance: true });
    expect(kindOf("Kalahari", true)).toMatchObject({ scene: "desert" });
    expect(kindOf("Himalayas", true)).toMatchObject({ scene: "mountains" });
    expect(kindOf("Yangtze", true)).toMatchObject({ scene: "river" });
  });
});
