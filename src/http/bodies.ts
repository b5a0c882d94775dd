import type { z } from "zod";
import { type InputIssue, ReelwrightError } from "../domain/errors.ts";
import type { ApiContext } from "./context.ts";
import { drain } from "./drain.ts";

/** Of a body that is not a file. */
const maxBodyBytes = 256 * 1024;
const maxJsonDepth = 64;

/** The JSON body as `schema` has it. Throws `invalid_input`, `unsupported_media_type`, `payload_too_large`. */
export async function readJson<Schema extends z.ZodType>(
  c: ApiContext,
  schema: Schema,
  maxBytes = maxBodyBytes,
): Promise<z.output<Schema>> {
  await requireType(c, /^application\/(?:[a-z0-9.+-]+\+)?json$/, "application/json");
  return parseInput(schema, parseJson(await readText(c, maxBytes)));
}

/** The form-encoded body as `schema` has it; of a field that is repeated the last counts. Throws as `readJson`. */
export async function readForm<Schema extends z.ZodType>(
  c: ApiContext,
  schema: Schema,
  maxBytes = maxBodyBytes,
): Promise<z.output<Schema>> {
  await requireType(c, /^application\/x-www-form-urlencoded$/, "application/x-www-form-urlencoded");
  return parseInput(schema, Object.fromEntries(new URLSearchParams(await readText(c, maxBytes))));
}

/** The query as `schema` has it. Throws `invalid_input`. */
export function readQuery<Schema extends z.ZodType>(c: ApiContext, schema: Schema): z.output<Schema> {
  return parseInput(schema, c.req.query());
}

/** Whatever came from outside as `schema` has it. Throws `invalid_input` with an issue for each thing wrong. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message })),
  );
}

export function invalidInput(issues: readonly InputIssue[]): ReelwrightError {
  const [first] = issues;
  const message = first ? (first.path === "" ? first.message : `${first.path}: ${first.message}`) : "Invalid input.";
  return new ReelwrightError("invalid_input", message, { issues });
}

/** The whole body, at most `maxBytes` of it; kept on the context for `Idempotency-Key`. Throws `payload_too_large`. */
export async function readBytes(c: ApiContext, maxBytes = maxBodyBytes): Promise<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = Number(c.req.header("content-length") ?? 0);
  if (length <= maxBytes) {
    length = 0;
    while (reader && length <= maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      chunks.push(value);
    }
  }
  if (length > maxBytes) {
    if (reader) await drain(reader);
    throw new ReelwrightError("payload_too_large", `The body is larger than ${maxBytes} bytes.`, {
      data: { limit: maxBytes },
    });
  }
  const bytes = joined(chunks, length);
  c.set("bodyBytes", bytes);
  return bytes;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function readText(c: ApiContext, maxBytes: number): Promise<string> {
  const bytes = await readBytes(c, maxBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw invalidInput([{ path: "", message: "The body is not UTF-8." }]);
  }
}

async function requireType(c: ApiContext, type: RegExp, expected: string): Promise<void> {
  const given = (c.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type.test(given)) return;
  const reader = c.req.raw.body?.getReader();
  if (reader) await drain(reader);
  throw new ReelwrightError("unsupported_media_type", `The body must be sent as ${expected}.`);
}

function parseJson(text: string): unknown {
  if (isDeeper(text, maxJsonDepth)) throw invalidInput([{ path: "", message: "The body is nested too deeply." }]);
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput([{ path: "", message: "The body is not valid JSON." }]);
  }
}

/** Whether objects and arrays are nested deeper than `limit`, before anything is built from them. */
function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
