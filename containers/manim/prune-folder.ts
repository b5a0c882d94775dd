import { lstat, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";

/** Removes the files of a folder that were used longest ago, until what is left holds to `most`. */
export async function pruneFolder(folder: string, most: { files: number; bytes: number }): Promise<void> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await lstat(path);
      return { path, size, mtimeMs };
    }),
  );
  entries.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let files = 0;
  let bytes = 0;
  for (const { path, size } of entries) {
    files++;
    bytes += size;
    if (files > most.files || bytes > most.bytes) await unlink(path);
  }
}
