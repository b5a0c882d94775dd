import { type AppendOutcome, appendToUpload } from "../../../domain/media/uploads/append-to-upload.ts";
import type { Upload } from "../../../domain/media/uploads/upload.ts";
import type { ByteSource } from "../../../domain/media/byte-source.ts";
import { HeldBytes } from "../../../domain/media/held-bytes.ts";
import type { Owner } from "../../../domain/media/media.ts";
import type { ApiContext } from "../../../http/context.ts";
import { BodyWindow, contentLength } from "../../../http/multipart/body-window.ts";
import { refuse, standing, wholeHeader } from "./protocol.ts";
import { withChecksum } from "./upload-checksum.ts";

/** After a refusal this much of the body is still taken, so that clients come to read the answer. */
const drainBytes = 1024 * 1024;
const nothing: ByteSource = { read: async () => 0 };

/** Takes the request's body as the bytes of the upload from `offset` on. */
export async function append(c: ApiContext, owner: Owner, upload: Upload, offset: number): Promise<AppendOutcome> {
  const { services } = c.var;
  const length = wholeHeader(c, "upload-length");
  const limit = upload.length ?? length ?? services.settings.uploads.maxFileBytes;
  const promisedBytes = contentLength(c);
  if (offset === upload.offset && offset + (promisedBytes ?? 0) > limit) return { outcome: "too_large", limit };

  const { body } = c.req.raw;
  const window =
    body && new BodyWindow(body, { maxBytes: Number.POSITIVE_INFINITY, promisedBytes, held: new HeldBytes() });
  const appending = (async () => {
    try {
      const checked = withChecksum(c.req.header("upload-checksum"), window ?? nothing);
      return await appendToUpload(services, owner, upload, { offset, length, ...checked });
    } finally {
      await window?.drain(drainBytes);
    }
  })();
  // A client that goes away ends the request; what it has sent is kept all the same.
  c.executionCtx.waitUntil(appending.catch(() => {}));
  return await appending;
}

/** Everything but success. */
export async function presentOutcome(
  c: ApiContext,
  outcome: Exclude<AppendOutcome, { outcome: "appended" }>,
): Promise<Response> {
  switch (outcome.outcome) {
    case "wrong_offset":
      c.header("upload-offset", String(outcome.offset));
      return await refuse(c, 409, "conflict", `The upload is at ${outcome.offset}.`);
    case "wrong_length":
      return await refuse(c, 409, "conflict", "The upload has another length.");
    case "locked":
      c.header("retry-after", "1");
      return await refuse(c, 423, "upload_locked", "Another request is writing to this upload.");
    case "gone":
      return await refuse(c, 410, "upload_gone", "The upload was deleted.");
    case "too_large":
      return await refuse(c, 413, "payload_too_large", `The upload is ${outcome.limit} bytes at most.`);
    case "checksum_mismatch":
      return await refuse(c, 460, "checksum_mismatch", "What came is not what Upload-Checksum says.");
    case "interrupted":
      return await refuse(c, 408, "interrupted", "The body broke off.");
  }
}

export function presentAppended(c: ApiContext, upload: Upload): Response {
  return c.body(null, 204, standing(upload));
}
