import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The secrets without which the Worker answers 503. */
export interface Secrets {
  TOKEN_KEYS: string;
  SIGNING_SECRET: string;
  RUNTIME_TOKEN: string;
}

/** Development's secrets: made at the first start, then kept in `secrets.json` (mode 0600) of the state folder. */
export function developmentSecrets(stateFolder: string): Secrets {
  const path = join(stateFolder, "secrets.json");
  const kept = readIfThere(path);
  if (kept !== undefined) return JSON.parse(kept) as Secrets;
  const made = makeSecrets();
  writeWhole(path, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

function makeSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "EdDSA", use: "sig" };
  return {
    TOKEN_KEYS: JSON.stringify({ keys: [key] }),
    SIGNING_SECRET: randomBytes(48).toString("base64url"),
    RUNTIME_TOKEN: randomBytes(32).toString("base64url"),
  };
}

/** Writes a file so that a crash leaves either none or all of it. Readable by its owner only. */
function writeWhole(path: string, content: string): void {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, "w", 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
