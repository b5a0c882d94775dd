/**
 * The `synthesize` tool: a MIDI score becomes sound, played by fluidsynth with a General MIDI sound font, cut or padded to
 * an exact length, mastered where that is asked.
 */
import { join } from "node:path";
import type { z } from "zod";
import type { synthesizeParams, synthesizeResult } from "../../protocol/ffmpeg-tools.ts";
import type { Tool } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";
import { limited, masterTone } from "../music/master.ts";
import { playScore, sampleRate } from "../music/play-score.ts";

const longestFadeSeconds = 2.5;
/** A mastered score has an ending of its own, which is to ring: only what is left of the room is faded. */
const masteredFadeSeconds = 0.6;
/** Many voices at once are louder than full scale; the whole is then turned down to this. */
const highestPeakDb = -1;
/** Silence is not brought up to music. */
const mostGainDb = 30;

interface Loudness {
  integratedLufs: number;
  truePeakDb: number;
}

export const synthesize: Tool<z.output<typeof synthesizeParams>, z.input<typeof synthesizeResult>> = async (
  context,
  { score, output, durationSeconds, gain, master },
) => {
  const sounds = await playScore(context, score, gain);
  context.progress(0.6);
  const samples = Math.round(durationSeconds * sampleRate);
  const shape = [
    ...exactLength(samples, master ? masteredFadeSeconds : longestFadeSeconds),
    ...(master ? masterTone : []),
  ];
  const mix = join(context.scratch, "mix.wav");
  const played = await filter(context.folder, sounds, shape, { file: mix, codec: "pcm_f32le" });
  context.progress(0.8);

  const level = master
    ? limited(Math.min(mostGainDb, master.integratedLufs - played.integratedLufs), master.truePeakDb, sampleRate)
    : [`volume=${Math.min(0, highestPeakDb - played.truePeakDb).toFixed(2)}dB`];
  // Back and forth between rates, the limiter may be a sample off.
  const exact = [`apad=whole_len=${samples}`, `atrim=end_sample=${samples}`];
  const codec = output.endsWith(".flac") ? "flac" : "pcm_s16le";
  const loudness = await filter(context.folder, [mix], [...level, ...exact], { file: output, codec });
  return { files: [output], result: { file: output, durationSeconds: samples / sampleRate, ...loudness } };
};

function exactLength(samples: number, fadeSeconds: number): string[] {
  const fadeSamples = Math.min(fadeSeconds * sampleRate, Math.floor(samples / 4));
  return [
    `apad=whole_len=${samples}`,
    `atrim=end_sample=${samples}`,
    `afade=t=out:start_sample=${samples - fadeSamples}:nb_samples=${fadeSamples}`,
  ];
}

/**
 * The sounds together, through filters, into a file; says how loud what comes out is. Silence has an integrated loudness
 * of −70, where the measure ends.
 */
async function filter(
  folder: string,
  sounds: readonly string[],
  filters: readonly string[],
  { file, codec }: { file: string; codec: "pcm_f32le" | "pcm_s16le" | "flac" },
): Promise<Loudness> {
  const mix = sounds.length > 1 ? [`amix=inputs=${sounds.length}:normalize=0:duration=longest`] : [];
  const measure = "ebur128=peak=true:framelog=verbose";
  const dither = codec === "pcm_f32le" ? [] : ["aresample=osf=s16:dither_method=triangular"];
  const graph = [...mix, ...filters, measure, ...dither].join(",");
  const target = ["-ar", `${sampleRate}`, "-c:a", codec, "-map_metadata", "-1", "-y", file];
  const inputs = sounds.flatMap((sound) => ["-i", sound]);
  const { stderr } = await run("ffmpeg", ["-nostats", ...inputs, "-filter_complex", graph, ...target], { cwd: folder });
  // A graph that is set up anew on its first frame has measured nothing before; the last summary is the sound's.
  const integrated = [...stderr.matchAll(/^\s+I:\s+(\S+) LUFS$/gm)].at(-1)?.[1];
  const peak = [...stderr.matchAll(/^\s+Peak:\s+(\S+) dBFS$/gm)].at(-1)?.[1];
  if (integrated === undefined || peak === undefined) throw new Error(`no loudness in: ${stderr.slice(-300)}`);
  return { integratedLufs: Number(integrated), truePeakDb: peak === "-inf" ? -120 : Number(peak) };
}
