import { env } from "cloudflare:test";
import { montageInput, type MontageResult } from "../../src/domain/montage/montage-job.ts";
import { storeOutput } from "../../src/domain/media/store-output.ts";
import type { Services } from "../../src/domain/services.ts";
import type { TestAccount } from "./accounts.ts";

/** Brings a montage to its end as its pipeline would, with words for videos: `the portrait video`. */
export async function finishMontage(services: Services, jobUid: string, account: TestAccount): Promise<void> {
  const [job] = await services.reader.together(services.jobs.findForEngine(jobUid));
  if (!job) throw new Error("no such job");
  const { formats, clips } = montageInput.parse(job.input);
  const outputs: MontageResult["outputs"] = [];
  const writes = [];
  const transitionId = crypto.randomUUID();
  for (const [position, format] of formats.entries()) {
    const made = [];
    for (const role of ["output", "thumbnail"] as const) {
      const bytes = new TextEncoder().encode(role === "output" ? `the ${format} video` : `the ${format} picture`);
      const digest = await crypto.subtle.digest("SHA-256", bytes);
      const about = {
        role,
        format,
        position,
        name: `montage-${jobUid.slice(0, 8)}-${format}.${role === "output" ? "mp4" : "jpg"}`,
        contentType: role === "output" ? "video/mp4" : "image/jpeg",
        durationMs: null,
        width: 1920,
        height: 1080,
      };
      const source = {
        body: new Blob([bytes]).stream(),
        bytes: bytes.length,
        sha256: Buffer.from(digest).toString("hex"),
      };
      const file = await storeOutput(services, account, about, source, new AbortController().signal);
      made.push(file);
      writes.push(services.media.publish(file.id, transitionId, file.facts));
    }
    const [video, thumbnail] = made;
    if (!video || !thumbnail) throw new Error("nothing was stored");
    const size = { width: 1920, height: 1080, durationSeconds: 60, bytes: video.facts.bytes };
    outputs.push({ format, mediaId: video.id, thumbnailId: thumbnail.id, ...size });
  }
  const highlights = [{ file: clips[0]?.name ?? "", start: 1, end: 3, peak: 2, score: 0.9, reasons: ["loud"] }];
  await env.DB.prepare("UPDATE jobs SET status = 'processing' WHERE uid = ?").bind(jobUid).run();
  const result: MontageResult = { highlights, outputs, integratedLufs: -14 };
  const move = { uid: jobUid, to: "completed", at: services.clock(), result, transitionId } as const;
  const [done] = await services.writer.commit(services.jobs.move(move), ...writes);
  if (!done) throw new Error("the job could not be finished");
}
