import type { Services } from "../services.ts";
import type { DoomedMedia } from "./media-records.ts";
import { removeObjects } from "./remove-objects.ts";

const atOnce = 10;

/** Removes what the store holds of deleted files. Those that it would not let go are to be tried again, after all others. */
export async function purgeFiles(
  services: Services,
  doomed: readonly DoomedMedia[],
): Promise<{ purged: number; kept: number }> {
  const gone: string[] = [];
  const kept: string[] = [];
  for (let from = 0; from < doomed.length; from += atOnce) {
    const some = doomed.slice(from, from + atOnce);
    const removed = await Promise.all(some.map((file) => remove(services, file)));
    for (const [index, file] of some.entries()) (removed[index] ? gone : kept).push(file.id);
  }
  const now = services.clock();
  await services.writer.commit(services.media.purged(gone, now), services.media.postponePurge(kept, now));
  return { purged: gone.length, kept: kept.length };
}

async function remove(services: Services, file: DoomedMedia): Promise<boolean> {
  try {
    await removeObjects(services, file);
    return true;
  } catch (error) {
    services.log.error("sweep.media_not_removed", error, { media: file.id });
    return false;
  }
}
