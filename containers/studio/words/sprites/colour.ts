type Hsl = { hue: number; saturation: number; lightness: number };

function channels(hex: string): [number, number, number] {
  const long = hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255) as [number, number, number];
}

export function hslOf(hex: string): Hsl {
  const [red, green, blue] = channels(hex);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const lightness = (high + low) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sector * 60, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness };
}

export function hexOf({ hue, saturation, lightness }: Hsl): string {
  const spread = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number) => {
    const sector = (offset + hue / 30) % 12;
    const value = lightness - (spread / 2) * Math.max(-1, Math.min(sector - 3, 9 - sector, 1));
    return Math.round(255 * Math.min(1, Math.max(0, value)))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Lighter (above 0) or darker (below 0) by a share of the whole scale. */
export function shade(hex: string, by: number): string {
  const { hue, saturation, lightness } = hslOf(hex);
  return hexOf({ hue, saturation, lightness: Math.min(0.97, Math.max(0.03, lightness + by)) });
}

const hexes = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/gi;

/** How colourful a colour must be to be the thing's own, not its metal, glass or shadow. */
const colourful = 0.28;

/** Colours of one hue lie within this of it, in degrees. */
const sameHue = 42;

function apart(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return Math.min(difference, 360 - difference);
}

/**
 * A drawing in another colour: the hue that most of its SVG is drawn in becomes `target`, light and shadow kept; what is drawn in other
 * hues stays. A drawing without any hue (a white swan) is tinted where it is light.
 */
export function recoloured(svg: string, target: string): string {
  const all = (svg.match(hexes) ?? []).map(hslOf);
  const own = all.filter((one) => one.saturation > colourful && one.lightness > 0.12 && one.lightness < 0.93);
  const wanted = hslOf(target);
  const hue = own.toSorted((a, b) => weight(own, b) - weight(own, a))[0]?.hue;
  const belongs = (one: Hsl) =>
    hue === undefined ? one.lightness > 0.35 : one.saturation > colourful * 0.7 && apart(one.hue, hue) < sameHue;
  const mine = all.filter(belongs);
  const mean = mine.reduce((sum, one) => sum + one.lightness, 0) / Math.max(1, mine.length);
  return svg.replace(hexes, (hex) => {
    const one = hslOf(hex);
    if (!belongs(one)) return hex;
    const lightness = Math.min(0.96, Math.max(0.05, wanted.lightness + (one.lightness - mean) * 0.75));
    return hexOf({ hue: wanted.hue, saturation: wanted.saturation, lightness });
  });
}

function weight(own: readonly Hsl[], one: Hsl): number {
  return own.filter((other) => apart(other.hue, one.hue) < sameHue / 2).length;
}
