/** Finished parts of a render in the job's folder, by the hash of everything they show. */
import { createHash } from "node:crypto";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Counts up when the same recipe would be rendered to something else. */
const rendererVersion = 1;

const partial = ".partial.mp4";

export type PartKind = "segment" | "sound";

/** The name that a part has when it is complete. `facts` is everything that its content depends on. */
export function partName(kind: PartKind, facts: unknown): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([rendererVersion, facts]))
    .digest("hex");
  return `${kind}-${hash.slice(0, 40)}.mp4`;
}

export async function hasPart(folder: string, name: string): Promise<boolean> {
  const found = await stat(join(folder, name)).catch(() => null);
  return found?.isFile() === true && found.size > 0;
}

/** Where a part is written until it is complete. */
export function partialName(name: string): string {
  return name.replace(/\.mp4$/, partial);
}

/** A part counts from this moment; a crash before it leaves a partial file, which the next run removes. */
export async function keepPart(folder: string, name: string): Promise<void> {
  await rename(join(folder, partialName(name)), join(folder, name));
}

export async function dropPartials(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name.endsWith(partial)).map((name) => rm(join(folder, name))));
}
