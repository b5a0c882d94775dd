import type { Job } from "../../../domain/jobs/job.ts";
import type { MontageResult } from "../../../domain/montage/montage-job.ts";
import type { Services } from "../../../domain/services.ts";
import type { JobLinks } from "./jobs.present.ts";

/** URLs that need no header, for an hour: of the job's events, and of what came of it. */
export function jobLinks(services: Services, job: Job, result: MontageResult | null, accountUid: string): JobLinks {
  const sign = (path: string) => services.signedUrls.sign(path, accountUid);
  const download = `/api/v2/jobs/${job.uid}/download`;
  return {
    eventsUrl: sign(`/api/platform/jobs/${job.uid}/events`),
    downloads: Object.fromEntries(
      (result?.outputs ?? []).map(({ format }) => [format, sign(`${download}?format=${format}`)]),
    ),
    thumbnailUrl: result ? sign(`/api/v2/jobs/${job.uid}/thumbnail`) : null,
  };
}
