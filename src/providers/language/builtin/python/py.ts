import { pythonNumber, quoted, quotedRaw } from "./quote.ts";

/** Python that this author wrote. Only `py`, `tex` and the expression writer make one: text from a prompt never becomes code. */
export class Python {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

export type PythonValue = string | number | boolean | Python | readonly PythonValue[];

/**
 * A piece of Python, its indentation taken off: `` py`Text(${words})` ``. Strings are quoted, numbers and lists become literals,
 * and other pieces go in as they are, indented to where they stand. Backslashes stand for themselves.
 */
export function py(template: TemplateStringsArray, ...values: readonly PythonValue[]): Python {
  const text = template.raw.reduce((joined, part, index) => `${joined}\ue000${index - 1}\ue001${part}`);
  const lines = dedented(text).map((line) => {
    const indentation = " ".repeat(indentOf(line));
    return line.replace(/\ue000(\d+)\ue001/g, (_, index: string) =>
      literal(values[Number(index)] ?? "").replaceAll("\n", `\n${indentation}`),
    );
  });
  return new Python(lines.map((line) => line.replace(/[ ]+$/gm, "")).join("\n"));
}

/** A formula as a Python string. */
export function tex(latex: string): Python {
  return new Python(quotedRaw(latex));
}

/** Pieces under each other; empty ones are left out. */
export function lines(...pieces: readonly Python[]): Python {
  return new Python(
    pieces
      .map(({ code }) => code)
      .filter((code) => code !== "")
      .join("\n"),
  );
}

function literal(value: PythonValue): string {
  if (value instanceof Python) return value.code;
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return pythonNumber(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  return `[${value.map(literal).join(", ")}]`;
}

function dedented(text: string): string[] {
  const all = text.split("\n");
  while (all[0]?.trim() === "") all.shift();
  while (all.at(-1)?.trim() === "") all.pop();
  const indentation = Math.min(...all.filter((line) => line.trim() !== "").map(indentOf));
  return all.map((line) => line.slice(Number.isFinite(indentation) ? indentation : 0));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A name as it stands in code. Throws RangeError for anything but letters, digits and underscores. */
export function pythonName(name: string): Python {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new RangeError("not a Python name");
  return new Python(name);
}
