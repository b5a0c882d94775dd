import type { Job, JobStatus } from "../../../domain/jobs/job.ts";
import type { MontageFormat, MontageInput, MontageResult } from "../../../domain/montage/montage-job.ts";
import { presentTime } from "../time.ts";

/** Cosmiv's words for the engine's states (decisions.md section 3). */
const statuses: Record<JobStatus, string> = {
  pending: "PENDING",
  queued: "PENDING",
  moderating: "PROCESSING",
  processing: "PROCESSING",
  completed: "SUCCESS",
  failed: "FAILED",
  moderation_failed: "FAILED",
  cancelled: "CANCELLED",
};

/** The engine's stages as Cosmiv's users read them: what is going on. */
const stages: Record<string, string> = {
  analyze: "analyzing",
  compose: "composing",
  score: "scoring",
  render: "rendering",
  publish: "publishing",
};

export interface JobLinks {
  eventsUrl: string;
  downloads: Partial<Record<MontageFormat, string>>;
  thumbnailUrl: string | null;
}

/** `data` of POST /api/v2/jobs, and an entry of the list. */
export function presentJobSummary(job: Pick<Job, "uid" | "status" | "createdAt">) {
  return { job_id: job.uid, status: statuses[job.status], created_at: presentTime(job.createdAt) };
}

/** `data` of GET /api/v2/jobs/{job_id}. What is printed comes first; the rest is added. */
export function presentJob(job: Job, input: MontageInput, result: MontageResult | null, links: JobLinks) {
  const stage = job.status === "completed" ? "completed" : job.stage === null ? null : (stages[job.stage] ?? job.stage);
  return {
    job_id: job.uid,
    status: statuses[job.status],
    stage,
    progress: { percent: Math.floor(job.progress * 100), stage },
    created_at: presentTime(job.createdAt),
    started_at: job.startedAt === null ? null : presentTime(job.startedAt),
    finished_at: job.finishedAt === null ? null : presentTime(job.finishedAt),
    target_duration: input.targetDurationSeconds,
    style: input.style,
    formats: input.formats,
    hud_remove: input.hudRemove,
    watermark: input.watermark,
    files: input.clips.map((clip) => clip.name),
    error: job.failure && {
      code: job.failure.code,
      stage: job.failure.stage === null ? null : (stages[job.failure.stage] ?? job.failure.stage),
      message: job.failure.message,
      retryable: job.failure.retryable,
      ...(job.failure.file === undefined ? {} : { file: job.failure.file }),
    },
    highlights: result?.highlights ?? [],
    outputs: (result?.outputs ?? []).map((output) => ({
      format: output.format,
      width: output.width,
      height: output.height,
      duration: output.durationSeconds,
      bytes: output.bytes,
    })),
    events_url: links.eventsUrl,
    downloads: links.downloads,
    thumbnail_url: links.thumbnailUrl,
  };
}
