/** Joins an output's segments and the sound to one file without encoding again, and checks what came of it. */
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Output } from "../../protocol/timeline.ts";
import { ToolFailure } from "../../runner/tool.ts";
import { run } from "../ffmpeg.ts";
import { decimal } from "./expression.ts";
import type { TimelinePlan } from "./plan.ts";

export interface JoinRequest {
  readonly folder: string;
  readonly scratch: string;
  readonly output: Output;
  readonly plan: TimelinePlan;
  /** Names of the segments in the folder, in order. */
  readonly parts: readonly string[];
  readonly sound: string;
}

export interface JoinedFile {
  readonly file: string;
  readonly durationSeconds: number;
  readonly bytes: number;
}

export async function joinOutput(request: JoinRequest): Promise<JoinedFile> {
  const { folder, scratch, output, plan, parts, sound } = request;
  const list = join(scratch, `join-${output.name}.txt`);
  const lines = parts.flatMap((part, index) => [
    `file 'file:${folder.replaceAll("'", "'\\''")}/${part}'`,
    `duration ${decimal((plan.segments[index]?.frames ?? 0) / plan.fps)}`,
  ]);
  await writeFile(list, `ffconcat version 1.0\n${lines.join("\n")}\n`);
  const file = `${output.name}.mp4`;
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-f", "concat", "-safe", "0", "-i", `file:${list}`, "-i", `file:${folder}/${sound}`],
      ...["-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-map_metadata", "-1"],
      ...["-video_track_timescale", String(plan.fps * 512), "-movflags", "+faststart", "-f", "mp4", file],
    ],
    { cwd: folder },
  );
  return checkOutput(request, file);
}

const probed = z.object({
  format: z.object({ duration: z.coerce.number() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      duration: z.coerce.number(),
      start_time: z.coerce.number(),
      nb_frames: z.coerce.number(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
  ),
});

/** Throws `tool_failed` unless the file has its frames, its size, and sound of the same length. */
async function checkOutput({ folder, output, plan }: JoinRequest, file: string): Promise<JoinedFile> {
  const args = ["-v", "error", "-show_format", "-show_streams", "-of", "json", `file:${file}`];
  const { stdout } = await run("ffprobe", args, { cwd: folder });
  const { streams, format } = probed.parse(JSON.parse(stdout.toString("utf8")));
  const video = streams.find((one) => one.codec_type === "video");
  const audio = streams.find((one) => one.codec_type === "audio");
  const frame = 1 / plan.fps;
  const wanted = plan.frames * frame;
  const faults = [
    !video && "it has no pictures",
    !audio && "it has no sound",
    video && video.nb_frames !== plan.frames && `it has ${video.nb_frames} frames instead of ${plan.frames}`,
    video &&
      Math.abs(video.duration - wanted) > frame / 2 &&
      `its pictures last ${video.duration} s instead of ${wanted} s`,
    video && (video.width !== output.width || video.height !== output.height) && "it has another size",
    audio && Math.abs(audio.duration - wanted) > Math.max(frame, 0.03) && `its sound lasts ${audio.duration} s`,
    video && audio && Math.abs(video.start_time - audio.start_time) > 0.001 && "its sound begins at another time",
  ].filter((fault) => typeof fault === "string");
  if (faults.length > 0) throw new ToolFailure("tool_failed", `${file}: ${faults.join(", ")}`);
  const { size } = await stat(join(folder, file));
  return { file, durationSeconds: format.duration, bytes: size };
}
