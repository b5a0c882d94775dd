import { ReelwrightError } from "../../domain/errors.ts";
import { FileMissing } from "../../domain/media/file-store.ts";
import type { Media } from "../../domain/media/media.ts";
import type { ApiContext } from "../context.ts";
import { contentDisposition } from "./content-disposition.ts";
import { parseRange } from "./range.ts";

/**
 * Answers with a stored file: whole or a range of it, conditional, for GET and HEAD
 * (RFC 9110). Its content type is the row's and nothing that it holds is ever a page of
 * this origin. Throws `not_found` where the object has gone.
 */
export async function serveMedia(
  c: ApiContext,
  media: Media,
  {
    disposition = "attachment",
    cacheControl = "private, no-cache",
  }: { disposition?: "attachment" | "inline"; cacheControl?: string } = {},
): Promise<Response> {
  const etag = `"${media.sha256 ?? media.id}"`;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": cacheControl,
    "content-disposition": contentDisposition(disposition, media.name),
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "content-type": media.contentType,
    etag,
    "last-modified": new Date(media.createdAt).toUTCString(),
    "x-content-type-options": "nosniff",
  });
  if (matches(c.req.header("if-none-match"), etag)) return answer(c, null, 304, withoutBody(headers));

  // A range of another version of the file would be put together with what the client has.
  const ifRange = c.req.header("if-range");
  const range = ifRange === undefined || ifRange === etag ? parseRange(c.req.header("range"), media.bytes) : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${media.bytes}`);
    return answer(c, null, 416, withoutBody(headers));
  }
  const { offset, length } = range ?? { offset: 0, length: media.bytes };
  headers.set("content-length", String(length));
  if (range) headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${media.bytes}`);
  const body = c.req.method === "HEAD" ? null : await open(c, media, offset, length);
  return answer(c, body, range ? 206 : 200, headers);
}

async function open(c: ApiContext, media: Media, offset: number, length: number): Promise<ReadableStream> {
  try {
    return await c.var.services.files.open(media.key, offset, length);
  } catch (error) {
    if (error instanceof FileMissing) throw new ReelwrightError("not_found", "The file is gone.", { cause: error });
    throw error;
  }
}

function answer(c: ApiContext, body: ReadableStream | null, status: 200 | 206 | 304 | 416, headers: Headers): Response {
  return c.newResponse(body, { status, headers: Object.fromEntries(headers) });
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}

function withoutBody(headers: Headers): Headers {
  headers.delete("content-type");
  headers.delete("content-disposition");
  return headers;
}
