import { pictureParams } from "../../../containers/protocol/studio-tools.ts";
import type { PictureRequest, RuntimePainter } from "../../domain/images/painter.ts";
import { builtIn, unfit } from "../../domain/studio/answer.ts";
import { runStudioTool } from "../studio/run-tool.ts";

const pictureWorkSeconds = 120;
/** For each second of a shot. */
const shotWorkSeconds = 60;

/** The built-in painter: the studio runtime's `picture` and `shot`. */
export const studioPainter: RuntimePainter = {
  name: "builtin",
  runtime: "studio",
  paint: async (request, context) => {
    const params = paramsOf(request);
    if (!params) return unfit("builtin", unfitPicture);
    const { result, file } = await runStudioTool(context, "picture", params, pictureWorkSeconds);
    const { width, height, missing } = result;
    const value = { file: file(result.file), width, height, missing };
    return builtIn(value);
  },
  film: async (request, context) => {
    const params = paramsOf(request);
    if (!params) return unfit("builtin", unfitPicture);
    const { fps, durationSeconds: asked } = request;
    const workSeconds = pictureWorkSeconds + Math.ceil(asked * shotWorkSeconds);
    const shot = { ...params, fps, durationSeconds: asked };
    const { result, file } = await runStudioTool(context, "shot", shot, workSeconds);
    const { width, height, missing, frames, durationSeconds } = result;
    const files = { file: file(result.file), thumbnail: file(result.thumbnail) };
    const value = { ...files, width, height, missing, frames, durationSeconds };
    return builtIn(value);
  },
};

const unfitPicture = "A picture needs a line of words, and even sides of 64 to 1920 pixels.";

/** null: the runtime would not take it. */
function paramsOf({ line, style, seed, width, height }: PictureRequest) {
  const parsed = pictureParams.safeParse({ line, style, seed, width, height });
  return parsed.success ? parsed.data : null;
}
