import type { Services } from "../services.ts";
import { isFinished } from "./job.ts";

/** More events than any job tells: whoever only waits for its end wants none of those that were. */
const afterAll = 999_999_998;
/** Between two looks at a job whose events broke off. */
const patienceMs = 1_000;

/**
 * Waits for the job's end by following what its object tells, so that the records are asked only where that ends.
 * false: the time was up, and the job goes on. A job that was deleted is over.
 */
export async function waitForEnd(services: Services, jobUid: string, milliseconds: number): Promise<boolean> {
  const timeIsUp = Promise.withResolvers<"late">();
  const timer = setTimeout(() => timeIsUp.resolve("late"), milliseconds);
  try {
    for (let brokeOff = false; ; brokeOff = true) {
      const [job] = await services.reader.together(services.jobs.findForEngine(jobUid));
      if (!job || isFinished(job.status)) return true;
      if (brokeOff && (await Promise.race([pause(), timeIsUp.promise])) === "late") return false;
      if ((await follow(services, jobUid, timeIsUp.promise)) === "late") return false;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Until the object lets go: the job is over, or the object was replaced by a deploy or a crash. */
async function follow(services: Services, jobUid: string, timeIsUp: Promise<"late">): Promise<"ended" | "late"> {
  const url = `http://job/events?after=${afterAll}`;
  try {
    const answer = await services.jobObjects.events(jobUid, new Request(url), false);
    const reader = answer.body?.getReader();
    if (!reader) return "ended";
    for (;;) {
      const next = await Promise.race([reader.read(), timeIsUp]);
      if (next !== "late" && !next.done) continue;
      if (next !== "late") return "ended";
      await reader.cancel();
      return "late";
    }
  } catch (error) {
    services.log.warn("job.not_followed", { job: jobUid, error: String(error) });
    return "ended";
  }
}

function pause(): Promise<"paused"> {
  return new Promise((resolve) => setTimeout(() => resolve("paused"), patienceMs));
}
