/** Those that every GPT Image model takes. */
const common = [
  { size: "1024x1024", ratio: 1 },
  { size: "1536x1024", ratio: 1.5 },
  { size: "1024x1536", ratio: 1 / 1.5 },
] as const;

/** From version 2 on they take any size whose sides are multiples of 16, up to three times as long as high. */
const anySize = /^gpt-image-(?:[2-9]|\d\d)/;
const maxSide = 2560;

/** The size to ask for: what is wanted, or the nearest shape that the model has. */
export function pictureSize(model: string, { width, height }: { width: number; height: number }): string {
  const ratio = width / height;
  if (anySize.test(model) && ratio <= 3 && ratio >= 1 / 3) {
    const shrink = Math.min(1, maxSide / Math.max(width, height));
    const side = (pixels: number) => Math.max(16, Math.round((pixels * shrink) / 16) * 16);
    return `${side(width)}x${side(height)}`;
  }
  const distance = (other: number) => Math.abs(Math.log(other / ratio));
  return common.reduce((best, one) => (distance(one.ratio) < distance(best.ratio) ? one : best), common[0]).size;
}
