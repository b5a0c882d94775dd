/** The `highlights` tool: what is worth showing in some clips, and why. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import type { HighlightsResult, highlightsParams } from "../../protocol/ffmpeg-tools.ts";
import type { Tool } from "../../runner/tool.ts";
import { type Media, readMedia } from "../media-facts.ts";
import { Samplers } from "../sampler/sampler.ts";
import { type AnalyzedClip, analyzeClip } from "./analyze-clip.ts";
import { arrivals } from "./arrivals.ts";

/** Clips that are looked at together. More would only wait for each other. */
const atOnce = 2;

/**
 * Analyses each file and ranks the moments of all of them. The same files give the same
 * answer, whatever `seed` says. Throws ToolFailure `invalid_media` with the name of a file
 * that cannot be decoded; damage that leaves pictures is no failure.
 */
export const highlights: Tool<z.output<typeof highlightsParams>, HighlightsResult> = async (context, params) => {
  const files = params.files;
  const lanes = Math.min(atOnce, context.cores, files.length);
  const threads = Math.max(1, Math.floor(context.cores / lanes));
  const fractions = files.map(() => 0);
  const analyzed: AnalyzedClip[] = [];
  const samplers = new Samplers(context.folder, lanes);
  let busy = 0;
  const coming = params.arriving && arrivals(context, files, params.arriving.mostSeconds, () => busy > 0);
  const left = coming ? [...files.keys()] : await largestFirst(context.folder, files);
  const analyze = async (index: number, media: Media) => {
    const file = media.facts.file;
    const request = {
      ...{ file, samplers, threads, findOverlays: params.findOverlays },
      warn: (message: string) => context.log("warn", `${file}: ${message}`),
      progress(fraction: number) {
        fractions[index] = Math.max(fractions[index] ?? 0, fraction);
        context.progress(fractions.reduce((sum, one) => sum + one, 0) / files.length, `looking at ${file}`);
      },
    };
    busy += 1;
    analyzed[index] = await analyzeClip(request, media).finally(() => (busy -= 1));
  };
  const work = async () => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      await analyze(index, await (coming?.media[index] ?? readMedia(context.folder, files[index] ?? "")));
    }
  };
  // One file that cannot be used ends the run at once, whatever the others are at.
  const all = [...Array.from({ length: lanes }, work), ...(coming?.media ?? [])];
  try {
    await Promise.all(all);
  } finally {
    left.length = 0;
    coming?.stop();
    await samplers.close();
    await Promise.allSettled(all);
  }
  if (coming && coming.waitedMs() >= 1)
    context.log("info", `Waited ${Math.round(coming.waitedMs())} ms for clips to arrive.`);
  const moments = analyzed.flatMap((one) => one.moments).sort((a, b) => b.score - a.score || byPlace(files, a, b));
  return { files: [], result: { clips: analyzed.map((one) => one.analysis), moments } };
};

/** The files' indices, so that no lane is left with a long clip in the end. One that is not there is found out later. */
async function largestFirst(folder: string, files: readonly string[]): Promise<number[]> {
  const bytes = await Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return [...files.keys()].sort((a, b) => (bytes[b] ?? 0) - (bytes[a] ?? 0));
}

function byPlace(
  files: readonly string[],
  a: { file: string; start: number },
  b: { file: string; start: number },
): number {
  return files.indexOf(a.file) - files.indexOf(b.file) || a.start - b.start;
}
