import { ReelwrightError } from "../../../domain/errors.ts";
import { isFinished } from "../../../domain/jobs/job.ts";
import { waitForEnd } from "../../../domain/jobs/wait-for-end.ts";
import type { Account } from "../../../domain/accounts/account.ts";
import type { Made } from "../../../domain/scripts/create-script.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently, type Remember } from "../../../http/idempotency.ts";
import { found } from "./find-script.ts";
import { presentFailed, presentGenerated, presentStatus } from "./scripts.present.ts";

/**
 * Has `make` make a job, and answers when that is over: 200 with what came of it, or 500 where nothing did; 202 where the
 * client does not want to wait (`Prefer: respond-async`), or has waited `GENERATE_WAIT_SECONDS`. A client that leaves stops
 * nothing. What an `Idempotency-Key` remembers is the job, not the answer: who asks again waits for the same one.
 */
export async function answerAtTheEnd(
  c: ApiContext,
  account: Account,
  make: (also: (made: Made) => ReturnType<Remember>[]) => Promise<Made>,
): Promise<Response> {
  const { services } = c.var;
  const { publicUrl, generate } = services.settings;
  const remembered = await idempotently(c, account, async (remember) =>
    c.json(await make((made) => [remember(202, made, made.jobUid)]), 202),
  );
  if (remembered.headers.has("idempotency-replayed")) c.header("idempotency-replayed", "true");
  const { scriptUid, jobUid } = await remembered.json<Made>();

  const wantsNoWait = /(?:^|,)\s*respond-async\s*(?:[,;]|$)/i.test(c.req.header("prefer") ?? "");
  if (!wantsNoWait) await waitForEnd(services, jobUid, generate.waitSeconds * 1000);
  const [known] = await services.reader.together(services.scripts.find(scriptUid, account.uid));
  const script = found(known);
  const { status } = script.job;
  if (!isFinished(status)) {
    if (wantsNoWait) c.header("preference-applied", "respond-async");
    c.header("location", `${publicUrl}/api/scripts/${script.uid}/`);
    return c.json(presentStatus(script), 202);
  }
  if (status === "cancelled") throw new ReelwrightError("conflict", "The render was cancelled.");
  if (status !== "completed") return c.json(presentFailed(script, publicUrl), 500);
  return c.json(presentGenerated(script, publicUrl));
}
