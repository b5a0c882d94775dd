import { invalidInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { append, presentAppended, presentOutcome } from "./append.ts";
import { findOwnUpload } from "./find-own-upload.ts";
import { chunkType, refuse, wholeHeader } from "./protocol.ts";

/** PATCH /api/platform/uploads/{id}. tus, "PATCH", with "Checksum" and a deferred length. */
export async function appendToUpload(c: ApiContext): Promise<Response> {
  const found = await findOwnUpload(c);
  if (found instanceof Response) return found;
  if (c.req.header("content-type") !== chunkType) {
    return await refuse(c, 415, "unsupported_media_type", `The body must be sent as ${chunkType}.`);
  }
  const offset = wholeHeader(c, "upload-offset");
  if (offset === null) throw invalidInput([{ path: "Upload-Offset", message: "must be given" }]);
  const outcome = await append(c, found.account, found.upload, offset);
  if (outcome.outcome !== "appended") return await presentOutcome(c, outcome);
  return presentAppended(c, outcome.upload);
}
