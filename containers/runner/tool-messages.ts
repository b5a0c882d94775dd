/**
 * What the run server and a tool process say to each other (docs/run-protocol.md):
 * one JSON line in, JSON lines out. The process may be written in any language, and
 * nothing that it says is believed before it is checked here.
 */
import { z } from "zod";
import { fileName, runFailureCode, type RunLimits } from "../protocol/run-protocol.ts";

/** What a tool process reads first from standard input, a line. Paths are those inside the sandbox. */
export type ToolRequest = { check: true } | ToolOrder;

export interface ToolOrder {
  tool: string;
  params: Record<string, unknown>;
  folder: string;
  scratch: string;
  cores: number;
  /** Of a process that was started ahead, which lowers its own limits to them. */
  limits?: RunLimits;
}

/** What it reads afterwards: the answer to its question of that number. */
export interface ToolAdvice {
  id: number;
  answer: unknown;
}

const cut = (characters: number) => z.string().transform((text) => text.slice(0, characters));

export const toolMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("progress"), fraction: z.number().min(0).max(1), note: cut(200).optional() }),
  z.object({ type: z.literal("log"), level: z.enum(["info", "warn"]), message: cut(2000) }),
  z.object({ type: z.literal("ask"), id: z.int().nonnegative(), question: z.unknown() }),
  z.object({ type: z.literal("done"), files: z.array(fileName).max(1000), result: z.unknown() }),
  z.object({
    type: z.literal("failed"),
    /** The others are the run server's to say. */
    code: runFailureCode.exclude(["runtime_stopping", "sandbox_unavailable"]),
    message: cut(2000),
    file: fileName.optional(),
  }),
]);
export type ToolMessage = z.infer<typeof toolMessage>;

/** What a check answers as `result`. */
export const checkResult = z.object({ tools: z.array(z.string()).min(1) });

/** The longest line: a `done` with the scores of 20 long clips fits. */
const maxLineBytes = 16 * 1024 ** 2;
/** What a tool may write over its whole run. */
const maxTotalBytes = 64 * 1024 ** 2;

export interface MessageReader {
  push(chunk: Buffer): void;
  /** The last line may lack its line feed. */
  end(): void;
}

/**
 * Cuts what a tool writes into messages. Lines that are none go to `onNoise`, for the
 * run server's own log; `onFlood` is called once when a tool writes without end, and
 * nothing is read after it.
 */
export function readMessages(to: {
  onMessage: (message: ToolMessage) => void;
  onNoise: (line: string) => void;
  onFlood: () => void;
}): MessageReader {
  let pieces: Buffer[] = [];
  let pendingBytes = 0;
  let totalBytes = 0;
  let flooded = false;

  function line(bytes: Buffer): void {
    const text = bytes.toString("utf8").trim();
    if (text === "") return;
    const message = toolMessage.safeParse(parseJson(text));
    if (message.success) to.onMessage(message.data);
    else to.onNoise(text.slice(0, 500));
  }

  return {
    push(chunk) {
      if (flooded) return;
      totalBytes += chunk.length;
      let from = 0;
      for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
        line(Buffer.concat([...pieces, chunk.subarray(from, feed)]));
        pieces = [];
        pendingBytes = 0;
        from = feed + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
      pendingBytes += chunk.length - from;
      if (pendingBytes <= maxLineBytes && totalBytes <= maxTotalBytes) return;
      flooded = true;
      pieces = [];
      to.onFlood();
    },
    end() {
      if (!flooded && pieces.length > 0) line(Buffer.concat(pieces));
      pieces = [];
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
