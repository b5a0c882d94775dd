/** Reads a call's JSON body, however hostile. */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { invalid, tooLarge } from "./refusal.ts";

/** A Timeline of thousands of clips fits. */
const mostBytes = 8 * 1024 ** 2;
const mostDepth = 64;
const bodyMs = 30_000;

/** Refuses with 400 or 413. `accept` is called before the body is waited for. */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
  accept: () => void,
): Promise<z.output<Schema>> {
  const bytes = await readBody(request, accept);
  const parsed = schema.safeParse(parse(bytes.toString("utf8")));
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error).slice(0, 2000));
  return parsed.data;
}

async function readBody(request: IncomingMessage, accept: () => void): Promise<Buffer> {
  const limit = () => tooLarge(`A body may hold ${mostBytes} bytes.`);
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw limit();
  accept();
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const timer = setTimeout(() => reject(invalid("The body took too long.")), bodyMs);
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
    else reject(limit());
  });
  request.once("end", () => resolve(Buffer.concat(chunks)));
  request.once("close", () => reject(invalid("The body ended early.")));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    request.removeAllListeners("data");
  }
}

function parse(text: string): unknown {
  if (depthOf(text) > mostDepth) throw invalid(`The body is nested more than ${mostDepth} deep.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid("The body is not JSON.");
  }
}

/** Brackets inside of strings count, too, so that it never says too little. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}
