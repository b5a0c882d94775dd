import { cancelMontage } from "../../../domain/montage/cancel-montage.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { success } from "../envelope.ts";
import { jobNotFound, presentWhole } from "./get-job.ts";

/** POST /api/v2/jobs/{job_id}/cancel: an addition. Answers the job as it then is; one that is over is CONFLICT. */
export async function cancelJob(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const jobId = c.req.param("jobId") ?? "";
  const [caller, job] = await signedIn(c, (accountUid) => services.jobs.find(jobId, accountUid, "montage"));
  if (!job) throw jobNotFound();
  await cancelMontage(services, job);
  const [now] = await services.reader.together(services.jobs.find(jobId, caller.account.uid, "montage"));
  if (!now) throw jobNotFound();
  return c.json(success(presentWhole(c, now, caller.account.uid)));
}
