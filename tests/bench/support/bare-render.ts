/** One FFmpeg command for a whole Timeline, from the renderer's own graph builder: what the renderer is measured against. */
import { captionScript } from "../../../containers/ffmpeg/render/captions.ts";
import { clipPictures } from "../../../containers/ffmpeg/render/clip-pictures.ts";
import { audioEncoder, videoEncoder } from "../../../containers/ffmpeg/render/encoder.ts";
import { barHeight, finishPicture } from "../../../containers/ffmpeg/render/finish.ts";
import { FilterGraph, type Pad } from "../../../containers/ffmpeg/render/graph.ts";
import { lookCube } from "../../../containers/ffmpeg/render/look.ts";
import { planTimeline, type TimelinePlan } from "../../../containers/ffmpeg/render/plan.ts";
import { picturesOf, sourceKey } from "../../../containers/ffmpeg/render/segment.ts";
import { inputOptions, readSource, type Source } from "../../../containers/ffmpeg/render/source.ts";
import { transitionChain, wholeFrames } from "../../../containers/ffmpeg/render/transition.ts";
import type { Timeline } from "../../../containers/protocol/timeline.ts";

export interface BareCommand {
  readonly args: string[];
  /** Small files that the command reads from its working folder. */
  readonly files: ReadonlyMap<string, string | Buffer>;
}

export async function bareCommand(folder: string, timeline: Timeline, scratch: string): Promise<BareCommand> {
  const plan = planTimeline(timeline);
  const sources = new Map<string, Source>();
  for (const { file, kind } of timeline.video)
    sources.set(sourceKey(kind, file), await readSource(folder, file, kind, scratch));
  for (const { file } of timeline.audio.flatMap((track) => track.clips))
    sources.set(sourceKey("sound", file), await readSource(folder, file, "sound", scratch));

  const graph = new FilterGraph();
  const inputs: string[] = [];
  const files = new Map<string, string | Buffer>();
  let count = 0;
  const open = (...options: string[]) => {
    inputs.push(...options);
    return count++;
  };
  if (timeline.grade !== "none") files.set("grade.cube", lookCube(timeline.grade));
  const pictures = pictureChains(graph, open, timeline, plan, sources, files);
  const sound = soundChain(graph, open, timeline, plan, sources);
  files.set("graph.txt", graph.text());
  const encoders = timeline.outputs.flatMap((output, index) => [
    ...["-map", `[${pictures[index]}]`, "-map", `[${sound[index]}]`, "-frames:v", String(plan.frames)],
    ...videoEncoder(timeline.quality, output, plan.fps, 0),
    ...[...audioEncoder, "-movflags", "+faststart", `${output.name}.mp4`],
  ]);
  return { args: [...inputs, "-filter_complex_script", "graph.txt", ...encoders], files };
}

type Open = (...options: string[]) => number;

