import type { Services } from "../../services.ts";
import { finishUpload } from "./finish-upload.ts";
import type { Upload } from "./upload.ts";
import { UploadWriter, WriterLost } from "./upload-writer.ts";

/**
 * The upload as it stands. One whose bytes have all come, and whose last request died
 * before it was done, is finished now. null: another request is at it. Errors: `invalid_media`.
 */
export async function settleUpload(services: Services, upload: Upload): Promise<Upload | null> {
  if (!upload.sealed || upload.finished) return upload;
  const writer = await UploadWriter.open(services, upload);
  if (!writer) return null;
  try {
    await finishUpload(services, writer);
    return writer.upload;
  } catch (error) {
    if (error instanceof WriterLost) return null;
    throw error;
  } finally {
    await writer.close();
  }
}
