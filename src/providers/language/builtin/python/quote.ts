/** The only ways by which a value becomes part of a script. */

/** Of a Python string that may not stand there as they are: control characters, quotes, what turns or hides text. */
const escaped = /["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A Python string literal that holds exactly `text` (half a surrogate pair becomes U+FFFD). */
export function quoted(text: string): string {
  return `"${text.toWellFormed().replace(escaped, escapeCharacter)}"`;
}

/** The same as a raw string where that reads better: formulae are full of backslashes. */
export function quotedRaw(text: string): string {
  const needsEscapes = text.search(escaped) >= 0 && text.replaceAll("\\", "").search(escaped) >= 0;
  return needsEscapes || text.endsWith("\\") || !text.includes("\\") ? quoted(text) : `r"${text.toWellFormed()}"`;
}

/** A Python number: six significant digits, never an exponent that reads badly. Throws RangeError unless finite. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a script`);
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  return String(Number(value.toPrecision(6)));
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
