import type { JobKind } from "../domain/jobs/job.ts";
import type { Pipeline } from "../domain/jobs/pipeline.ts";
import { manim } from "./manim.ts";
import { montage } from "./montage.ts";

/** Every pipeline that jobs may still be running by: the current ones, and for one release those before. */
const pipelines: readonly Pipeline[] = [montage, manim];

export function findPipeline(kind: JobKind, version: number): Pipeline | null {
  return pipelines.find((one) => one.kind === kind && one.version === version) ?? null;
}
