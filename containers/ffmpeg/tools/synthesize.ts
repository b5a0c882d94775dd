/**
 * The `synthesize` tool: a MIDI score becomes sound, played by fluidsynth with a General
 * MIDI sound font, cut or padded to an exact length.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { z } from "zod";
import type { synthesizeParams, synthesizeResult } from "../../protocol/ffmpeg-tools.ts";
import { type Tool, type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";

const execute = promisify(execFile);

/** Where Debian's packages put them, the better first. */
const soundFonts = [
  "/usr/share/sounds/sf3/MuseScore_General.sf3",
  "/usr/share/sounds/sf3/default-GM.sf3",
  "/usr/share/sounds/sf2/default-GM.sf2",
  "/usr/share/sounds/sf2/TimGM6mb.sf2",
];
const sampleRate = 48_000;
const longestFadeSeconds = 2.5;
/** Many voices at once are louder than full scale; the whole is then turned down to this. */
const highestPeakDb = -1;

export const synthesize: Tool<z.output<typeof synthesizeParams>, z.input<typeof synthesizeResult>> = async (
  context,
  { score, output, durationSeconds, gain },
) => {
  const played = await play(context, score, gain);
  context.progress(0.6);
  const samples = Math.round(durationSeconds * sampleRate);
  const shape = exactLength(samples);
  const loudness = await measure(context.folder, played, shape);
  context.progress(0.8);

  const turnedDb = Math.min(0, highestPeakDb - loudness.truePeakDb);
  const codec = output.endsWith(".flac") ? "flac" : "pcm_s16le";
  const filters = [...shape, `volume=${turnedDb.toFixed(2)}dB`, "aresample=osf=s16:dither_method=triangular"];
  const sound = ["-af", filters.join(","), "-ar", `${sampleRate}`, "-c:a", codec, "-map_metadata", "-1"];
  await run("ffmpeg", ["-v", "error", "-i", played, ...sound, output], { cwd: context.folder });
  return {
    files: [output],
    result: {
      file: output,
      durationSeconds: samples / sampleRate,
      integratedLufs: loudness.integratedLufs + turnedDb,
    },
  };
};

/** Plays the score into a file of floating-point sound, which nothing can be too loud for. */
async function play({ folder, scratch, cores }: ToolContext, score: string, gain: number): Promise<string> {
  const soundFont = soundFonts.find(existsSync);
  if (!soundFont) throw new ToolFailure("tool_failed", "no sound font is installed");
  const sound = join(scratch, "score.wav");
  const settings = {
    // Only the instruments that the score names: half of the time goes into reading the others.
    "synth.dynamic-sample-loading": 1,
    "synth.lock-memory": 0,
    "synth.cpu-cores": cores,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const format = ["-r", `${sampleRate}`, "-O", "float", "-T", "wav", "-F", sound];
  const args = ["-ni", "-q", ...options, "-g", `${gain}`, ...format, soundFont, score];
  const { stderr } = await execute("fluidsynth", args, { cwd: folder }).catch((error: { stderr?: string }) => {
    throw new ToolFailure("invalid_media", `the score cannot be played: ${lastLine(error.stderr ?? "")}`, score);
  });
  // It leaves with 0 whatever the score is like.
  const wrong = stderr.split("\n").find((line) => line.includes("error:"));
  if (wrong !== undefined) throw new ToolFailure("invalid_media", `the score cannot be played: ${wrong}`, score);
  if (!(await stat(sound).catch(() => null))?.size)
    throw new ToolFailure("invalid_media", "the score holds no sound", score);
  return sound;
}

function exactLength(samples: number): string[] {
  const fadeSamples = Math.min(longestFadeSeconds * sampleRate, Math.floor(samples / 4));
  return [
    `apad=whole_len=${samples}`,
    `atrim=end_sample=${samples}`,
    `afade=t=out:start_sample=${samples - fadeSamples}:nb_samples=${fadeSamples}`,
  ];
}

/** Of the shaped sound. Silence has an integrated loudness of −70, where the measure ends. */
async function measure(
  folder: string,
  sound: string,
  shape: readonly string[],
): Promise<{ integratedLufs: number; truePeakDb: number }> {
  const filters = [...shape, "ebur128=peak=true:framelog=verbose"].join(",");
  const { stderr } = await run("ffmpeg", ["-nostats", "-i", sound, "-af", filters, "-f", "null", "-"], { cwd: folder });
  const integrated = /^\s+I:\s+(\S+) LUFS$/m.exec(stderr)?.[1];
  const peak = /^\s+Peak:\s+(\S+) dBFS$/m.exec(stderr)?.[1];
  if (integrated === undefined || peak === undefined) throw new Error(`no loudness in: ${lastLine(stderr)}`);
  return { integratedLufs: Number(integrated), truePeakDb: peak === "-inf" ? -120 : Number(peak) };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(-300) ?? "";
}
