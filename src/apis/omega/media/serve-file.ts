import { createHash } from "node:crypto";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";
import { serveMedia } from "../../../http/media/serve-media.ts";

const scriptPath = /^scripts\/([0-9a-f-]{36})\.py$/;

/**
 * GET /media/{path}. Omega, "Serve Media File": a film or its picture, or the text of a script, for whoever knows the path.
 * A film never changes; a cache keeps it for an hour, so that it is soon forgotten where its owner has deleted it.
 */
export async function serveFile(c: ApiContext): Promise<Response> {
  const path = c.req.path.slice("/media/".length);
  const script = scriptPath.exec(path)?.[1];
  if (script !== undefined) return serveScript(c, script);
  const { reader, media } = c.var.services;
  const [file] = await reader.together(media.findPublic(path));
  if (!file) throw notFound();
  return serveMedia(c, file, { disposition: "inline", cacheControl: "public, max-age=3600" });
}

async function serveScript(c: ApiContext, uid: string): Promise<Response> {
  const { reader, scripts } = c.var.services;
  const [text] = await reader.together(scripts.findPublic(uid));
  if (text === null) throw notFound();
  const etag = `"${createHash("sha256").update(text).digest("hex")}"`;
  const headers = { "cache-control": "no-cache", "content-security-policy": "sandbox; default-src 'none'", etag };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(text, 200, {
    ...headers,
    "content-type": "text/x-python; charset=utf-8",
    "content-disposition": `attachment; filename="${uid}.py"`,
  });
}

function notFound(): ReelwrightError {
  return new ReelwrightError("not_found", "There is no such file.");
}
