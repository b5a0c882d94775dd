import { ReelwrightError } from "../../../domain/errors.ts";
import type { Job } from "../../../domain/jobs/job.ts";
import { montageInput, montageResult } from "../../../domain/montage/montage-job.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { success } from "../envelope.ts";
import { presentJob } from "./jobs.present.ts";
import { jobLinks } from "./links.ts";

/** GET /api/v2/jobs/{job_id}. Cosmiv, "Get Job Status". */
export async function getJob(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const jobId = c.req.param("jobId") ?? "";
  const [caller, job] = await signedIn(c, (accountUid) => services.jobs.find(jobId, accountUid, "montage"));
  if (!job) throw jobNotFound();
  return c.json(success(presentWhole(c, job, caller.account.uid)));
}

export function jobNotFound(): ReelwrightError {
  return new ReelwrightError("not_found", "There is no such job.");
}

/** The job with its signed links. */
export function presentWhole(c: ApiContext, job: Job, accountUid: string) {
  const input = montageInput.parse(job.input);
  const result = job.result === null ? null : montageResult.parse(job.result);
  return presentJob(job, input, result, jobLinks(c.var.services, job, result, accountUid));
}
