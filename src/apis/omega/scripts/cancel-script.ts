import { cancelJob } from "../../../domain/jobs/cancel-job.ts";
import { findJob } from "../../../domain/scripts/find-job.ts";
import type { ApiContext } from "../../../http/context.ts";
import { findScript, found, presentWhole } from "./find-script.ts";

/** POST /api/scripts/{id}/cancel/: an addition. Answers the script as it then is; one that is not at work is 409. */
export async function cancelScript(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const [{ account }, script] = await findScript(c);
  await cancelJob(services, await findJob(services, script.job.uid), () => []);
  const [now] = await services.reader.together(services.scripts.find(script.uid, account.uid));
  return c.json(presentWhole(c, found(now), account.uid));
}
