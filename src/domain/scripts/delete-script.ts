import { cancelJob } from "../jobs/cancel-job.ts";
import { ReelwrightError } from "../errors.ts";
import { isFinished } from "../jobs/job.ts";
import { purgeFiles } from "../media/purge-files.ts";
import type { Services } from "../services.ts";
import { findJob } from "./find-job.ts";
import type { Script } from "./script.ts";

/**
 * Deletes a script with all that was made of it: what runs is cancelled first, then the rows go, then the objects; those
 * that cannot be removed now the sweep removes. Throws `conflict` where it was begun to be rendered again meanwhile.
 */
export async function deleteScript(services: Services, script: Script, accountUid: string): Promise<void> {
  const { reader, scripts, writer, media, clock } = services;
  if (!isFinished(script.job.status)) await stop(services, script);
  const [files] = await reader.together(scripts.files(script.uid, accountUid));
  const [removed] = await writer.commit(scripts.remove(script.uid, accountUid, clock()));
  if (!removed) {
    const [still] = await reader.together(scripts.find(script.uid, accountUid));
    if (still) throw new ReelwrightError("conflict", "The script is being rendered again.");
    return;
  }
  // What was published between the two is left to the sweep.
  const [doomed] = await reader.together(media.doomedOf(files.map((file) => file.id)));
  await purgeFiles(services, doomed);
}

/** A job that is over by itself meanwhile is as good. */
async function stop(services: Services, script: Script): Promise<void> {
  try {
    await cancelJob(services, await findJob(services, script.job.uid), () => []);
  } catch (error) {
    if (!(error instanceof ReelwrightError) || error.code !== "conflict") throw error;
  }
}
