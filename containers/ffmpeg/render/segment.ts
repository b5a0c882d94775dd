/** One segment's filter graph and FFmpeg command. */
import type { Output, Timeline } from "../../protocol/timeline.ts";
import { captionScript } from "./captions.ts";
import { type ClipPictures, clipPictures, type PictureSettings, seekFor } from "./clip-pictures.ts";
import { decimal } from "./expression.ts";
import { barHeight, hasFinish } from "./finish.ts";
import { FilterGraph, type Pad } from "./graph.ts";
import type { ClipRange, SegmentPlan } from "./plan.ts";
import { inputOptions, type Picture, type Source } from "./source.ts";
import { transitionChain, zoomFrames } from "./transition.ts";

export interface SegmentContext {
  readonly timeline: Timeline;
  readonly sources: ReadonlyMap<string, Source>;
  readonly segments: readonly SegmentPlan[];
  readonly fps: number;
}

/** A segment as text: what it is made of, complete, so that equal texts show equal pictures. */
export interface SegmentRecipe {
  readonly inputs: readonly { readonly options: string[]; readonly sha256: string }[];
  readonly graph: string;
  /** Pads of the outputs, in order. */
  readonly pads: readonly Pad[];
  /** Small files that the graph names, by name. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** The grade's cube and the finish of an output, in the folder above FFmpeg's working folder, which is the segment's own. */
export const cubeName = "grade.cube";
export const finishName = (output: Output) => `finish-${output.name}.yuva`;

export function sourceKey(kind: Source["kind"], file: string): string {
  return `${kind}:${file}`;
}

/** What FFmpeg must do to show `segment` on each of `outputs`. */
export function segmentRecipe(
  context: SegmentContext,
  segment: SegmentPlan,
  outputs: readonly Output[],
): SegmentRecipe {
  const { timeline, fps } = context;
  const graph = new FilterGraph();
  const inputs: { options: string[]; sha256: string }[] = [];
  const scripts = new Map<string, string>();
  const settings: PictureSettings = {
    fps,
    outputs,
    grade: timeline.grade,
    cube: `../${cubeName}`,
    fine: timeline.quality === "high",
  };
  const open = (range: ClipRange): Pad[] => {
    const pictures = picturesOf(context, range);
    const options = [...inputOptions(pictures.source.kind)];
    if (pictures.source.kind === "video")
      options.push("-noaccurate_seek", "-ss", decimal(seekFor(pictures, fps).seconds));
    inputs.push({ options: [...options, "-i", `file:${pictures.source.path}`], sha256: pictures.source.sha256 });
    return clipPictures(graph, inputs.length - 1, pictures, settings);
  };

  const current = open(segment.current);
  const previous = segment.previous ? open(segment.previous) : null;
  const pads = outputs.map((output, index) => {
    const joined = transitionChain(graph, previous?.[index] ?? null, current[index] as Pad, {
      ...segment.transition,
      fps,
      output,
    });
    const filters: string[] = [];
    if (segment.blackBefore || segment.blackAfter)
      filters.push(
        `tpad=start=${segment.blackBefore}:start_mode=add:stop=${segment.blackAfter}:stop_mode=add:color=black`,
      );
    let finished = graph.chain([joined], filters);
    if (hasFinish(timeline.grade)) {
      inputs.push({ options: finishOptions(output, fps), sha256: "" });
      finished = graph.chain([finished, `${inputs.length - 1}:v`], ["overlay=format=yuv420"]);
    }
    const last: string[] = [];
    const from = segment.firstFrame / fps;
    const script = captionScript(
      timeline,
      output,
      from,
      from + segment.frames / fps,
      barHeight(timeline.grade, output),
    );
    if (script) {
      const name = `words-${output.name}.ass`;
      scripts.set(name, script);
      last.push(`ass=${name}`);
    }
    if (segment.fadeOutFrames)
      last.push(`fade=t=out:start_frame=${segment.frames - segment.fadeOutFrames}:nb_frames=${segment.fadeOutFrames}`);
    last.push("format=yuv420p", "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709");
    return graph.chain([finished], last);
  });
  return { inputs, graph: graph.text(), pads, scripts };
}

export function picturesOf({ sources, segments }: SegmentContext, range: ClipRange): ClipPictures {
  const { clip } = range.planned;
  const source = sources.get(sourceKey(clip.kind, clip.file));
  if (!source?.picture) throw new Error(`no pictures for ${clip.file}`);
  const own = segments.findIndex((one) => one.current.planned === range.planned);
  const next = segments[own + 1];
  const into = segments[own]?.previous ? segments[own]?.transition : undefined;
  const outOf = next?.previous ? next.transition : undefined;
  return {
    range,
    source: { ...source, picture: source.picture as Picture },
    zoomInFrames: into ? zoomFrames(into.kind, into.frames) : 0,
    zoomOutFrames: outOf ? zoomFrames(outOf.kind, outOf.frames) : 0,
  };
}

function finishOptions(output: Output, fps: number): string[] {
  const size = `${output.width}x${output.height}`;
  return [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "yuva420p",
    "-video_size",
    size,
    "-framerate",
    String(fps),
    "-i",
    `../${finishName(output)}`,
  ];
}
