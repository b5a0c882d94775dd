import type { Account } from "../accounts/account.ts";
import { type AuthorName, authorNames } from "../authoring/author.ts";
import { chooseAuthor } from "../authoring/authors.ts";
import { ReelwrightError } from "../errors.ts";
import type { NewJob } from "../jobs/job-records.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { currentManimVersion, type ManimInput, newFolder } from "./manim-job.ts";

export interface ScriptOrder {
  prompt: string;
  /** null: the first that is configured. */
  provider: AuthorName | null;
  /** false: it is written, and nothing is rendered. */
  execute: boolean;
}

/** A job of a script that was made. */
export interface Made {
  scriptUid: string;
  jobUid: string;
}

/**
 * Makes a script and the job that writes and renders it, and sends that on its way. `also` is committed with it.
 * Throws `unavailable` (the provider is not configured) and `conflict` (too many unfinished jobs).
 */
export async function createScript(
  services: Services,
  account: Account,
  order: ScriptOrder,
  also: (made: Made) => readonly Write<unknown>[],
): Promise<Made> {
  const { authors, settings } = services;
  const provider = order.provider ?? authorNames.find((name) => authors.find(name)) ?? "builtin";
  chooseAuthor(authors, provider, settings.providerFallback);
  const { prompt, execute } = order;
  const scriptUid = crypto.randomUUID();
  const job = newManimJob(services, account, { scriptUid, write: true, execute, quality: "medium" });
  const made = { scriptUid, jobUid: job.uid };
  const [created] = await services.writer.commit(
    services.jobs.create(job),
    services.scripts.create({
      uid: scriptUid,
      accountId: account.id,
      prompt,
      provider,
      jobUid: job.uid,
      createdAt: job.createdAt,
    }),
    ...also(made),
  );
  if (!created) throw tooManyUnfinished(services);
  await dispatch(services, job.uid);
  return made;
}

export function newManimJob(services: Services, account: Account, about: Omit<ManimInput, "folder">): NewJob {
  const now = services.clock();
  const limits = services.settings.jobs;
  return {
    uid: crypto.randomUUID(),
    accountId: account.id,
    kind: "manim",
    input: { ...about, folder: newFolder() } satisfies ManimInput,
    pipelineVersion: currentManimVersion,
    createdAt: now,
    deadlineAt: now + limits.deadlineMinutes * 60_000,
    maxUnfinished: limits.maxUnfinishedPerAccount,
    sources: { mediaIds: [], expiresAt: now },
  };
}

export function tooManyUnfinished(services: Services): ReelwrightError {
  const limit = services.settings.jobs.maxUnfinishedPerAccount;
  return new ReelwrightError("conflict", `More than ${limit} unfinished jobs of one account are not taken.`, {
    data: { limit },
  });
}

/** The queue may lose it: the sweep sends it again. */
export async function dispatch(services: Services, jobUid: string): Promise<void> {
  await services.jobQueue
    .send(jobUid)
    .catch((error: unknown) => services.log.warn("job.dispatch_left_to_sweep", { job: jobUid, error: String(error) }));
}
