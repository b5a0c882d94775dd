import type { Services } from "../services.ts";
import { dispatchPatienceMs } from "./dispatch.ts";

/** Of each kind in one sweep; the next minute takes the rest. */
const batch = 50;
/** An object at work is heard of every few seconds, or each slice at the least. */
const unattendedMs = 120_000;

/**
 * The minute's look after jobs: dispatches that the queue forgot are sent again, and
 * objects behind unfinished rows that have gone quiet are woken.
 */
export async function sweepJobs(services: Services): Promise<{ dispatched: number; woken: number }> {
  const now = services.clock();
  const [due, quiet] = await services.reader.together(
    services.dispatches.due(now, batch),
    services.jobs.unattended(now - unattendedMs, batch),
  );
  if (due.length > 0) {
    await services.writer.commit(services.dispatches.postpone(due, now + dispatchPatienceMs));
    await Promise.all(due.map((jobUid) => services.jobQueue.send(jobUid)));
  }
  const woken = quiet.filter((jobUid) => !due.includes(jobUid));
  if (woken.length > 0) {
    // Marked first, so that one object that cannot be reached does not keep the others from their turn.
    await services.writer.commit(services.jobs.heartbeat(woken, now));
    const results = await Promise.allSettled(woken.map((jobUid) => services.jobObjects.start(jobUid)));
    for (const [index, result] of results.entries()) {
      if (result.status === "rejected") services.log.error("sweep.wake_failed", result.reason, { job: woken[index] });
    }
  }
  return { dispatched: due.length, woken: woken.length };
}
