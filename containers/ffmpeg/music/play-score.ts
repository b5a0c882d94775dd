/** Scores played by fluidsynth with a General MIDI sound font. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { partScore } from "./score-tracks.ts";

const execute = promisify(execFile);

/** Where Debian's packages put them, the better first. */
const soundFonts = [
  "/usr/share/sounds/sf3/MuseScore_General.sf3",
  "/usr/share/sounds/sf3/default-GM.sf3",
  "/usr/share/sounds/sf2/default-GM.sf2",
  "/usr/share/sounds/sf2/TimGM6mb.sf2",
];
export const sampleRate = 48_000;

/**
 * Plays the score into files of floating-point sound, which nothing can be too loud for; together they are the music. Each
 * core plays some of the parts: the synthesiser's own threads cost more than they bring.
 */
export async function playScore(
  { folder, scratch, cores }: ToolContext,
  score: string,
  gain: number,
): Promise<string[]> {
  const soundFont = soundFonts.find(existsSync);
  if (!soundFont) throw new ToolFailure("tool_failed", "no sound font is installed");
  const shares = partScore(await readFile(join(folder, score)), cores);
  // Without a reset no channel begins as a piano, nor the tenth as a drum kit, which take a second to read.
  const commands = join(scratch, "synthesizer.txt");
  await writeFile(commands, `load ${soundFont} 0\n`);
  return Promise.all(
    shares.map(async (share, index) => {
      const file = join(scratch, `score-${index}.mid`);
      await writeFile(file, share);
      return play({ commands, file, sound: join(scratch, `score-${index}.wav`), gain, score });
    }),
  );
}

interface Playing {
  /** Commands of the synthesiser's shell. */
  commands: string;
  file: string;
  sound: string;
  gain: number;
  /** As the caller calls it. */
  score: string;
}

async function play({ commands, file, sound, gain, score }: Playing): Promise<string> {
  const settings = {
    // Only the instruments that the score names: half of the time goes into reading the others.
    "synth.dynamic-sample-loading": 1,
    "synth.lock-memory": 0,
    "synth.cpu-cores": 1,
    "synth.default-soundfont": "",
    "player.reset-synth": 0,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const format = ["-r", `${sampleRate}`, "-O", "float", "-T", "wav", "-F", sound];
  const args = ["-ni", "-q", ...options, "-f", commands, "-g", `${gain}`, ...format, file];
  const { stderr } = await execute("fluidsynth", args).catch((error: { stderr?: string }) => {
    throw new ToolFailure("invalid_media", `the score cannot be played: ${lastLine(error.stderr ?? "")}`, score);
  });
  // It leaves with 0 whatever the score is like.
  const wrong = stderr.split("\n").find((line) => line.includes("error:"));
  if (wrong !== undefined) throw new ToolFailure("invalid_media", `the score cannot be played: ${wrong}`, score);
  if (!(await stat(sound).catch(() => null))?.size)
    throw new ToolFailure("invalid_media", "the score holds no sound", score);
  return sound;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(-300) ?? "";
}
