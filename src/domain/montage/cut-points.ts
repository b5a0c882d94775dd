/** When each shot gives way to the next: on the music, at the pace that it asks for, and exactly long enough in all. */

export interface ShotLimits {
  /** Frames from cut to cut. */
  least: number;
  most: number;
  /** Against the pace: 1.3 wants to be a third longer than the others. */
  emphasis: number;
}

export interface GridPoint {
  frame: number;
  /** What a cut here costs. */
  cost: number;
}

export interface Timing {
  frames: number;
  shots: readonly ShotLimits[];
  /** Wished frames of a shot that begins at a frame. */
  paceAt(frame: number): number;
}

/**
 * Frames at which the shots begin, the first 0, and the end after them: of the grid's
 * points those that cost least, with lengths near the pace. Null where no choice of them
 * keeps every shot between its limits.
 */
export function chooseCuts({ frames, shots, paceAt }: Timing, grid: readonly GridPoint[]): number[] | null {
  // Dynamic programming over (shot, where it ends).
  const inner = grid.filter((point) => point.frame > 0 && point.frame < frames).sort((a, b) => a.frame - b.frame);
  const points = [{ frame: 0, cost: 0 }, ...inner, { frame: frames, cost: 0 }];
  const last = points.length - 1;
  const wished = points.map((point) => Math.max(1, paceAt(point.frame)));
  let reached = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  reached[0] = 0;
  const from: Int32Array[] = [];
  for (const [index, shot] of shots.entries()) {
    const next = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
    const origin = new Int32Array(points.length).fill(-1);
    const isLast = index === shots.length - 1;
    for (let start = 0; start < last; start++) {
      const soFar = reached[start] ?? Number.POSITIVE_INFINITY;
      if (soFar === Number.POSITIVE_INFINITY) continue;
      const begins = points[start] as GridPoint;
      const wish = (wished[start] as number) * shot.emphasis;
      for (let end = isLast ? last : start + 1; end < (isLast ? last + 1 : last); end++) {
        const point = points[end] as GridPoint;
        const length = point.frame - begins.frame;
        if (length < shot.least) continue;
        if (length > shot.most) break;
        const cost = soFar + point.cost + ((length - wish) / wish) ** 2;
        if (cost < (next[end] as number)) {
          next[end] = cost;
          origin[end] = start;
        }
      }
    }
    from.push(origin);
    reached = next;
  }
  if (reached[last] === Number.POSITIVE_INFINITY) return null;
  const cuts = [frames];
  let at = last;
  for (let index = shots.length - 1; index >= 0; index--) {
    at = from[index]?.[at] ?? 0;
    cuts.unshift(points[at]?.frame ?? 0);
  }
  return cuts;
}

/**
 * The same without a grid: every shot at the same share between its limits. The sum of
 * `least` must not exceed `frames`, nor the sum of `most` fall short of it.
 */
export function proportionalCuts({ frames, shots }: Timing): number[] {
  const least = shots.reduce((sum, shot) => sum + shot.least, 0);
  const most = shots.reduce((sum, shot) => sum + shot.most, 0);
  const share = most > least ? Math.min(1, Math.max(0, (frames - least) / (most - least))) : 0;
  const lengths = shots.map((shot) => Math.floor(shot.least + share * (shot.most - shot.least)));
  let missing = frames - lengths.reduce((sum, one) => sum + one, 0);
  for (let index = 0; missing > 0 && index < shots.length; index++) {
    const room = Math.min(missing, (shots[index]?.most ?? 0) - (lengths[index] ?? 0));
    lengths[index] = (lengths[index] ?? 0) + Math.max(0, room);
    missing -= Math.max(0, room);
  }
  const cuts = [0];
  for (const one of lengths) cuts.push((cuts.at(-1) ?? 0) + one);
  return cuts;
}
