import { speakParams } from "../../../containers/protocol/studio-tools.ts";
import type { RuntimeNarrator } from "../../domain/speech/narrator.ts";
import { builtIn, unfit } from "../../domain/studio/answer.ts";
import { runStudioTool } from "../studio/run-tool.ts";

const maxLines = 100;
/** For each character, loading the voices included for each line. */
const workSecondsPerCharacter = 0.2;
const workSecondsPerLine = 20;

/** The built-in narrator: the studio runtime's `speak`. */
export const studioNarrator: RuntimeNarrator = {
  name: "builtin",
  runtime: "studio",
  maxLines,
  speak: async (lines, context) => {
    const params = speakParams.safeParse({ lines });
    if (!params.success)
      return unfit("builtin", "A line needs words, 5000 characters at most, and a pace from 0.5 to 2.");
    const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
    const workSeconds = Math.ceil(characters * workSecondsPerCharacter + lines.length * workSecondsPerLine);
    const { result, file } = await runStudioTool(context, "speak", params.data, workSeconds);
    const value = result.lines.map(({ file: name, durationSeconds, voice, language, words }) => ({
      file: file(name),
      durationSeconds,
      voice,
      language,
      words,
    }));
    return builtIn(value);
  },
};
