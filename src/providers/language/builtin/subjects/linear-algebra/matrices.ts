import type { Prompt } from "../../prompt/prompt.ts";

/** Two by two. */
export interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The prompt's matrix if it is two by two and no entry is too large to be drawn; a rotation by its angle; null without one. */
export function matrixOf(prompt: Prompt): Matrix | null {
  const [first, second] = prompt.matrix ?? [];
  const four = /matri[xz]\D{0,12}((?:-?\d+(?:\.\d+)?[\s,;]+){3}-?\d+(?:\.\d+)?)/i
    .exec(prompt.text)?.[1]
    ?.split(/[\s,;]+/)
    .map(Number);
  const entries =
    first?.length === 2 && second?.length === 2 && prompt.matrix?.length === 2 ? [...first, ...second] : four;
  const [a, b, c, d] = entries ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return Math.max(...[a, b, c, d].map(Math.abs)) <= 100 ? { a, b, c, d } : null;
}

/** Counter-clockwise. */
export function rotationBy(degrees: number): Matrix {
  // Sine and cosine of a quarter turn miss 0 by a rounding error.
  const [cos, sin] = [Math.cos, Math.sin].map((of) => Number(of((degrees * Math.PI) / 180).toFixed(15)));
  return { a: cos ?? 1, b: -(sin ?? 0), c: sin ?? 0, d: cos ?? 1 };
}

/** Rows as Python has them. */
export function rowsOf({ a, b, c, d }: Matrix): number[][] {
  return [
    [a, b],
    [c, d],
  ];
}

/** The real eigenvalues with a unit eigenvector each. */
export function eigenOf({ a, b, c, d }: Matrix): { value: number; vector: [number, number] }[] {
  const [trace, determinant] = [a + d, a * d - b * c];
  const discriminant = trace * trace - 4 * determinant;
  if (discriminant < 0) return [];
  const values = [...new Set([1, -1].map((sign) => (trace + sign * Math.sqrt(discriminant)) / 2))];
  if (b === 0 && c === 0) {
    const along: [number, number][] = [
      [1, 0],
      [0, 1],
    ];
    return a === d
      ? along.map((vector) => ({ value: a, vector }))
      : [
          { value: a, vector: [1, 0] },
          { value: d, vector: [0, 1] },
        ];
  }
  return values.map((value) => {
    const [x, y] = b !== 0 ? [b, value - a] : [value - d, c];
    const length = Math.hypot(x, y) || 1;
    const sign = x < 0 || (x === 0 && y < 0) ? -1 : 1;
    return { value, vector: [(sign * x) / length, (sign * y) / length] };
  });
}
