import type { Account } from "../accounts/account.ts";
import { ReelwrightError } from "../errors.ts";
import { isFinished } from "../jobs/job.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { dispatch, type Made, newManimJob, tooManyUnfinished } from "./create-script.ts";
import type { ManimInput } from "./manim-job.ts";
import type { Script } from "./script.ts";

/**
 * Renders a script again, in another quality or with another text, which is the script's from then on and which nobody
 * repairs. `also` is committed with it. Throws `conflict`: it is at work, was never written, or the account has too many
 * unfinished jobs.
 */
export async function renderScript(
  services: Services,
  account: Account,
  script: Script,
  order: { quality: ManimInput["quality"]; script: string | null },
  also: (made: Made) => readonly Write<unknown>[],
): Promise<Made> {
  if (!isFinished(script.job.status)) throw atWork();
  if (script.script === "" && order.script === null) {
    throw new ReelwrightError("conflict", "There is no script to render: none was written.");
  }
  const about = { scriptUid: script.uid, write: false, execute: true, quality: order.quality };
  const job = { ...newManimJob(services, account, about), rerenders: script.uid };
  const made = { scriptUid: script.uid, jobUid: job.uid };
  const again = { uid: script.uid, jobUid: job.uid, script: order.script, at: job.createdAt };
  const [created] = await services.writer.commit(
    services.jobs.create(job),
    services.scripts.renderAgain(again),
    ...also(made),
  );
  if (!created) {
    const [now] = await services.reader.together(services.scripts.find(script.uid, account.uid));
    throw now && !isFinished(now.job.status) ? atWork() : tooManyUnfinished(services);
  }
  await dispatch(services, job.uid);
  return made;
}

function atWork(): ReelwrightError {
  return new ReelwrightError("conflict", "The script is being rendered already.");
}
