export type SqlValue = string | number | null;

/**
 * A statement with its values written into it, for `wrangler d1 execute`, which takes text alone: `?` and `?1` outside of
 * quotes become literals.
 */
export function sqlText(sql: string, values: readonly SqlValue[]): string {
  let last = 0;
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?(\d*)/g, (found, number: string | undefined) => {
    if (!found.startsWith("?")) return found;
    // As SQLite counts: one without a number is the next after the highest so far.
    const index = number === undefined || number === "" ? last + 1 : Number(number);
    last = Math.max(last, index);
    const value = values[index - 1];
    if (value === undefined) throw new Error(`the statement has no value ${index}`);
    return literal(value);
  });
}

function literal(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
    return String(value);
  }
  if (value.includes("\0")) throw new Error("a text holds a NUL");
  return `'${value.replaceAll("'", "''")}'`;
}
