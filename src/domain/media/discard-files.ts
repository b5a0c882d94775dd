import type { Services } from "../services.ts";
import { removeObjects } from "./remove-objects.ts";

export interface Discarded {
  id: string;
  key: string;
}

/**
 * Leaves nothing of files that are not wanted after all. The rows are marked first, so
 * that the sweep finishes what this cannot; the caller's own error is the one that counts.
 */
export async function discardFiles(services: Services, files: readonly Discarded[]): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map((file) => file.id);
  try {
    await services.writer.commit(services.media.markDeleted(ids, services.clock()));
    const [doomed] = await services.reader.together(services.media.doomedOf(ids));
    await Promise.all(doomed.map((file) => removeObjects(services, file)));
    await services.writer.commit(services.media.purged(ids, services.clock()));
  } catch (error) {
    services.log.error("media.not_discarded", error, { media: ids });
  }
}
