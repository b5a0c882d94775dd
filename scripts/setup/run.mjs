import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Runs a program with its output kept. `onStatus` gets each line that it writes to file
 * descriptor 3, `onOutput` what it prints as it comes. Resolves to `{status, output}`; a program
 * that is not there has status 127.
 */
export function run(program, args, { onStatus, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
      onOutput?.(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    createInterface({ input: child.stdio[3] }).on("line", (line) => onStatus?.(line));
    child.on("error", (error) => resolve({ status: 127, output: error.message }));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The end of a program's output, indented, for a person who must see why it failed. */
export function tail(output, lines = 15) {
  const kept = output.trimEnd().split("\n").slice(-lines);
  return kept.map((line) => `    ${line}`).join("\n");
}
