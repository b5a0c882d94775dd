import { cancelJob } from "../jobs/cancel-job.ts";
import { purgeFiles } from "../media/purge-files.ts";
import { ReelwrightError } from "../errors.ts";
import type { Services } from "../services.ts";
import type { Erasure } from "./erasure-records.ts";

/** Of each kind in one go; the next minute takes the rest. */
const jobsAtOnce = 50;
const filesAtOnce = 100;
const rowsAtOnce = 200;
/** Accounts in one sweep. */
const accountsAtOnce = 5;
/** A request that was let in before the erasure began may still write: it has ended by then. */
const settledMs = 20 * 60_000;

/**
 * Goes on with an erasure, and may be called again at any point of it: jobs are stopped first, then files go (rows first,
 * objects after), and once nothing can come after them any more the rows that are left, the account's own at last.
 */
export async function erase(services: Services, { accountUid, beganAt }: Erasure): Promise<"over" | "under way"> {
  const { clock, erasures, files, reader, writer } = services;
  await writer.commit(erasures.tried(accountUid, clock()));
  const stopped = await stopJobs(services, accountUid);
  const [deleted] = await writer.commit(erasures.deleteFiles(accountUid, clock(), filesAtOnce));
  const [doomed] = await reader.together(erasures.doomedFiles(accountUid, filesAtOnce));
  await purgeFiles(services, doomed);
  if (stopped + deleted + doomed.length > 0 || clock() < beganAt + settledMs) return "under way";
  const [some] = await writer.commit(erasures.deleteRows(accountUid, rowsAtOnce));
  if (some) return "under way";
  // What no row knows of: the tail of an upload that was being written when its row went.
  await files.deleteBelow(`${accountUid}/`);
  await writer.commit(erasures.finish(accountUid));
  services.log.info("account.erased", { account: accountUid });
  return "over";
}

async function stopJobs(services: Services, accountUid: string): Promise<number> {
  const { erasures, jobs, reader } = services;
  const [uids] = await reader.together(erasures.unfinishedJobs(accountUid, jobsAtOnce));
  if (uids.length === 0) return 0;
  const found = await reader.together(...uids.map((uid) => jobs.findForEngine(uid)));
  const stopping = found.map(async (job) => (job === null ? undefined : cancelJob(services, job, () => [])));
  for (const result of await Promise.allSettled(stopping)) {
    // One that is over by itself meanwhile is as good.
    const isOver = result.status === "rejected" && result.reason instanceof ReelwrightError;
    if (result.status === "rejected" && !isOver) throw result.reason;
  }
  return uids.length;
}

/** The minute's look after accounts whose owners have left. */
export async function sweepErasures(services: Services): Promise<{ erased: number; underWay: number }> {
  const [some] = await services.reader.together(services.erasures.underWay(accountsAtOnce));
  let erased = 0;
  for (const erasure of some) {
    try {
      if ((await erase(services, erasure)) === "over") erased += 1;
    } catch (error) {
      services.log.error("sweep.erasure_failed", error, { account: erasure.accountUid });
    }
  }
  return { erased, underWay: some.length - erased };
}
