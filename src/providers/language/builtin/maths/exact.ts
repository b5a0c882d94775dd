import { latexNumber } from "./latex.ts";

/** √2/2 and its like as a formula, and numbers that are not so simple with four decimals. */
export function exactLatex(value: number): string {
  const short = Number(value.toFixed(4));
  if (Math.abs(value - short) < 1e-12) return halfOr(short);
  const sign = value < 0 ? "-" : "";
  for (const below of [1, 2, 3, 4, 6]) {
    const square = (value * below) ** 2;
    const whole = Math.round(square);
    if (whole === 0 || whole > 30 || Math.abs(square - whole) > 1e-9) continue;
    const root = rootOf(whole);
    return below === 1 ? `${sign}${root}` : `${sign}\\frac{${root}}{${below}}`;
  }
  // Sine and cosine of 15° and 75°.
  for (const [joined, of] of [
    ["+", Math.sqrt(6) + Math.sqrt(2)],
    ["-", Math.sqrt(6) - Math.sqrt(2)],
  ] as const) {
    if (Math.abs(Math.abs(value) - of / 4) < 1e-9) return `${sign}\\frac{\\sqrt{6} ${joined} \\sqrt{2}}{4}`;
  }
  return latexNumber(value);
}

function halfOr(value: number): string {
  return Math.abs(value) === 0.5 ? `${value < 0 ? "-" : ""}\\frac{1}{2}` : latexNumber(value);
}

/** With the largest square taken out. */
function rootOf(whole: number): string {
  for (const factor of [5, 4, 3, 2]) {
    if (whole % factor ** 2 !== 0) continue;
    const left = whole / factor ** 2;
    return left === 1 ? String(factor) : `${factor}\\sqrt{${left}}`;
  }
  return `\\sqrt{${whole}}`;
}
