import type { RuntimeTranscriber } from "../../domain/transcription/transcriber.ts";
import { builtIn, unfit } from "../../domain/studio/answer.ts";
import { runStudioTool } from "../studio/run-tool.ts";

const maxBytes = 4_000_000_000;
/** An hour of speech and more, on a busy machine. */
const workSeconds = 3600;

/** The built-in transcriber: the studio runtime's `transcribe`. */
export const studioTranscriber: RuntimeTranscriber = {
  name: "builtin",
  runtime: "studio",
  maxBytes,
  transcribe: async ({ name, file, language }, context) => {
    if (file.bytes > maxBytes) return unfit("builtin", `The recording is larger than ${maxBytes} bytes.`);
    await context.send([{ name, ...file }]);
    const params = { file: name, ...(language === undefined ? {} : { language }) };
    const { result: value } = await runStudioTool(context, "transcribe", params, workSeconds);
    return builtIn(value);
  },
};
