/**
 * The SHA-256 of a job's files. Each is read once: what was computed holds as long as
 * inode, size and change time stay, none of which a tool can set back.
 */
import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";

export class Digests {
  #known = new Map<string, Promise<string>>();

  /** What the run server itself has received under this identity. */
  remember(about: BigIntStats, sha256: string): void {
    this.#known.set(identityOf(about), Promise.resolve(sha256));
  }

  /** Of an open file, whose position stays. Lower-case hex. */
  of(file: FileHandle, about: BigIntStats): Promise<string> {
    const identity = identityOf(about);
    const known = this.#known.get(identity);
    if (known) return known;
    const computed = digest(file);
    this.#known.set(identity, computed);
    computed.catch(() => this.#known.delete(identity));
    return computed;
  }
}

function identityOf(about: BigIntStats): string {
  return `${about.dev}.${about.ino}.${about.size}.${about.ctimeNs}`;
}

async function digest(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(1024 ** 2);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}
