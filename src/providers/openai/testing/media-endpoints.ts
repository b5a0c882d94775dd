import type { ServerResponse } from "node:http";
import { z } from "zod";
import type { Turn } from "./openai-server.ts";

/** What requests other than chat's are answered. */
export type MediaTurn =
  /** A JSON body; `cut`: half of it, and then the connection is closed: in order, or by force. */
  | { json: unknown; cut?: "end" | "destroy" }
  /** Samples, as events or as they are, whichever was asked for; `cut`: half of them. */
  | { speech: Uint8Array; usage?: { input_tokens: number; output_tokens: number }; cut?: "end" | "destroy" };

/** What the API takes of each, as far as anybody here sends it; anything else is refused as there. */
const bodies = {
  "/images/generations": z.strictObject({
    model: z.string().min(1),
    prompt: z.string().min(1).max(32_000),
    n: z.literal(1),
    size: z.string().regex(/^\d+x\d+$/),
    quality: z.enum(["low", "medium", "high", "auto"]),
    output_format: z.enum(["jpeg", "png", "webp"]),
    output_compression: z.int().min(0).max(100),
  }),
  "/audio/speech": z.strictObject({
    model: z.string().min(1),
    input: z.string().min(1).max(4096),
    voice: z.string().min(1),
    response_format: z.literal("pcm"),
    stream_format: z.enum(["sse", "audio"]).optional(),
    instructions: z.string().optional(),
    speed: z.number().min(0.25).max(4).optional(),
  }),
  "/audio/transcriptions": z.strictObject({
    model: z.string().min(1),
    file: z.strictObject({ name: z.string().regex(/\.\w+$/), type: z.string(), bytes: z.number().positive() }),
    response_format: z.literal("verbose_json"),
    "timestamp_granularities[]": z.tuple([z.literal("word"), z.literal("segment")]),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
  }),
  "/moderations": z.strictObject({ model: z.string().min(1), input: z.array(z.string()).min(1).max(32) }),
};

export interface Endpoint {
  /** null: the API would not take it. */
  read(body: Buffer<ArrayBuffer>, contentType: string): Promise<Record<string, unknown> | null>;
}

export function endpointOf(pathname: string): Endpoint | null {
  const found = Object.entries(bodies).find(([path]) => pathname.endsWith(path));
  if (!found) return null;
  return {
    read: async (body, contentType) => {
      const sent = contentType.startsWith("multipart/") ? await formOf(body, contentType) : JSON.parse(body.toString());
      const parsed = found[1].safeParse(sent);
      return parsed.success ? parsed.data : null;
    },
  };
}

async function formOf(body: Buffer<ArrayBuffer>, contentType: string): Promise<Record<string, unknown>> {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .map((value) => (typeof value === "string" ? value : { name: value.name, type: value.type, bytes: value.size }));
    fields[name] = name.endsWith("[]") ? values : values[0];
  }
  return fields;
}

export async function playMedia(turn: Turn, request: Record<string, unknown>, response: ServerResponse): Promise<void> {
  if ("forever" in turn) return goOn(turn.forever, response);
  if ("json" in turn) {
    const whole = Buffer.from(JSON.stringify(turn.json));
    response.writeHead(200, { "content-type": "application/json" });
    return sendAll(response, [whole.subarray(0, turn.cut ? whole.length / 2 : undefined)], turn.cut);
  }
  if (!("speech" in turn)) throw new Error("a turn of another endpoint");
  const samples = turn.cut ? turn.speech.subarray(0, turn.speech.length / 2) : turn.speech;
  if (request["stream_format"] !== "sse") {
    response.writeHead(200, { "content-type": "audio/pcm" });
    return sendAll(response, [samples], turn.cut);
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  const event = (content: Record<string, unknown>) => Buffer.from(`data: ${JSON.stringify(content)}\n\n`);
  const pieces: Buffer[] = [];
  for (let at = 0; at < samples.length; at += 9000) {
    const audio = Buffer.from(samples.subarray(at, at + 9000)).toString("base64");
    pieces.push(event({ type: "speech.audio.delta", audio }));
  }
  const usage = turn.usage ?? { input_tokens: 10, output_tokens: 100 };
  if (!turn.cut) {
    const total_tokens = usage.input_tokens + usage.output_tokens;
    pieces.push(event({ type: "speech.audio.done", usage: { ...usage, total_tokens } }));
  }
  return sendAll(response, pieces, turn.cut);
}

function sendAll(response: ServerResponse, pieces: readonly Uint8Array[], cut?: "end" | "destroy"): void {
  for (const piece of pieces) response.write(piece);
  if (cut === "destroy") setTimeout(() => response.destroy(), 20);
  else response.end();
}

async function goOn(how: "silent" | "slow" | "endless" | "comments", response: ServerResponse): Promise<void> {
  if (how === "silent") return;
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"data":"');
  while (!response.destroyed) {
    response.write("A".repeat(how === "endless" ? 1_000_000 : 1));
    const room = !response.writableNeedDrain;
    await new Promise((resolve) => setTimeout(resolve, how === "slow" ? 50 : room ? 0 : 5));
  }
}
