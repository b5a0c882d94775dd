/** Something wrong with a script, and where. */
export interface Problem {
  /** An index into the script. */
  from: number;
  /** Without a full stop: the line follows. */
  message: string;
}

/** The line that holds an index, counted from 1. An index behind a line's end, where a parser missed something, is that line's. */
export function lineAt(script: string, index: number): { number: number; text: string } {
  const upTo = script.slice(0, index).trimEnd().split("\n").length;
  const at = script.slice(0, index).split("\n").length;
  const lines = script.split("\n");
  const number = (lines[at - 1] ?? "").trim() === "" ? upTo : at;
  return { number, text: lines[number - 1] ?? "" };
}
