/** The `speak` tool: lines become sound, each a file of its own, with the times of their words. */
import { z } from "zod";
import { defaultVoice, type speakParams, type speakResult, spokenResult, voices } from "../../protocol/studio-tools.ts";
import type { Tool } from "../../runner/tool.ts";
import { pythonProcess } from "../python.ts";

const answered = z.array(spokenResult);

export const speak: Tool<z.output<typeof speakParams>, z.input<typeof speakResult>> = async (context, { lines }) => {
  const asked = lines.map((line, index) => {
    const voice = line.voice === "default" ? defaultVoice : line.voice;
    return { ...line, voice, engine: voices[voice].engine, file: `speech-${index + 1}.wav` };
  });
  const params = { folder: context.folder, cores: context.cores, lines: asked };
  const spoken = answered.parse(await pythonProcess().call("speak", params, context.progress));
  return { files: spoken.map(({ file }) => file), result: { lines: spoken } };
};
