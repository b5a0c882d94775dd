import { chmodSync, writeFileSync } from "node:fs";

/** Writes variables as `wrangler dev --env-file` reads them (dotenv, with `$NAME` expanded), for their owner only. */
export function writeEnvironmentFile(path: string, variables: Record<string, string>): void {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${quoted(name, value)}\n`);
  writeFileSync(path, lines.join(""), { mode: 0o600 });
  chmodSync(path, 0o600);
}

function quoted(name: string, value: string): string {
  const quote = ["'", '"', "`"].find((mark) => !value.includes(mark));
  if (quote === undefined || value.includes("\n")) throw new Error(`${name} cannot be written to an .env file`);
  return `${quote}${value.replaceAll("$", "\\$")}${quote}`;
}
