import { type InputIssue, ReelwrightError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import type { Owner, StoredFile } from "../media.ts";

/**
 * Finished uploads as files for a job, in the order asked for. It is the job's own
 * insertion that takes them (`NewJob.sources`). Errors: `invalid_input`, with an issue at
 * `path` for each id that is unknown, unfinished, expired or taken.
 */
export async function findFinishedUploads(
  services: Services,
  owner: Owner,
  ids: readonly string[],
  path: string,
): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const [found] = await services.reader.together(services.uploads.finished(ids, owner.uid, services.clock()));
  const byId = new Map(found.map((file) => [file.mediaId, file]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) {
    const issues: InputIssue[] = missing.map((id) => ({ path, message: `${id} is not a finished upload of yours` }));
    throw new ReelwrightError("invalid_input", "an upload is not there to be used", { issues });
  }
  return ids.map((id) => byId.get(id)).filter((file) => file !== undefined);
}
