/**
 * The folders of a job:
 *
 *   {folder}/jobs/{job}/files      what callers push and runs make; the job's group may write
 *   {folder}/jobs/{job}/incoming   half-received files; the run server's alone
 *   {folder}/jobs/{job}/scratch    one folder for each run that goes
 *
 * The folders above are passable and not readable, so that a run that could see them
 * (in_container) finds its own and lists nobody else's.
 */
import { chmod, chown, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Identity, IdentityPool } from "../identities.ts";
import { wipe } from "./wipe.ts";

export interface Place {
  folder: string;
  files: string;
  incoming: string;
  /** The job's group; null where the run server is not root. */
  gid: number | null;
}

/** Where jobs lie below the runtime's folder. */
export function jobsFolder(runtimeFolder: string): string {
  return join(runtimeFolder, "jobs");
}

/** Wipes what an earlier runtime left, and makes the jobs' folder. */
export async function openJobsFolder(runtimeFolder: string): Promise<void> {
  await mkdir(runtimeFolder, { recursive: true });
  await chmod(runtimeFolder, 0o711);
  await wipe(jobsFolder(runtimeFolder));
  await makeFolder(jobsFolder(runtimeFolder), 0o711);
}

/** Makes a job's folders. `identities`: null where the run server is not root. */
export async function makePlace(runtimeFolder: string, name: string, identities: IdentityPool | null): Promise<Place> {
  const folder = join(jobsFolder(runtimeFolder), name);
  const gid = identities?.take() ?? null;
  await makeFolder(folder, 0o711);
  const place = { folder, files: join(folder, "files"), incoming: join(folder, "incoming"), gid };
  await makeFolder(place.incoming, 0o700);
  await makeFolder(join(folder, "scratch"), 0o711);
  await makeFolder(place.files, 0o700);
  if (gid !== null) {
    await chown(place.files, 0, gid);
    await chmod(place.files, 0o2770);
  }
  return place;
}

/** Wipes a job's folders. Its processes must be dead. */
export async function wipePlace(place: Place, identities: IdentityPool | null): Promise<void> {
  await wipe(place.folder);
  if (place.gid !== null) identities?.give(place.gid);
}

/** An empty folder for one run alone. */
export async function makeScratch(place: Place, run: string, identity: Identity | null): Promise<string> {
  const scratch = join(place.folder, "scratch", run);
  await makeFolder(scratch, 0o700);
  if (identity) await chown(scratch, identity.uid, identity.gid);
  return scratch;
}

/** Whatever the umask is. */
async function makeFolder(path: string, mode: number): Promise<void> {
  await mkdir(path);
  await chmod(path, mode);
}
