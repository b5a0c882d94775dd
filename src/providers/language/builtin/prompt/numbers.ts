const number = "-?\\d+(?:\\.\\d+)?";

/** Every number of the text in its order. */
export function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(new RegExp(`(?<![\\w.])${number}(?![\\w]*[a-z]\\w*\\()`, "gi")), ([found]) =>
    Number(found),
  ).filter((value) => Math.abs(value) < 1e9);
}

/** The first list of at least `least` numbers, parted by commas, spaces or "and"; else an empty one. */
export function listIn(text: string, least = 3): number[] {
  const between = "(?:\\s*[,;]\\s*(?:and\\s+|y\\s+|und\\s+|et\\s+)?|\\s+(?:and|y|und|et|e)\\s+|\\s+)";
  const [list] = new RegExp(`(?<![\\w.])${number}(?:${between}${number}){${least - 1},}`, "i").exec(text) ?? [];
  return list === undefined ? [] : numbersIn(list.replace(/[,;]/g, " "));
}

/** Rows of equal length: `[[2, 1], [1, 2]]`, `[2 1; 1 2]`, `(2 1 | 1 2)`; null if there is none. */
export function matrixIn(text: string): number[][] | null {
  const nested = /[[({]\s*[[({][^\])}]{1,80}[\])}]\s*[,;]?\s*(?:[[({][^\])}]{1,80}[\])}]\s*[,;]?\s*){1,3}[\])}]/.exec(
    text,
  )?.[0];
  const rowed = /[[({][^[\](){}]{1,80}[;|\n][^[\](){}]{1,80}[\])}]/.exec(text)?.[0];
  const rows = nested
    ? Array.from(nested.matchAll(/[[({]([^[\](){}]+)[\])}]/g), ([, row]) => numbersIn((row ?? "").replaceAll(",", " ")))
    : (rowed?.slice(1, -1).split(/[;|\n]/) ?? []).map((row) => numbersIn(row.replaceAll(",", " ")));
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 0 && rows.every((row) => row.length === width) ? rows : null;
}

/** Two or three numbers in brackets, as vectors and points are written. */
export function tuplesIn(text: string): number[][] {
  return Array.from(text.matchAll(/[[(<⟨]\s*(-?\d[^[\]()<>⟨⟩]{0,60})[\])>⟩]/g), ([, inner]) => {
    const parts = (inner ?? "").split(/[,;\s]+/).filter((part) => part !== "");
    return parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part)) ? parts.map(Number) : [];
  }).filter(({ length }) => length === 2 || length === 3);
}

/**
 * The number beside one of the words: `n = 5` before all; then `5 terms` before `degree 7`, or with `isName` the other way round (`mean 100 sd 15`).
 */
export function numberBy(text: string, words: string, isName = false): number | null {
  const before = new RegExp(`(?<![\\w.])(${number})[\\s-]*(?:${words})(?![\\p{L}])`, "iu").exec(text)?.[1];
  const after = new RegExp(`(?<![\\p{L}])(?:${words})\\s*(?:of|de|is|von)?\\s*(${number})`, "iu").exec(text)?.[1];
  const equal = new RegExp(`(?<![\\p{L}])(?:${words})\\s*[=:]\\s*(${number})`, "iu").exec(text)?.[1];
  const found = equal ?? (isName ? (after ?? before) : (before ?? after));
  return found === undefined ? null : Number(found);
}
