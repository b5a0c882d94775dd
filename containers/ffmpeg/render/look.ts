/**
 * Looks: what each grade does to colour. A look is a curve for brightness and a rule
 * for chroma. Brightness is changed at full resolution, chroma where 4:2:0 keeps it,
 * at half: a quarter of the work of a colour cube over the whole picture, and no
 * detour over RGB.
 */
import type { GradeName } from "../../protocol/timeline.ts";
import { curveExpression } from "./expression.ts";
import type { FilterGraph, Pad } from "./graph.ts";

/** Brightness 0 (black) to 1 (white); chroma -0.5 to 0.5, blue against yellow and red against cyan. */
interface Look {
  curve(brightness: number): number;
  chroma(brightness: number, blue: number, red: number): readonly [blue: number, red: number];
  /** Sharpening of brightness, 0 none to about 1. */
  readonly sharpen: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const mix = (a: number, b: number, share: number) => a + (b - a) * share;
const smoothstep = (low: number, high: number, value: number) => {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
};

/** An S through black, `pivot` and white; `strength` 0 is straight. */
function contrast(brightness: number, strength: number, pivot = 0.45): number {
  const curved =
    brightness < pivot
      ? pivot * (brightness / pivot) ** (1 + strength)
      : 1 - (1 - pivot) * ((1 - brightness) / (1 - pivot)) ** (1 + strength);
  return clamp(curved, 0, 1);
}

/** More colour where there is little, less where there is much already, so that nothing glows. */
function vibrance(blue: number, red: number, amount: number): number {
  const saturation = Math.hypot(blue, red);
  return 1 + amount * (1 - smoothstep(0.12, 0.5, saturation) * 0.7);
}

/** Tints do not belong in pure black and pure white. */
const inside = (brightness: number) => smoothstep(0, 0.14, brightness) * (1 - smoothstep(0.86, 1, brightness));

const looks: Record<Exclude<GradeName, "none">, Look> = {
  cinematic: {
    sharpen: 0,
    curve: (y) => mix(0.022, 0.965, contrast(y ** 0.97, 0.22, 0.42) * 0.98),
    chroma(y, blue, red) {
      // Colours lean to the line between teal and orange; what lies across it, green and magenta, fades.
      const along = (blue - red) * Math.SQRT1_2;
      const across = (blue + red) * Math.SQRT1_2 * 0.72;
      const keep = 0.97;
      const warm = smoothstep(0.35, 0.8, y);
      const tint = mix(0.026, -0.03, warm) * inside(y);
      return [
        (along * Math.SQRT1_2 + across * Math.SQRT1_2) * keep + tint,
        (-along * Math.SQRT1_2 + across * Math.SQRT1_2) * keep - tint,
      ];
    },
  },
  gaming: {
    sharpen: 0.7,
    curve: (y) => contrast(y ** 0.9, 0.4, 0.42),
    chroma(y, blue, red) {
      const more = 1.12 * vibrance(blue, red, 0.38);
      const cool = 0.014 * (1 - smoothstep(0.2, 0.6, y)) * inside(y);
      return [blue * more + cool, red * more - cool * 0.3];
    },
  },
  energetic: {
    sharpen: 0,
    curve: (y) => contrast(y ** 0.72, 0.34, 0.52),
    chroma(y, blue, red) {
      const more = 1.06 * vibrance(blue, red, 0.34);
      const warm = 0.026 * inside(y);
      return [blue * more - warm, red * more + warm * 0.8];
    },
  },
  chill: {
    sharpen: 0,
    curve: (y) => 0.085 + 0.86 * mix(y, y ** 0.88, 0.7),
    chroma(y, blue, red) {
      const peach = smoothstep(0.3, 0.85, y);
      const tint = inside(y);
      return [blue * 0.74 + mix(0.02, -0.018, peach) * tint, red * 0.74 + mix(-0.005, 0.02, peach) * tint];
    },
  },
};

/** Grades the pictures at `input`; `cube` names the file that `lookCube` was written to. */
export function gradeChain(graph: FilterGraph, input: Pad, grade: Exclude<GradeName, "none">, cube: string): Pad {
  const look = looks[grade];
  const codes = Array.from({ length: 256 }, (_, code) => lumaCode(look.curve(brightnessOf(code))));
  const [whole, small] = graph.split(input, 2) as [Pad, Pad];
  const sharpen = look.sharpen > 0 ? [`unsharp=5:5:${look.sharpen}:3:3:0`] : [];
  const luma = graph.chain(
    [whole],
    [`lutyuv=y='${curveExpression(codes, "val", 0.2)}'`, ...sharpen, "extractplanes=y"],
  );
  const [y, u, v] = graph.fan([small], ["scale=iw/2:ih/2:flags=area", "format=yuv444p", "extractplanes=y+u+v"], 3) as [
    Pad,
    Pad,
    Pad,
  ];
  // The cube reads brightness and chroma as they are, in the places of green, blue and red.
  const [red, blue] = graph.fan(
    [y, u, v],
    ["mergeplanes=0x001020:gbrp", `lut3d=file=${cube}`, "extractplanes=r+b"],
    2,
  ) as [Pad, Pad];
  return graph.chain(
    [luma, blue, red],
    [
      "mergeplanes=0x001020:yuv420p",
      "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709",
      "setsar=1",
    ],
  );
}

const brightnessOf = (code: number) => clamp((code - 16) / 219, 0, 1);
const lumaCode = (brightness: number) => clamp(16 + 219 * brightness, 16, 235);
const chromaOf = (code: number) => (code - 128) / 224;
const chromaCode = (chroma: number) => clamp(128 + 224 * chroma, 16, 240);

/** The look's chroma as a `.cube` file over code values, for `gradeChain`. */
export function lookCube(grade: Exclude<GradeName, "none">): string {
  const look = looks[grade];
  const size = 33;
  const lines = [`LUT_3D_SIZE ${size}`];
  const code = (index: number) => (index / (size - 1)) * 255;
  // A cube's first axis is red, here red chroma; then green, brightness; then blue, blue chroma.
  for (let b = 0; b < size; b++)
    for (let g = 0; g < size; g++)
      for (let r = 0; r < size; r++) {
        const [blue, red] = look.chroma(brightnessOf(code(g)), chromaOf(code(b)), chromaOf(code(r)));
        lines.push([chromaCode(red), code(g), chromaCode(blue)].map((value) => (value / 255).toFixed(5)).join(" "));
      }
  return `${lines.join("\n")}\n`;
}
