import { discardFiles } from "../../../domain/media/discard-files.ts";
import type { ApiContext } from "../../../http/context.ts";
import { findOwnUpload } from "./find-own-upload.ts";

/** DELETE /api/platform/uploads/{id}. tus, "Termination": nothing of it stays. A job's file is no upload any more. */
export async function deleteUpload(c: ApiContext): Promise<Response> {
  const found = await findOwnUpload(c);
  if (found instanceof Response) return found;
  const discarding = discardFiles(c.var.services, [found.upload.id]);
  c.executionCtx.waitUntil(discarding);
  await discarding;
  return c.body(null, 204);
}
