import type { RenderResult } from "../../containers/protocol/ffmpeg-tools.ts";
import type { StageContext } from "../domain/jobs/pipeline.ts";
import { type OutputFile, storeOutput } from "../domain/media/store-output.ts";
import type { MontageFormat, MontageResult } from "../domain/montage/montage-job.ts";
import type { Cut } from "./montage.ts";

/** Takes the videos and thumbnails out of the runtime into the store; the commit that makes them the job's ends it. */
export async function publishMontage(context: StageContext): Promise<void> {
  const rendered = await context.result<RenderResult>("render");
  const { highlights } = await context.result<Cut>("compose");
  const outputs: MontageResult["outputs"] = [];
  const stored: OutputFile[] = [];
  for (const [position, output] of rendered.outputs.entries()) {
    const format = output.name as MontageFormat;
    const size = { format, position, width: output.width, height: output.height };
    const durationMs = Math.round(output.durationSeconds * 1000);
    const video = await take(context, output.file, { ...size, role: "output", contentType: "video/mp4", durationMs });
    const image = { ...size, role: "thumbnail", contentType: "image/jpeg", durationMs: null } as const;
    const thumbnail = await take(context, output.thumbnail, image);
    stored.push(video, thumbnail);
    outputs.push({
      format,
      mediaId: video.id,
      thumbnailId: thumbnail.id,
      width: output.width,
      height: output.height,
      durationSeconds: output.durationSeconds,
      bytes: video.facts.bytes,
    });
    context.progress((position + 1) / rendered.outputs.length);
  }
  const result: MontageResult = { highlights, outputs, integratedLufs: rendered.integratedLufs };
  const { media } = context.services;
  await context.complete(result, (transitionId) =>
    stored.map((file) => media.publish(file.id, transitionId, file.facts)),
  );
}

async function take(
  context: StageContext,
  file: string,
  about: Omit<OutputFile["about"], "name">,
): Promise<OutputFile> {
  return context.once(file, async () => {
    const { body, bytes, sha256 } = await context.fetch(file);
    const owner = { id: context.job.accountId, uid: context.accountUid };
    const extension = file.slice(file.lastIndexOf("."));
    const name = `montage-${context.job.uid.slice(0, 8)}-${about.format}${extension}`;
    return storeOutput(context.services, owner, { ...about, name }, { body, bytes, sha256 }, context.signal);
  });
}
