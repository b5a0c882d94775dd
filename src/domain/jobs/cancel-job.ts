import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { isFinished, type Job } from "./job.ts";

/** How long a caller waits for the runtime to have let go; the object goes on by itself after that. */
const patienceMs = 10_000;

/**
 * Cancels the job: its row first, then whatever runs, then what `after` makes of it.
 * Answers when the slot is free. Errors: `conflict` where it is over already.
 */
export async function cancelJob(
  services: Services,
  job: Job,
  after: (at: number) => readonly Write<unknown>[],
): Promise<void> {
  const at = services.clock();
  const move = services.jobs.move({ uid: job.uid, to: "cancelled", at, transitionId: crypto.randomUUID() });
  const [cancelled] = isFinished(job.status) ? [false] : await services.writer.commit(move);
  if (!cancelled) throw new ReelwrightError("conflict", "The job is over already.");
  await services.writer.commit(...after(at));
  const settled = services.jobObjects.cancelled(job.uid).catch((error: unknown) => {
    services.log.warn("job.cancel_not_heard", { job: job.uid, error: String(error) });
  });
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
