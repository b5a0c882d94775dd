import { ReelwrightError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import { checkStoredClip } from "../clips/check-stored-clip.ts";
import { discardFiles } from "../discard-files.ts";
import type { Upload } from "./upload.ts";
import type { UploadWriter } from "./upload-writer.ts";

/**
 * Makes a file of a sealed upload: joins its parts and checks it. Every step may be done
 * again, by whoever comes next after a crash. Errors: `invalid_media`, and then nothing
 * of the upload stays.
 */
export async function finishUpload(services: Services, writer: UploadWriter): Promise<void> {
  const { upload } = writer;
  const { id, key, name, sha256 } = upload;
  if (upload.finished) return;
  const bytes = upload.length;
  if (bytes === null || sha256 === null) throw new Error("a sealed upload has no length or digest");
  await writer.keepLease();
  await joinParts(services, upload, bytes);
  await writer.keepLease();
  try {
    const { facts } = await checkStoredClip(services, { key, name, bytes, sha256 });
    await writer.finish(facts);
  } catch (error) {
    if (error instanceof ReelwrightError) await discardFiles(services, [id]);
    throw error;
  }
  await services.files.deleteBelow(`${key}/`);
}

async function joinParts(services: Services, { id, key, r2UploadId }: Upload, bytes: number): Promise<void> {
  if (r2UploadId === null) return;
  const [parts] = await services.reader.together(services.uploads.parts(id));
  try {
    await services.files.finishParts(key, r2UploadId, parts);
  } catch (error) {
    // Whoever was here before and died had joined them already.
    if ((await services.files.size(key)) !== bytes) throw error;
  }
}
