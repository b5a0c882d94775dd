import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Log } from "../../src/domain/log.ts";

/** Passes JSON lines through as they are, and logs any other line as an event of its own. */
export function passLine(log: Log, line: string): void {
  if (line.trim() === "") return;
  if (isJsonObject(line)) process.stdout.write(`${line}\n`);
  else log.warn("output", { message: line });
}

export function passLines(log: Log, stream: Readable, alsoTo?: (line: string) => void): void {
  createInterface({ input: stream }).on("line", (line) => {
    passLine(log, line);
    alsoTo?.(line);
  });
}

/** By its ends alone: there is a line for each request, and parsing it would cost more than passing it. */
function isJsonObject(line: string): boolean {
  return line.startsWith("{") && line.endsWith("}");
}
