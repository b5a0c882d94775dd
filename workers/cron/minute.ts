import { sweepJobs } from "../../src/domain/jobs/sweep.ts";
import type { Services } from "../../src/domain/services.ts";

/** Every minute: what was lost on the way is found again, and what has had its time goes. One that fails does not stop the others. */
export async function everyMinute(services: Services): Promise<void> {
  const sweeps = { jobs: sweepJobs };
  for (const [name, sweep] of Object.entries(sweeps)) {
    try {
      services.log.info("sweep.done", { sweep: name, ...(await sweep(services)) });
    } catch (error) {
      services.log.error("sweep.failed", error, { sweep: name });
    }
  }
}
