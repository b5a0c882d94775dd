/** Finds small things that light up, which the light of the whole picture does not show: an explosion far away. */
import type { Plane } from "./plane.ts";

/** An explosion takes this long to grow: seconds. */
const growthSeconds = 0.3;
/** Light is judged over this many pixels a side of the coarsest size: a thirteenth of the picture's width. */
const side = 3;
/** What gets darker elsewhere is taken off so much: what only moves leaves as much dark behind as it lights. */
const caution = 1.2;
/** Pixels of the largest size that the camera may move meanwhile: a coarse pixel is four of them. */
const steady = 3;

interface Lit {
  seconds: number;
  /** The mean light of each place, 0 to 255. */
  places: Float32Array;
  /** How far the camera moved since the picture before. */
  moved: number;
}

export class SparkFinder {
  private recent: Lit[] = [];

  /**
   * By how many grey levels some place of a picture got brighter, beyond what anything
   * got darker; NaN while the camera moves. Takes some ten pictures a second, of the
   * coarsest size, with the camera's shift in pixels of the largest.
   */
  take(seconds: number, coarse: Plane, shift: { x: number; y: number }): number {
    const now = { seconds, places: placesOf(coarse), moved: Math.abs(shift.x) + Math.abs(shift.y) };
    this.recent = this.recent.filter((one) => seconds - one.seconds <= growthSeconds + 0.05);
    const [oldest, ...since] = this.recent;
    this.recent.push(now);
    if (!oldest || since.reduce((sum, one) => sum + one.moved, now.moved) > steady) return Number.NaN;
    let brighter = 0;
    let darker = 0;
    for (let at = 0; at < now.places.length; at++) {
      const rise = (now.places[at] as number) - (oldest.places[at] as number);
      if (rise > brighter) brighter = rise;
      else if (-rise > darker) darker = -rise;
    }
    return Math.max(0, brighter - caution * darker);
  }

  /** The next picture does not follow the last. */
  breakOff(): void {
    this.recent = [];
  }
}

/** Sums of rows first, then of those: each place overlaps its neighbours. */
function placesOf({ width, height, luma }: Plane): Float32Array {
  const across = Math.max(0, width - side + 1);
  const down = Math.max(0, height - side + 1);
  const places = new Float32Array(across * down);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let k = 0; k < side; k++) sum += luma[y * width + x + k] as number;
      for (let row = Math.max(0, y - side + 1); row <= Math.min(y, down - 1); row++) {
        places[row * across + x] = (places[row * across + x] as number) + sum / side ** 2;
      }
    }
  }
  return places;
}
