import type { Services } from "../services.ts";
import type { DoomedMedia } from "./media-records.ts";

/** Everything that the store holds of a file: its object, its unfinished parts, the tails of a resumable upload. */
export async function removeObjects(services: Services, file: DoomedMedia): Promise<void> {
  const { files } = services;
  if (file.r2UploadId !== null) await files.abortParts(file.key, file.r2UploadId);
  await files.delete([file.key]);
  if (file.unfinished) await files.deleteBelow(`${file.key}/`);
}
