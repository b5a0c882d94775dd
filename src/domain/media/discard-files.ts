import type { Services } from "../services.ts";
import { removeObjects } from "./remove-objects.ts";

/**
 * Leaves nothing of files that are not wanted after all, except of those that a job has
 * taken meanwhile. The rows are marked first, so that the sweep finishes what this
 * cannot; the caller's own error is the one that counts.
 */
export async function discardFiles(services: Services, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { clock, media, reader, writer } = services;
  try {
    await writer.commit(media.markUnwanted(ids, clock()));
    const [unwanted] = await reader.together(media.doomedOf(ids));
    await Promise.all(unwanted.map((file) => removeObjects(services, file)));
    await writer.commit(
      media.purged(
        unwanted.map((file) => file.id),
        clock(),
      ),
    );
  } catch (error) {
    services.log.error("media.not_discarded", error, { media: ids });
  }
}
