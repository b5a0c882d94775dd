/** The machine's processes, as /proc shows them. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";

export interface ProcessRow {
  pid: number;
  parent: number;
  threads: number;
  /** Its own processor time, in clock ticks of 10 ms. */
  ticks: number;
  /** That of its children that it has waited for. */
  childTicks: number;
  /** Ticks since boot; with the pid it names one process for good. */
  startedAt: number;
}

const buffer = Buffer.allocUnsafe(64 * 1024);

/** Every process that is there now. */
export function readProcessTable(): ProcessRow[] {
  const rows: ProcessRow[] = [];
  for (const name of readdirSync("/proc")) {
    const first = name.charCodeAt(0);
    if (first < 48 || first > 57) continue;
    const row = parseStat(readProcFile(`/proc/${name}/stat`));
    if (row) rows.push(row);
  }
  return rows;
}

/** All descendants of `root`, without it. */
export function descendants(table: readonly ProcessRow[], root: number): ProcessRow[] {
  const children = new Map<number, ProcessRow[]>();
  for (const row of table) {
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  const found: ProcessRow[] = [];
  const from = [root];
  for (let pid = from.pop(); pid !== undefined; pid = from.pop()) {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      from.push(child.pid);
    }
  }
  return found;
}

/** A file of /proc as text; empty if the process has ended or may not be read. */
export function readProcFile(path: string): string {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return "";
  }
  try {
    return buffer.toString("latin1", 0, readSync(file, buffer, 0, buffer.length, 0));
  } catch {
    return "";
  } finally {
    closeSync(file);
  }
}

/** The second field is the program's name in parentheses, and may hold anything. */
function parseStat(text: string): ProcessRow | undefined {
  const close = text.lastIndexOf(")");
  if (close < 0) return undefined;
  const fields = text.slice(close + 2).split(" ");
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    threads: field(20),
    ticks: field(14) + field(15),
    childTicks: field(16) + field(17),
    startedAt: field(22),
  };
}
