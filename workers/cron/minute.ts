import { sweepErasures } from "../../src/domain/accounts/erase.ts";
import { sweepProofs } from "../../src/domain/accounts/sweep-proofs.ts";
import { sweepSignIns } from "../../src/domain/accounts/sweep-sign-ins.ts";
import { sweepKeys } from "../../src/domain/idempotency.ts";
import { sweepJobs } from "../../src/domain/jobs/sweep.ts";
import { sweepMedia } from "../../src/domain/media/sweep-media.ts";
import { sweepMails } from "../../src/domain/mail/sweep-mails.ts";
import type { Services } from "../../src/domain/services.ts";

const sweeps = {
  jobs: sweepJobs,
  mails: sweepMails,
  media: sweepMedia,
  erasures: sweepErasures,
  idempotencyKeys: sweepKeys,
  signIns: sweepSignIns,
  proofs: sweepProofs,
};

/** Every minute: what was lost on the way is found again, and what has had its time goes. One that fails does not stop the others. */
export async function everyMinute(services: Services): Promise<void> {
  for (const [name, sweep] of Object.entries(sweeps)) {
    try {
      services.log.info("sweep.done", { sweep: name, ...(await sweep(services)) });
    } catch (error) {
      services.log.error("sweep.failed", error, { sweep: name });
    }
  }
}
