/** A number in a sentence: a multiple of π where it is one, else at most two decimals, with a real minus sign. */
export function textNumber(value: number): string {
  for (const parts of [1, 2, 3, 4, 6]) {
    const count = Math.round((value / Math.PI) * parts);
    if (count === 0 || Math.abs(count) > 12 || Math.abs((count * Math.PI) / parts - value) > 1e-6) continue;
    const above = `${count < 0 ? "−" : ""}${Math.abs(count) === 1 ? "" : Math.abs(count)}π`;
    return parts === 1 ? above : `${above}/${parts}`;
  }
  const rounded = Math.abs(value) >= 0.01 ? Number(value.toFixed(2)) : Number(value.toPrecision(2));
  return String(Math.abs(value) < 1e-9 ? 0 : rounded).replace("-", "−");
}

/** (x, y) */
export function textPoint({ x, y }: { x: number; y: number }): string {
  return `(${textNumber(x)}, ${textNumber(y)})`;
}

/** "a", "a and b", "a, b and c". */
export function enumerated(words: readonly string[], and = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}
