import type { MediaRole } from "../../../domain/media/media.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import { isFinished } from "../../../domain/jobs/job.ts";
import { montageInput } from "../../../domain/montage/montage-job.ts";
import { readQuery } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { serveMedia } from "../../../http/media/serve-media.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { jobNotFound } from "./get-job.ts";
import { downloadQuery } from "./jobs.schemas.ts";

/** GET /api/v2/jobs/{job_id}/download. Cosmiv, "Download Job Result": the file itself, with ranges. */
export function downloadJob(c: ApiContext): Promise<Response> {
  return serveOutput(c, "output");
}

/** GET /api/v2/jobs/{job_id}/thumbnail: an addition. */
export function downloadThumbnail(c: ApiContext): Promise<Response> {
  return serveOutput(c, "thumbnail");
}

/** Without `format` the first that was asked for; another than those is 404, a job that is not done 409 (decisions.md section 3). */
async function serveOutput(c: ApiContext, role: MediaRole): Promise<Response> {
  const { services } = c.var;
  const jobId = c.req.param("jobId") ?? "";
  const [, job, files] = await signedIn(
    c,
    (accountUid) => services.jobs.find(jobId, accountUid, "montage"),
    (accountUid) => services.media.ofJob(jobId, accountUid),
  );
  if (!job) throw jobNotFound();
  const { formats } = montageInput.parse(job.input);
  const format = readQuery(c, downloadQuery).format ?? formats[0];
  if (!format || !formats.includes(format)) {
    throw new ReelwrightError("not_found", `The job has no ${format} video; it was asked for ${formats.join(", ")}.`);
  }
  if (!isFinished(job.status)) throw new ReelwrightError("conflict", "The job has not finished yet.");
  const file = files.find((one) => one.role === role && one.format === format);
  if (!file) throw new ReelwrightError("not_found", "The job has left no video, or it has expired.");
  return serveMedia(c, file);
}
