/**
 * The `render` tool: a Timeline becomes one file for each of its outputs, with a
 * thumbnail. Segments and sound are made side by side and kept by what they show
 * (segment-store.ts), then joined without encoding again.
 */
import type { z } from "zod";
import type { RenderResult, renderParams } from "../../protocol/ffmpeg-tools.ts";
import type { Timeline } from "../../protocol/timeline.ts";
import { type Tool, type ToolContext, ToolFailure } from "../../runner/tool.ts";
import { joinOutput } from "./join.ts";
import { planTimeline, type TimelinePlan } from "./plan.ts";
import { sourceKey } from "./segment.ts";
import { dropPartials } from "./segment-store.ts";
import { renderSegments } from "./segments.ts";
import { renderSound } from "./sound/render-sound.ts";
import { readSource, type Source, type SourceKind } from "./source.ts";
import { bestFrame, writeThumbnail } from "./thumbnail.ts";

/** Shares of the work, about. */
const share = { segments: 0.9, sound: 0.05 };

export const render: Tool<z.output<typeof renderParams>, RenderResult> = async (context, { timeline }) => {
  const { folder, scratch, cores } = context;
  await dropPartials(folder);
  const plan = planTimeline(timeline);
  const sources = await readSources(context, timeline, plan);
  warnOfShortFiles(context, plan, sources);

  const done = { segments: 0, sound: 0 };
  const report = () => context.progress(done.segments * share.segments + done.sound * share.sound, "rendering");
  const shared = { timeline, sources, folder, scratch };
  const [segments, sound] = await settled([
    renderSegments({
      ...shared,
      segments: plan.segments,
      fps: plan.fps,
      cores,
      onFrames(count, total) {
        done.segments = total > 0 ? count / total : 1;
        report();
      },
    }),
    renderSound({
      ...shared,
      plan,
      onProgress(fraction) {
        done.sound = fraction;
        report();
      },
    }),
  ]);

  const outputs: RenderResult["outputs"] = [];
  const thumbnailAt = Math.min(timeline.thumbnailAt, (plan.frames - 1) / plan.fps);
  let chosen: number | null = null;
  for (const output of timeline.outputs) {
    context.progress(share.segments + share.sound + (0.05 * outputs.length) / timeline.outputs.length, "joining");
    const parts = segments.parts.get(output.name) ?? [];
    const joined = await joinOutput({ folder, scratch, output, plan, parts, sound: sound.file });
    chosen ??= await bestFrame(folder, joined.file, thumbnailAt, plan.fps, plan.frames / plan.fps);
    const thumbnail = `${output.name}.jpg`;
    await writeThumbnail(folder, joined.file, chosen, thumbnail);
    outputs.push({ name: output.name, width: output.width, height: output.height, thumbnail, ...joined });
  }
  context.progress(1);
  return {
    files: outputs.flatMap(({ file, thumbnail }) => [file, thumbnail]),
    result: {
      outputs,
      integratedLufs: sound.integratedLufs,
      truePeakDb: sound.truePeakDb,
      segments: { rendered: segments.rendered, reused: segments.reused },
    },
  };
};

/** Both, or the first failure once neither works any more. */
async function settled<A, B>([a, b]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return [await a, await b];
}

/** Facts of every file that the plan shows or plays. */
async function readSources(
  { folder, scratch }: ToolContext,
  timeline: Timeline,
  plan: TimelinePlan,
): Promise<Map<string, Source>> {
  const wanted = new Map<string, { file: string; kind: SourceKind }>();
  for (const { current } of plan.segments) {
    const { kind, file } = current.planned.clip;
    wanted.set(sourceKey(kind, file), { kind, file });
  }
  for (const { file } of timeline.audio.flatMap((track) => track.clips))
    wanted.set(sourceKey("sound", file), { kind: "sound", file });
  const sources = new Map<string, Source>();
  for (const [key, { file, kind }] of wanted) sources.set(key, await readSource(folder, file, kind, scratch));
  return sources;
}

/** A clip that begins after its file's end cannot be shown; one that ends a little after it is held. */
function warnOfShortFiles(context: ToolContext, plan: TimelinePlan, sources: ReadonlyMap<string, Source>): void {
  for (const { current } of plan.segments) {
    const { clip } = current.planned;
    const source = sources.get(sourceKey(clip.kind, clip.file));
    if (clip.kind === "image" || !source?.durationSeconds) continue;
    if (clip.in >= source.durationSeconds)
      throw new ToolFailure("invalid_params", `clip ${clip.id} begins after the end of ${clip.file}`);
    if (clip.out > source.durationSeconds + 0.5)
      context.log("warn", `clip ${clip.id} ends after ${clip.file} does; its last picture is held`);
  }
}
