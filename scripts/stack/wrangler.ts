import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { StartError } from "./start-error.ts";

const root = join(import.meta.dirname, "../..");

/** Keeps wrangler and Miniflare from the network, and from talking about themselves. */
export const offline = {
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_HIDE_BANNER: "true",
  X_LOCAL_OBSERVABILITY: "false",
  X_LOCAL_EXPLORER: "false",
};

/** Arguments of Node that run wrangler in that very process: its own command is a parent that does not pass signals on. */
export const wranglerProgram = ["--no-warnings", fileURLToPath(import.meta.resolve("wrangler"))];

/** Runs wrangler to its end, and gives what it printed. Rejects with all that it said if it fails. */
export function runWrangler(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...wranglerProgram, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...offline },
    });
    let output = "";
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      printed += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(printed);
      else reject(new StartError(`wrangler ${args[0]} failed:\n${stripVTControlCharacters(output).trim()}`));
    });
  });
}
