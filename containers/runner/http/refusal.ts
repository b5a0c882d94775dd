/** Answers that are not 2xx: `{code, message}`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ProtocolError } from "../../protocol/run-protocol.ts";

/** Thrown by whatever serves a call; the server answers with it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ProtocolError["code"];
  constructor(status: number, code: ProtocolError["code"], message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
  }
}

export const invalid = (message: string) => new Refusal(400, "invalid_request", message);
export const notFound = (message: string) => new Refusal(404, "not_found", message);
export const tooLarge = (message: string) => new Refusal(413, "too_large", message);
export const stopping = () => new Refusal(503, "stopping", "This runtime was told to stop.");
export const diskFull = () => new Refusal(507, "internal", "The runtime's disk is full.");

/** Answers JSON. What is left of the request's body is not waited for. */
export async function answerJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const unread = hasUnreadBody(request);
  const text = request.method === "HEAD" ? "" : `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...(unread ? { connection: "close" } : {}),
    ...headers,
  });
  response.write(text);
  if (unread) await drain(request);
  response.end();
}

function hasUnreadBody(request: IncomingMessage): boolean {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  return !request.complete && (encoding !== undefined || Number(length ?? 0) > 0);
}

const mostDrained = 1024 ** 2;
const drainMs = 2000;

/**
 * Gives the client time to read the answer and close: a connection that is closed over
 * unread bytes is reset, and the answer may be lost. A little is read meanwhile, for
 * clients that send everything first.
 */
async function drain(request: IncomingMessage): Promise<void> {
  if (request.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, drainMs);
  let drained = 0;
  request.on("data", (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > mostDrained) request.pause();
  });
  request.once("end", resolve).once("close", resolve).resume();
  await promise;
  clearTimeout(timer);
  request.pause();
}
