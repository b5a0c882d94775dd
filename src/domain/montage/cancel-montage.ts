import { cancelJob } from "../jobs/cancel-job.ts";
import type { Job } from "../jobs/job.ts";
import type { Services } from "../services.ts";
import { montageInput } from "./montage-job.ts";

/** Cancels a montage; its clips are of no more use and go with it. Errors: as `cancelJob`. */
export async function cancelMontage(services: Services, job: Job): Promise<void> {
  const clips = montageInput.parse(job.input).clips.map((clip) => clip.mediaId);
  await cancelJob(services, job, (at) => [services.media.markDeleted(clips, at)]);
}
