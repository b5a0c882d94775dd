import type { Account } from "../accounts/account.ts";
import { ReelwrightError } from "../errors.ts";
import { isFinished, type Job } from "../jobs/job.ts";
import type { NewJob } from "../jobs/job-records.ts";
import type { StoredFile } from "../media/media.ts";
import { findFinishedUploads } from "../media/uploads/find-finished-uploads.ts";
import type { Services } from "../services.ts";
import type { Write } from "../writes.ts";
import { type MontageFormat, type MontageInput, montagePlans, type MontageStyle } from "./montage-job.ts";
import { currentMontageVersion } from "./version.ts";

export interface MontageOrder {
  targetDurationSeconds: number;
  style: MontageStyle;
  /** At least one; the first is the default download. */
  formats: MontageFormat[];
  hudRemove: boolean;
  watermark: boolean;
  /** Finished resumable uploads that no job has taken yet; after the files. */
  uploadIds: readonly string[];
}

/** Errors: `plan_limit` with `data.limit`, where the account's plan ends before the order does. */
export function checkPlan(account: Account, order: Pick<MontageOrder, "targetDurationSeconds">): void {
  const { maxSeconds } = montagePlans[account.plan];
  if (order.targetDurationSeconds > maxSeconds) {
    throw new ReelwrightError("plan_limit", `The ${account.plan} plan makes montages of up to ${maxSeconds} seconds.`, {
      data: { field: "target_duration", limit: maxSeconds, plan: account.plan },
    });
  }
}

/**
 * Makes the job and sends it on its way. `also` is committed with it. Errors: `plan_limit`,
 * `invalid_input` (no clips, too many, an upload that is not there), `payload_too_large` (all
 * clips together), `conflict` (too many unfinished jobs, or an upload that another job just took).
 */
export async function createMontage(
  services: Services,
  account: Account,
  order: MontageOrder,
  files: readonly StoredFile[],
  also: (job: Pick<Job, "uid" | "status" | "createdAt">) => readonly Write<unknown>[],
): Promise<Pick<Job, "uid" | "status" | "createdAt">> {
  checkPlan(account, order);
  const uploaded = await findFinishedUploads(services, account, order.uploadIds, "upload_ids");
  const clips = [...files, ...uploaded].map(clipOf);
  const { uploads, jobs: limits } = services.settings;
  if (clips.length === 0) throw invalid("files", "is missing: send at least one clip, or the id of a finished upload");
  if (clips.length > uploads.maxFilesPerJob) throw invalid("files", `are more than ${uploads.maxFilesPerJob}`);
  const bytes = clips.reduce((sum, clip) => sum + clip.bytes, 0);
  if (bytes > uploads.maxJobBytes) {
    throw new ReelwrightError("payload_too_large", `The clips are larger than ${uploads.maxJobBytes} bytes together.`, {
      data: { limit: uploads.maxJobBytes },
    });
  }

  const now = services.clock();
  const input: MontageInput = {
    clips: clips.map((clip, index) => ({ ...clip, file: `clip-${index + 1}${extensionOf(clip.name)}` })),
    targetDurationSeconds: order.targetDurationSeconds,
    style: order.style,
    formats: order.formats,
    hudRemove: order.hudRemove,
    watermark: order.watermark || montagePlans[account.plan].alwaysWatermark,
  };
  const job: NewJob = {
    uid: crypto.randomUUID(),
    accountId: account.id,
    kind: "montage",
    input,
    pipelineVersion: currentMontageVersion,
    createdAt: now,
    deadlineAt: now + limits.deadlineMinutes * 60_000,
    maxUnfinished: limits.maxUnfinishedPerAccount,
    sources: {
      mediaIds: clips.map((clip) => clip.mediaId),
      expiresAt: now + services.settings.retention.sourceDays * dayMs,
    },
  };
  const made = { uid: job.uid, status: "pending", createdAt: now } as const;
  const [created] = await services.writer.commit(services.jobs.create(job), ...also(made));
  if (!created) throw await whyNotCreated(services, account);
  await services.jobQueue
    .send(job.uid)
    .catch((error: unknown) => services.log.warn("job.dispatch_left_to_sweep", { job: job.uid, error: String(error) }));
  return made;
}

const dayMs = 24 * 3600 * 1000;

type Clip = Omit<MontageInput["clips"][number], "file">;

function clipOf({ mediaId, name, key, bytes, sha256 }: StoredFile): Clip {
  return { mediaId, name, key, bytes, sha256 };
}

async function whyNotCreated(services: Services, account: Account): Promise<ReelwrightError> {
  const [totals] = await services.reader.together(services.jobs.totals("montage", account.uid));
  const unfinished = Object.entries(totals).filter(([status]) => !isFinished(status as Job["status"]));
  const count = unfinished.reduce((sum, [, one]) => sum + one, 0);
  const limit = services.settings.jobs.maxUnfinishedPerAccount;
  return count >= limit
    ? new ReelwrightError("conflict", `You have ${count} unfinished jobs; more than ${limit} are not taken.`, {
        data: { limit },
      })
    : new ReelwrightError("conflict", "An upload was taken by another job, or has expired.", {
        data: { field: "upload_ids" },
      });
}

function invalid(path: string, message: string): ReelwrightError {
  return new ReelwrightError("invalid_input", `${path} ${message}`, { issues: [{ path, message }] });
}

/** For the runtime's folder: lower case, letters and digits only. */
function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/.exec(name.toLowerCase())?.[0] ?? "";
}
