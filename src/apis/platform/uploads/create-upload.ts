import { createUpload as openUpload } from "../../../domain/media/uploads/create-upload.ts";
import { invalidInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { append, presentOutcome } from "./append.ts";
import { chunkType, otherVersion, presentUpload, standing, uploadUrl, wholeHeader } from "./protocol.ts";
import { fileNameOf, parseMetadata } from "./upload-metadata.ts";

/**
 * POST /api/platform/uploads. tus, "Creation", "Creation With Upload" and "Upload-Defer-Length". The
 * answer's JSON, with the id that `upload_ids` takes, is an addition.
 */
export async function createUpload(c: ApiContext): Promise<Response> {
  const [{ account }] = await signedIn(c);
  const mismatch = otherVersion(c);
  if (mismatch) return await mismatch;
  const { services } = c.var;
  const length = readLength(c);
  const header = c.req.header("upload-metadata") ?? "";
  const name = fileNameOf(parseMetadata(header));
  const created = await openUpload(services, account, { name, length, metadata: header });

  const url = uploadUrl(services, created);
  c.header("location", url);
  let upload = created;
  if (c.req.header("content-type") === chunkType) {
    const outcome = await append(c, account, created, 0);
    if (outcome.outcome !== "appended") return await presentOutcome(c, outcome);
    upload = outcome.upload;
  }
  return c.json(presentUpload(upload, url), 201, standing(upload));
}

/** null: deferred. */
function readLength(c: ApiContext): number | null {
  const length = wholeHeader(c, "upload-length");
  const deferred = c.req.header("upload-defer-length");
  if ((length === null) === (deferred === undefined) || (deferred !== undefined && deferred !== "1")) {
    throw invalidInput([{ path: "Upload-Length", message: "must be given, or Upload-Defer-Length: 1 in its place" }]);
  }
  return length;
}
