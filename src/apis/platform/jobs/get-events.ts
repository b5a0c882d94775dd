import { ReelwrightError } from "../../../domain/errors.ts";
import { isFinished, type Job } from "../../../domain/jobs/job.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";

/**
 * GET /api/platform/jobs/{uid}/events: what the job tells, as it happens. Server-sent events, or JSON
 * messages where the client upgrades to a WebSocket; `Last-Event-ID` (or `?after=`) goes on after an event.
 * Ends with the event of the job's last status.
 */
export async function getEvents(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const uid = c.req.param("uid") ?? "";
  const [, job] = await signedIn(c, (accountUid) => services.jobs.find(uid, accountUid));
  if (!job) throw new ReelwrightError("not_found", "There is no such job.");
  const answer = await services.jobObjects.events(uid, c.req.raw, isFinished(job.status));
  if (answer.status !== 410) return answer;
  await answer.body?.cancel();
  return summary(job);
}

/** A job whose object has gone (a day after its end) still says how it ended. */
function summary(job: Job): Response {
  const event = {
    id: 1,
    at: job.finishedAt ?? job.updatedAt,
    type: "status",
    status: job.status,
    ...(job.failure ? { failure: job.failure } : {}),
  };
  return new Response(`id: 1\nevent: status\ndata: ${JSON.stringify(event)}\n\n`, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" },
  });
}
