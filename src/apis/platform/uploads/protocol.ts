import type { Services } from "../../../domain/services.ts";
import type { Upload } from "../../../domain/media/uploads/upload.ts";
import { invalidInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { drainUnread } from "../../../http/drain.ts";

/** tus 1.0: core, and the extensions that the answer to OPTIONS names. */
const version = "1.0.0";
const extensions = [
  "creation",
  "creation-with-upload",
  "creation-defer-length",
  "expiration",
  "termination",
  "checksum",
];
export const checksumAlgorithms = ["sha256", "sha1"] as const;
export const chunkType = "application/offset+octet-stream";

/** Everything that a client may want to know before it begins. */
export function discovery({ settings }: Services): Record<string, string> {
  return {
    "tus-resumable": version,
    "tus-version": version,
    "tus-extension": extensions.join(","),
    "tus-max-size": String(settings.uploads.maxFileBytes),
    "tus-checksum-algorithm": checksumAlgorithms.join(","),
  };
}

/** Says which protocol this is, on whatever answer; null where the client speaks it, too. */
export function otherVersion(c: ApiContext): Promise<Response> | null {
  c.header("tus-resumable", version);
  if (c.req.header("tus-resumable") === version) return null;
  c.header("tus-version", version);
  return refuse(c, 412, "unsupported_version", `Tus-Resumable must be ${version}.`);
}

/** A refusal that only tus knows: as the platform's errors, with tus's status. */
export async function refuse(
  c: ApiContext,
  status: 408 | 409 | 410 | 412 | 413 | 415 | 423 | 460,
  code: string,
  detail: string,
): Promise<Response> {
  await drainUnread(c.req.raw);
  return c.newResponse(JSON.stringify({ detail, code }), status as 400, { "content-type": "application/json" });
}

/** A header that is a whole number, 0 or more; null where it is absent. Throws `invalid_input`. */
export function wholeHeader(c: ApiContext, name: string): number | null {
  const text = c.req.header(name);
  if (text === undefined) return null;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw invalidInput([{ path: name, message: "must be a whole number" }]);
  }
  return number;
}

export function isExpired({ expiresAt }: Upload, now: number): boolean {
  return expiresAt <= now;
}

/** The headers that tell where an upload stands. */
export function standing(upload: Upload): Record<string, string> {
  return {
    "cache-control": "no-store",
    "upload-offset": String(upload.offset),
    ...(upload.finished ? {} : { "upload-expires": new Date(upload.expiresAt).toUTCString() }),
  };
}

/** What an upload is in JSON: an addition of ours to what tus says in headers. */
export function presentUpload(upload: Upload, url: string) {
  return {
    id: upload.id,
    url,
    name: upload.name,
    offset: upload.offset,
    length: upload.length,
    finished: upload.finished,
    expires_at: new Date(upload.expiresAt).toISOString(),
  };
}

export function uploadUrl({ settings }: Services, { id }: Pick<Upload, "id">): string {
  return `${settings.publicUrl}/api/platform/uploads/${id}`;
}
