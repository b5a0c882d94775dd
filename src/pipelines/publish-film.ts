import type { ManimResult as Rendered } from "../../containers/protocol/manim-tools.ts";
import type { StageContext } from "../domain/jobs/pipeline.ts";
import { type OutputFile, storeOutput } from "../domain/media/store-output.ts";
import { manimInput, type ManimResult } from "../domain/scripts/manim-job.ts";

/**
 * Takes film and picture out of the runtime into the store, and gives them the paths by which whoever knows them finds
 * them: `videos/{folder}/720p30/{Scene}.mp4` below `/media/`.
 */
export async function publishFilm(context: StageContext): Promise<void> {
  const { services, job } = context;
  const { folder } = manimInput.parse(job.input);
  const rendered = await context.result<Rendered>("render");
  const { scene, width, height, fps, frames, durationSeconds } = rendered;
  const below = `videos/${folder}/${height}p${fps}/${scene}`;
  const film = await take(context, rendered.film, {
    role: "output",
    contentType: "video/mp4",
    durationMs: Math.round(durationSeconds * 1000),
    rendered,
  });
  context.progress(0.8);
  const picture = await take(context, rendered.thumbnail, {
    role: "thumbnail",
    contentType: "image/jpeg",
    durationMs: null,
    rendered,
  });
  const result: ManimResult = {
    mediaId: film.id,
    thumbnailId: picture.id,
    scene,
    width,
    height,
    fps,
    frames,
    durationSeconds,
  };
  await context.complete(result, (transitionId) => [
    services.media.publish(film.id, transitionId, { ...film.facts, publicPath: `${below}.mp4` }),
    services.media.publish(picture.id, transitionId, { ...picture.facts, publicPath: `${below}.jpg` }),
    services.scripts.publish(transitionId, film.id, services.clock()),
  ]);
}

async function take(
  context: StageContext,
  file: string,
  about: Pick<OutputFile["about"], "role" | "contentType" | "durationMs"> & { rendered: Rendered },
): Promise<OutputFile> {
  const { rendered, ...kind } = about;
  return context.once(file, async () => {
    const { body, bytes, sha256 } = await context.fetch(file);
    const owner = { id: context.job.accountId, uid: context.accountUid };
    const { width, height, scene } = rendered;
    const name = `${scene}${file.slice(file.lastIndexOf("."))}`;
    const output = { ...kind, width, height, name, format: `${height}p`, position: 0 };
    return storeOutput(context.services, owner, output, { body, bytes, sha256 }, context.signal);
  });
}
