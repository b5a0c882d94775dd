import { settleUpload } from "../../../domain/media/uploads/settle-upload.ts";
import type { ApiContext } from "../../../http/context.ts";
import { presentOutcome } from "./append.ts";
import { findOwnUpload } from "./find-own-upload.ts";
import { presentUpload, standing, uploadUrl } from "./protocol.ts";

/** HEAD /api/platform/uploads/{id}. tus, "HEAD": where to go on. GET says the same in JSON, too. */
export async function getUpload(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const found = await findOwnUpload(c);
  if (found instanceof Response) return found;
  const settling = settleUpload(services, found.upload);
  c.executionCtx.waitUntil(settling.catch(() => {}));
  const upload = await settling;
  if (!upload) return await presentOutcome(c, { outcome: "locked" });
  return c.json(presentUpload(upload, uploadUrl(services, upload)), 200, {
    ...standing(upload),
    ...(upload.length === null ? { "upload-defer-length": "1" } : { "upload-length": String(upload.length) }),
    ...(upload.metadata === "" ? {} : { "upload-metadata": upload.metadata }),
  });
}
