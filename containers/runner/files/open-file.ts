/** Opens a file of a job's folder, where tools have been: only a plain file is one. */
import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "./place.ts";

/**
 * Opens `name` for reading. undefined: there is nothing, or it is a link, a folder, a
 * pipe… Never waits for a pipe's other end and never follows a link out. Where the job
 * has a group, its folder gives it to every file: another's is a hard link from outside.
 */
export async function openPlainFile(
  place: Place,
  name: string,
): Promise<{ file: FileHandle; about: BigIntStats } | undefined> {
  let file: FileHandle;
  try {
    file = await open(join(place.files, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ELOOP" || code === "ENXIO" || code === "EACCES") return undefined;
    throw error;
  }
  const about = await file.stat({ bigint: true });
  if (about.isFile() && (place.gid === null || about.gid === BigInt(place.gid))) return { file, about };
  await file.close();
  return undefined;
}
