import type { Services } from "../services.ts";
import { purgeFiles } from "./purge-files.ts";

/** Of each kind in one sweep; the next minute takes the rest. */
const batch = 100;

/**
 * The minute's look after files: what has had its time (an abandoned upload, a source,
 * an output) is marked deleted, and the objects of all that is deleted go.
 */
export async function sweepMedia(services: Services): Promise<{ expired: number; purged: number; kept: number }> {
  const [expired] = await services.writer.commit(services.media.markExpired(services.clock(), batch));
  const [doomed] = await services.reader.together(services.media.doomed(batch));
  return { expired, ...(await purgeFiles(services, doomed)) };
}
