/** The `picture` tool: a line becomes a picture. */
import { z } from "zod";
import type { pictureParams, pictureResult } from "../../protocol/studio-tools.ts";
import type { Tool } from "../../runner/tool.ts";
import { pythonProcess } from "../python.ts";
import { sceneOf } from "./scene.ts";

const painted = z.object({ width: z.int(), height: z.int() });

export const picture: Tool<z.output<typeof pictureParams>, z.input<typeof pictureResult>> = async (context, params) => {
  const { brief, told, missing } = await sceneOf(context, params);
  context.progress(0.1);
  const file = "picture.jpg";
  const asked = { folder: context.folder, file, brief };
  const answer = await pythonProcess().call("paint", asked, (fraction) => context.progress(0.1 + 0.9 * fraction));
  return { files: [file], result: { file, ...painted.parse(answer), brief: told, missing } };
};
