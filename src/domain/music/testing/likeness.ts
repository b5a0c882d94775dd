/** How alike two pieces are: the notes that each strikes, beat by beat, over each other. */
import type { Heard } from "./listen.ts";

const classes = 12;
/** Beats by which one may be ahead of the other. */
const band = 4;

/** For each beat, how strongly each pitch class is struck in it. */
export function struckClasses(notes: readonly Heard[], beats: readonly number[]): number[][] {
  const rows = beats.map(() => new Array<number>(classes).fill(0));
  for (const note of notes) {
    if (note.drums) continue;
    const beat = beats.findLastIndex((at) => at <= note.on + 0.06);
    const row = rows[Math.max(0, beat)];
    if (row) row[note.pitch % classes] = (row[note.pitch % classes] ?? 0) + note.velocity / 127;
  }
  return rows;
}

/** 0 (the same) to 1, by dynamic time warping of the beats that both have. */
export function distance(a: readonly number[][], b: readonly number[][]): number {
  const length = Math.min(a.length, b.length);
  let previous = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  previous[0] = 0;
  for (let i = 1; i <= length; i++) {
    const current = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
    for (let j = Math.max(1, i - band); j <= Math.min(length, i + band); j++) {
      const best = Math.min(previous[j] ?? 0, current[j - 1] ?? 0, previous[j - 1] ?? 0);
      current[j] = best + unlike(a[i - 1] ?? [], b[j - 1] ?? []);
    }
    previous = current;
  }
  return (previous[length] ?? 0) / length;
}

/** One less the cosine. */
function unlike(a: readonly number[], b: readonly number[]): number {
  let [dot, squareA, squareB] = [0, 0, 0];
  for (let index = 0; index < classes; index++) {
    const [x, y] = [a[index] ?? 0, b[index] ?? 0];
    dot += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  if (squareA === 0 || squareB === 0) return squareA === squareB ? 0 : 1;
  return 1 - dot / Math.sqrt(squareA * squareB);
}
