/** The `shot` tool: a line becomes a film of a few seconds, through which a camera moves. */
import { z } from "zod";
import type { shotParams, shotResult } from "../../protocol/studio-tools.ts";
import type { Tool } from "../../runner/tool.ts";
import { pythonProcess } from "../python.ts";
import { sceneOf } from "./scene.ts";

const filmed = z.object({ frames: z.int(), durationSeconds: z.number() });

export const shot: Tool<z.output<typeof shotParams>, z.input<typeof shotResult>> = async (context, params) => {
  const { brief, told, missing } = await sceneOf(context, params);
  context.progress(0.05);
  const { fps, durationSeconds, width, height } = params;
  const file = "shot.mp4";
  const thumbnail = "shot.jpg";
  const asked = { folder: context.folder, file, thumbnail, brief, fps, durationSeconds, cores: context.cores };
  const answer = await pythonProcess().call("film", asked, (fraction) => context.progress(0.05 + 0.95 * fraction));
  const result = { file, thumbnail, width, height, fps, ...filmed.parse(answer), brief: told, missing };
  return { files: [file, thumbnail], result };
};
