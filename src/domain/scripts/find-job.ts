import { ReelwrightError } from "../errors.ts";
import type { Job } from "../jobs/job.ts";
import type { Services } from "../services.ts";

/** The job of a script that its owner was found to have. Throws `not_found` where it was deleted meanwhile. */
export async function findJob(services: Services, jobUid: string): Promise<Job> {
  const [job] = await services.reader.together(services.jobs.findForEngine(jobUid));
  if (!job) throw new ReelwrightError("not_found", "There is no such script.");
  return job;
}
