/** A vector drawing: what stands between `<svg>` and `</svg>`, and the box that holds all of it. */
export type Drawing = { body: string; x: number; y: number; width: number; height: number };

/** The drawing as a file of its own, showing `box` of it. */
export function svgOf(drawing: Drawing, box: Pick<Drawing, "x" | "y" | "width" | "height"> = drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${box.width}" height="${box.height}">${drawing.body}</svg>`;
}
