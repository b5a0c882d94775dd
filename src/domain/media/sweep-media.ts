import type { Services } from "../services.ts";
import type { DoomedMedia } from "./media-records.ts";
import { removeObjects } from "./remove-objects.ts";

/** Of each kind in one sweep; the next minute takes the rest. */
const batch = 100;
const atOnce = 10;

/**
 * The minute's look after files: what has had its time (an abandoned upload, a source,
 * an output) is marked deleted, and the objects of all that is deleted go.
 */
export async function sweepMedia(services: Services): Promise<{ expired: number; purged: number; kept: number }> {
  const now = services.clock();
  const [expired] = await services.writer.commit(services.media.markExpired(now, batch));
  const [doomed] = await services.reader.together(services.media.doomed(batch));
  const gone: string[] = [];
  const kept: string[] = [];
  for (let from = 0; from < doomed.length; from += atOnce) {
    const some = doomed.slice(from, from + atOnce);
    const removed = await Promise.all(some.map((file) => remove(services, file)));
    for (const [index, file] of some.entries()) (removed[index] ? gone : kept).push(file.id);
  }
  await services.writer.commit(services.media.purged(gone, now), services.media.postponePurge(kept, now));
  return { expired, purged: gone.length, kept: kept.length };
}

/** False where the store would not: another sweep tries again, after all others. */
async function remove(services: Services, file: DoomedMedia): Promise<boolean> {
  try {
    await removeObjects(services, file);
    return true;
  } catch (error) {
    services.log.error("sweep.media_not_removed", error, { media: file.id });
    return false;
  }
}
