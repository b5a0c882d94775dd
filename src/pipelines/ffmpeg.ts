import type { z } from "zod";
import { type FfmpegTool, ffmpegTools } from "../../containers/protocol/ffmpeg-tools.ts";
import type { RunLimits } from "../../containers/protocol/run-protocol.ts";
import type { StageContext } from "../domain/jobs/pipeline.ts";
import type { RuntimeInput } from "../domain/jobs/runtime.ts";

/** The stage's run of a tool of the FFmpeg runtime, its parameters and its answer as the protocol has them. */
export async function runFfmpegTool<Tool extends FfmpegTool>(
  context: StageContext,
  tool: Tool,
  params: z.input<(typeof ffmpegTools)[Tool]["params"]>,
  limits: RunLimits,
  arriving: readonly RuntimeInput[] = [],
): Promise<z.output<(typeof ffmpegTools)[Tool]["result"]>> {
  const schemas = ffmpegTools[tool];
  const parsed = schemas.params.parse(params) as Record<string, unknown>;
  const { result } = await context.run(tool, parsed, limits, arriving);
  return schemas.result.parse(result) as z.output<(typeof ffmpegTools)[Tool]["result"]>;
}
