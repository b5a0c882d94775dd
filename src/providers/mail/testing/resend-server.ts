import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  body: Record<string, unknown>;
}

/** What the next request is answered in place of the usual. `hang`: nothing, ever. `accept-and-hang`: the mail is taken first. */
export type Fault =
  | { status: number; name: string; headers?: Record<string, string>; body?: string }
  | "hang"
  | "accept-and-hang";

/**
 * Resend's `POST /emails` as its reference has it: bearer keys, required fields, the errors' shape, and idempotency keys that
 * answer the first time's id to the same request and 409 to another.
 */
export class ResendServer {
  readonly requests: ReceivedRequest[] = [];
  /** What it would deliver. */
  readonly delivered: Record<string, unknown>[] = [];
  readonly faults: Fault[] = [];
  readonly url: string;
  readonly apiKey = "re_test_key";
  private readonly answered = new Map<string, { body: string; id: string }>();
  private readonly close: () => Promise<void>;

  static async start(): Promise<ResendServer> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const resend = new ResendServer(`http://127.0.0.1:${port}`, async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    });
    server.on("request", (request, response) => void resend.answer(request, response));
    return resend;
  }

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.close = close;
  }

  stop(): Promise<void> {
    return this.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const header = (name: string) => request.headers[name] as string | undefined;
    const received: ReceivedRequest = {
      method: request.method ?? "",
      path: request.url ?? "",
      authorization: header("authorization"),
      idempotencyKey: header("idempotency-key"),
      body: JSON.parse(text) as Record<string, unknown>,
    };
    this.requests.push(received);
    const fault = this.faults.shift();
    if (fault === "hang") return;
    if (typeof fault === "object") {
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      response.end(fault.body ?? JSON.stringify(problem(fault.status, fault.name)));
      return;
    }
    const [status, body] = this.take(received, text);
    if (fault === "accept-and-hang") return;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  private take(
    { method, path, authorization, idempotencyKey, body }: ReceivedRequest,
    text: string,
  ): [number, unknown] {
    if (path !== "/emails" || method !== "POST") return [404, problem(404, "not_found")];
    if (authorization !== `Bearer ${this.apiKey}`) return [401, problem(401, "invalid_api_key")];
    for (const field of ["from", "to", "subject"]) {
      if (typeof body[field] !== "string") return [422, problem(422, "missing_required_field")];
    }
    if (/[^ -~]/.test(String(body["to"]).split("@").at(-1) ?? "")) return [422, problem(422, "validation_error")];
    const known = idempotencyKey === undefined ? undefined : this.answered.get(idempotencyKey);
    if (known && known.body !== text) return [409, problem(409, "invalid_idempotent_request")];
    if (known) return [200, { id: known.id }];
    const id = crypto.randomUUID();
    this.delivered.push(body);
    if (idempotencyKey !== undefined) this.answered.set(idempotencyKey, { body: text, id });
    return [200, { id }];
  }
}

function problem(statusCode: number, name: string): Record<string, unknown> {
  return { statusCode, name, message: "In words." };
}
