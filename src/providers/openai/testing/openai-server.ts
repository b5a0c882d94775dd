import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChatRequest, chatRequest } from "./chat-request.ts";
import { endpointOf, type MediaTurn, playMedia } from "./media-endpoints.ts";

/** What the next request is answered. */
export type Turn =
  | MediaTurn
  /** A whole answer: its text in pieces, why it ended, what it cost. */
  | { text: string; finishReason?: "stop" | "length" | "content_filter"; refusal?: string; tokens?: number | null }
  /** An error in the API's form, or with another body. */
  | { status: number; code?: string; headers?: Record<string, string>; body?: string }
  /** A part of an answer, and then the connection is closed: in order, or by force. */
  | { cutAfter: string; how: "end" | "destroy" }
  /** Answers that do not end. `silent`: not even a header. `slow`: a piece now and then. `endless`: as fast as it goes. */
  | { forever: "silent" | "slow" | "endless" | "comments" }
  /** An error in the middle of the events. */
  | { failAfter: string };

export interface ReceivedRequest {
  url: URL;
  authorization: string | undefined;
  azureKey: string | undefined;
  body: ChatRequest;
  /** The client went away before the answer ended. */
  abandoned: boolean;
}

export interface AskedRequest {
  path: string;
  /** As sent; of a form its fields, files as `{name, type, bytes}`. */
  body: Record<string, unknown>;
  abandoned: boolean;
}

/**
 * OpenAI's chat completions as its reference has them, streamed: bearer keys (and Azure's `api-key`), the requests' form, the
 * events with the role first, the reason to stop last and the usage after it, `[DONE]`, and the errors' form; and its images,
 * speech, transcriptions and moderations (`media-endpoints.ts`).
 */
export class OpenAIServer {
  /** For chat completions. */
  readonly requests: ReceivedRequest[] = [];
  /** For everything else. */
  readonly asked: AskedRequest[] = [];
  readonly turns: Turn[] = [];
  readonly apiKey = "sk-test-key";
  readonly url: string;
  private readonly close: () => Promise<void>;

  static async start(): Promise<OpenAIServer> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const openai = new OpenAIServer(`http://127.0.0.1:${port}`, async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    });
    server.on("request", (request, response) => void openai.answer(request, response));
    return openai;
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
    const header = (name: string) => request.headers[name] as string | undefined;
    const url = new URL(request.url ?? "", this.url);
    const authorization = header("authorization");
    const azureKey = header("api-key");
    const azure = url.pathname.startsWith("/openai/deployments/");
    const media = endpointOf(url.pathname);
    if (request.method !== "POST" || !(media || url.pathname.endsWith("/chat/completions")))
      return problem(response, 404, "not_found");
    if (azure ? azureKey !== this.apiKey : authorization !== `Bearer ${this.apiKey}`) {
      return problem(response, 401, "invalid_api_key");
    }
    if (azure && !url.searchParams.has("api-version")) return problem(response, 404, "404");
    if (media) {
      const body = await media.read(Buffer.concat(chunks), header("content-type") ?? "");
      if (!body) return problem(response, 400, "invalid_request");
      const asked: AskedRequest = { path: url.pathname, body, abandoned: false };
      this.asked.push(asked);
      response.on("close", () => {
        asked.abandoned = !response.writableEnded;
      });
      const turn = this.turns.shift();
      if (!turn) return problem(response, 500, "no_turn_left");
      if ("status" in turn) return fail(turn, response);
      return playMedia(turn, body, response);
    }
    const parsed = chatRequest.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    if (!parsed.success) return problem(response, 400, "unknown_parameter");
    const received: ReceivedRequest = { url, authorization, azureKey, body: parsed.data, abandoned: false };
    this.requests.push(received);
    response.on("close", () => {
      received.abandoned = !response.writableEnded;
    });
    const turn = this.turns.shift();
    if (!turn) return problem(response, 500, "no_turn_left");
    await play(turn, parsed.data, response);
  }
}

function problem(response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message: "In words.", type: "invalid_request_error", param: null, code } }));
}

async function play(turn: Turn, request: ChatRequest, response: ServerResponse): Promise<void> {
  if ("status" in turn) return fail(turn, response);
  if ("json" in turn || "speech" in turn) return problem(response, 500, "turn_of_another_endpoint");
  if ("forever" in turn && turn.forever === "silent") return;
  response.writeHead(200, { "content-type": "text/event-stream" });
  const event = (content: Record<string, unknown>) =>
    response.write(
      `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: request.model, ...content })}\n\n`,
    );
  const delta = (change: Record<string, unknown>, finish_reason: string | null = null) =>
    event({ choices: [{ index: 0, delta: change, logprobs: null, finish_reason }] });
  const say = (text: string) => {
    // Tokens do not end where characters or lines do; a long text comes in a few large pieces.
    const length = Math.max(23, Math.ceil(text.length / 100));
    for (let at = 0; at < text.length; at += length) delta({ content: text.slice(at, at + length) });
  };
  // Azure's first event is about the prompt, and holds no choice.
  event({ choices: [], prompt_filter_results: [] });
  delta({ role: "assistant", content: "", refusal: null });
  if ("forever" in turn) return goOn(turn.forever, response, say);
  if ("cutAfter" in turn) {
    say(turn.cutAfter);
    if (turn.how === "end") response.end();
    else setTimeout(() => response.destroy(), 20);
    return;
  }
  if ("failAfter" in turn) {
    say(turn.failAfter);
    response.end(
      `data: ${JSON.stringify({ error: { message: "The server had an error", type: "server_error" } })}\n\n`,
    );
    return;
  }
  if (turn.refusal !== undefined) delta({ refusal: turn.refusal });
  say(turn.text);
  delta({}, turn.finishReason ?? "stop");
  const total = turn.tokens === undefined ? 1000 : turn.tokens;
  if (request.stream_options?.include_usage && total !== null) {
    event({ choices: [], usage: { prompt_tokens: total - 400, completion_tokens: 400, total_tokens: total } });
  }
  response.end("data: [DONE]\n\n");
}

function fail(turn: Extract<Turn, { status: number }>, response: ServerResponse): void {
  if (turn.body === undefined) return problem(response, turn.status, turn.code ?? "error", turn.headers);
  response.writeHead(turn.status, turn.headers).end(turn.body);
}

/** Until the client leaves. */
async function goOn(
  how: "slow" | "endless" | "comments" | "silent",
  response: ServerResponse,
  say: (text: string) => void,
) {
  while (!response.destroyed) {
    if (how === "comments") response.write(`: ${"still here ".repeat(1000)}\n\n`);
    else say("# and more\n".repeat(how === "endless" ? 500 : 1));
    const room = !response.writableNeedDrain;
    await new Promise((resolve) => setTimeout(resolve, how === "slow" ? 50 : room ? 0 : 5));
  }
}
