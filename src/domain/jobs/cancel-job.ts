import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import { isFinished, type Job } from "./job.ts";

/** How long a caller waits for the runtime to have let go; the object goes on by itself after that. */
const patienceMs = 10_000;

/**
 * Cancels the owner's job: its row first, then whatever runs. Answers when the slot is
 * free. Errors: `conflict` where it is over already.
 */
export async function cancelJob(services: Services, job: Job): Promise<void> {
  const move = services.jobs.move({
    uid: job.uid,
    to: "cancelled",
    at: services.clock(),
    transitionId: crypto.randomUUID(),
  });
  const [cancelled] = isFinished(job.status)
    ? [false]
    : await services.writer.commit(move, services.media.discardOfJob(job.id, services.clock()));
  if (!cancelled) throw new ReelwrightError("conflict", "The job is over already.");
  const settled = services.jobObjects.cancelled(job.uid).catch((error: unknown) => {
    services.log.warn("job.cancel_not_heard", { job: job.uid, error: String(error) });
  });
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
