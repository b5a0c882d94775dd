/** GET and HEAD /jobs/{job}/files/{name}: bytes out, streamed, whole or a range. */
import { pipeline } from "node:stream/promises";
import { headers } from "../../protocol/run-protocol.ts";
import { contentTypeOf } from "../files/content-type.ts";
import { openPlainFile } from "../files/open-file.ts";
import type { Job } from "../job.ts";
import { parseByteRange } from "./byte-range.ts";
import type { Call } from "./call.ts";
import { notFound } from "./refusal.ts";

export async function getFile({ request, response }: Call, job: Job, name: string): Promise<void> {
  const opened = await openPlainFile(job.place, name);
  if (!opened) throw notFound(`The job has no file ${name}.`);
  const { file, about } = opened;
  try {
    const size = Number(about.size);
    const sha256 = await job.digests.of(file, about);
    const etag = `"${sha256}"`;
    response.setHeader("accept-ranges", "bytes");
    response.setHeader("etag", etag);
    response.setHeader(headers.sha256, sha256);
    response.setHeader("content-type", contentTypeOf(name));
    const condition = request.headers["if-range"];
    const range =
      condition === undefined || condition === etag ? parseByteRange(request.headers.range, size) : undefined;
    if (range === "unsatisfiable") {
      response.writeHead(416, { "content-range": `bytes */${size}`, "content-length": 0 }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) response.setHeader("content-range", `bytes ${start}-${end}/${size}`);
    response.writeHead(range ? 206 : 200, { "content-length": end - start + 1 });
    if (request.method === "HEAD" || end < start) return void response.end();
    await pipeline(file.createReadStream({ start, end, autoClose: false, highWaterMark: 256 * 1024 }), response, {
      signal: job.deleted.signal,
    });
  } finally {
    await file.close();
  }
}