/** Each clip once, its end split off for the transition into the next; then one after another. */
function pictureChains(
  graph: FilterGraph,
  open: Open,
  timeline: Timeline,
  plan: TimelinePlan,
  sources: ReadonlyMap<string, Source>,
  files: Map<string, string | Buffer>,
): Pad[] {
  const { fps, segments } = plan;
  const { outputs, grade, quality } = timeline;
  let tails: (Pad | null)[] = outputs.map(() => null);
  const rows: Pad[][] = outputs.map(() => []);
  for (const segment of segments) {
    const range = { ...segment.current, frames: segment.current.planned.shownFrames };
    const clip = picturesOf({ timeline, sources, segments, fps }, range);
    const seek = ["-noaccurate_seek", "-ss", String(clip.range.planned.clip.in)];
    const input = open(...inputOptions("video"), ...seek, "-i", `file:${clip.source.path}`);
    const pads = clipPictures(graph, input, clip, {
      fps,
      outputs,
      grade,
      cube: "grade.cube",
      fine: quality === "high",
    });
    const tail = range.frames - segment.current.frames;
    const next: (Pad | null)[] = [];
    for (const [index, output] of outputs.entries()) {
      let head = pads[index] as Pad;
      next[index] = null;
      if (tail > 0) {
        const [a, b] = graph.split(head, 2) as [Pad, Pad];
        head = graph.chain([a], [`trim=end_frame=${segment.current.frames}`]);
        next[index] = graph.chain([b], [`trim=start_frame=${segment.current.frames}`, "setpts=PTS-STARTPTS"]);
      }
      rows[index]?.push(transitionChain(graph, tails[index] ?? null, head, { ...segment.transition, fps, output }));
    }
    tails = next;
  }
  return outputs.map((output, index) => {
    const row = rows[index] ?? [];
    let joined = graph.chain(row, [`concat=n=${row.length}:v=1:a=0`, ...wholeFrames(fps)]);
    const finish = finishPicture(grade, output);
    if (finish) {
      files.set(`finish-${output.name}.yuva`, finish);
      const size = `${output.width}x${output.height}`;
      const options = ["-f", "rawvideo", "-pix_fmt", "yuva420p", "-video_size", size, "-framerate", String(fps)];
      const layer = open(...options, "-i", `finish-${output.name}.yuva`);
      joined = graph.chain([joined, `${layer}:v`], ["overlay=format=yuv420"]);
    }
    const last = ["format=yuv420p"];
    const script = captionScript(timeline, output, 0, plan.frames / fps, barHeight(grade, output));
    if (script) {
      files.set(`words-${output.name}.ass`, script);
      last.unshift(`ass=words-${output.name}.ass`);
    }
    const fade = Math.round(timeline.fadeOutSeconds * fps);
    if (fade > 0) last.push(`fade=t=out:start_frame=${plan.frames - fade}:nb_frames=${fade}`);
    return graph.chain([joined], last);
  });
}

/** The clips' own sound and the tracks, ducked, mixed, and limited; once for each output. */
function soundChain(
  graph: FilterGraph,
  open: Open,
  timeline: Timeline,
  plan: TimelinePlan,
  sources: ReadonlyMap<string, Source>,
): Pad[] {
  const placed = (kind: Source["kind"], file: string, from: number, to: number, start: number, fade: number): Pad => {
    const source = sources.get(sourceKey(kind, file)) as Source;
    const cut = ["-vn", "-ss", String(from), "-t", String(to - from)];
    const input = open(...inputOptions(kind), ...cut, "-i", `file:${source.path}`);
    return graph.chain(
      [`${input}:${source.soundStream}`],
      [
        ...["aresample=48000:async=1000:first_pts=0", "aformat=sample_fmts=flt:channel_layouts=stereo"],
        ...[`afade=t=in:d=${fade}`, `afade=t=out:st=${to - from - fade}:d=${fade}`],
        `adelay=${Math.round(start * 48000)}S:all=1`,
      ],
    );
  };
  const clips = timeline.video.map((clip) => placed(clip.kind, clip.file, clip.in, clip.out, clip.start, 0.1));
  const own = graph.chain(clips, [`amix=inputs=${clips.length}:normalize=0:dropout_transition=0`]);
  const music = timeline.audio.flatMap((track) =>
    track.clips.map((clip) => placed("sound", clip.file, clip.in, clip.out, clip.start, 0.1)),
  );
  const bed = graph.chain(music, [`amix=inputs=${music.length}:normalize=0`]);
  const [key, heard] = graph.fan([own], ["asplit=2"], 2);
  const ducked = graph.chain([bed, key as Pad], ["sidechaincompress=threshold=0.02:ratio=6:attack=40:release=500"]);
  const length = plan.frames / plan.fps;
  const mixed = [
    ...[
      "amix=inputs=2:normalize=0",
      "volume=4dB",
      "aresample=192000",
      "alimiter=limit=0.83:level=0",
      "aresample=48000",
    ],
    ...["apad", `atrim=end=${length}`],
  ];
  const master = graph.chain([heard as Pad, ducked], mixed);
  const { length: copies } = timeline.outputs;
  return copies === 1 ? [master] : graph.fan([master], [`asplit=${copies}`], copies);
}
